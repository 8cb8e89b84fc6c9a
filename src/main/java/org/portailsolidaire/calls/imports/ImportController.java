package org.portailsolidaire.calls.imports;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.calls.imports.CallImport.Options;
import org.portailsolidaire.calls.imports.ImportReport.Outcome;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Calls from a file: tried first, with a report by line and column, then imported. */
@Controller
@RequestMapping(ImportController.PATH)
class ImportController {

	static final String PATH = "/gestion/appels/import";

	private static final String FIELD = "fichier";

	private final StaffFrame frame;

	private final ImportFiles files;

	ImportController(StaffFrame frame, ImportFiles files) {
		this.frame = frame;
		this.files = files;
	}

	/** What an import did, as its address tells it. */
	public record Counts(long created, long changed, long unchanged, long refused) {

		static Counts of(ImportReport report) {
			return new Counts(report.count(Outcome.CREATED), report.count(Outcome.CHANGED),
					report.count(Outcome.UNCHANGED) + report.count(Outcome.DUPLICATE), report.count(Outcome.REFUSED));
		}

		static Counts of(Form form) {
			return new Counts(number(form, "crees"), number(form, "changes"), number(form, "inchanges"),
					number(form, "refuses"));
		}

		private static long number(Form form, String name) {
			return form.value(name).matches("[0-9]{1,9}") ? Long.parseLong(form.value(name)) : 0;
		}

		String address() {
			return "crees=%d&changes=%d&inchanges=%d&refuses=%d".formatted(this.created, this.changed, this.unchanged,
					this.refused);
		}

	}

	@GetMapping
	String page(@RequestParam MultiValueMap<String, String> sent, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		Form asked = Form.of(sent);
		if (asked.chosen("fait", "importe")) {
			model.addAttribute("counts", Counts.of(asked));
		}
		return show(Form.empty(), null, asked.value("fait"), actor, model, locale);
	}

	private String show(Form form, @Nullable ImportReport report, String done, Actor actor, Model model,
			Locale locale) {
		this.frame.show("appels", done, actor, model, locale);
		model.addAttribute("script", "ecriture");
		model.addAttribute("form", form);
		model.addAttribute("report", report);
		model.addAttribute("good", report != null && report.isRefused() && report.hasGoodRows() && !report.isDone());
		model.addAttribute("name", (report != null) ? this.files.name(actor.id()).orElse("") : "");
		return "imports/import";
	}

	@PostMapping("/essai")
	ModelAndView attempt(@RequestParam(name = FIELD, required = false) @Nullable MultipartFile file,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) throws IOException {
		Form form = Form.empty();
		if (file == null || file.isEmpty()) {
			form.refuse(FIELD, "ecrire.import.fichier.vide");
		}
		else if (file.getSize() > ImportFiles.LARGEST) {
			form.refuse(FIELD, "ecrire.import.fichier.lourd");
		}
		else {
			this.files.keep(actor.id(), file.getOriginalFilename(), file.getBytes());
			return read(Options.plain(true), form, actor, model, locale);
		}
		return answer(show(form, null, "", actor, model, locale), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping
	ModelAndView run(@RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		boolean good = Form.of(sent).chosen("lignes", "bonnes");
		return read(good ? Options.goodRows() : Options.plain(false), Form.empty(), actor, model, locale);
	}

	private ModelAndView read(Options options, Form form, Actor actor, Model model, Locale locale) {
		try {
			ImportReport report = this.files.read(actor, options).orElse(null);
			if (report == null) {
				return new ModelAndView("redirect:" + PATH + "?fait=rien");
			}
			if (report.isDone() && !report.isRefused()) {
				return new ModelAndView("redirect:" + PATH + "?fait=importe&" + Counts.of(report).address());
			}
			if (report.isDone()) {
				model.addAttribute("counts", Counts.of(report));
			}
			return answer(show(form, report, "", actor, model, locale),
					(report.isRefused() && !report.isDone()) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		}
		catch (UnreadableFileException ex) {
			form.refuse(FIELD, "ecrire.import.illisible", String.valueOf(ex.getMessage()));
			return answer(show(form, null, "", actor, model, locale), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static ModelAndView answer(String view, HttpStatus status) {
		return new ModelAndView(view, Map.of(), status);
	}

}
