package org.portailsolidaire.writing;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.ImportReport;
import org.portailsolidaire.calls.UnreadableFileException;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.site.Form;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Calls from a file: tried first, with a report by line and column, then imported. */
@Controller
@RequestMapping(WritingDesk.PATH + "/import")
class ImportController {

	private static final String FIELD = "fichier";

	private final WritingDesk desk;

	private final ImportFiles files;

	ImportController(WritingDesk desk, ImportFiles files) {
		this.desk = desk;
		this.files = files;
	}

	@GetMapping
	String page(@RequestParam(defaultValue = "") String fait, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		return show(Form.empty(), null, fait, actor, model, locale);
	}

	private String show(Form form, @Nullable ImportReport report, String done, Actor actor, Model model,
			Locale locale) {
		this.desk.frame(done, actor, model, locale);
		model.addAttribute("form", form);
		model.addAttribute("report", report);
		model.addAttribute("kept", (report != null) ? this.files.name(actor.id()).orElse("") : "");
		return "writing/import";
	}

	@PostMapping("/essai")
	String attempt(@RequestParam(name = FIELD, required = false) @Nullable MultipartFile file,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) throws IOException {
		Form form = Form.empty();
		if (file == null || file.isEmpty()) {
			form.refuse(FIELD, "ecrire.import.fichier.vide");
		}
		else if (file.getSize() > ImportFiles.LARGEST) {
			form.refuse(FIELD, "ecrire.import.fichier.lourd");
		}
		else {
			this.files.keep(actor.id(), file.getOriginalFilename(), file.getBytes());
			return read(true, form, actor, model, locale, response);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(form, null, "", actor, model, locale);
	}

	@PostMapping
	String run(@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		return read(false, Form.empty(), actor, model, locale, response);
	}

	private String read(boolean dryRun, Form form, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		try {
			ImportReport report = this.files.read(actor, dryRun).orElse(null);
			if (report == null) {
				return "redirect:" + WritingDesk.PATH + "/import?fait=rien";
			}
			if (!dryRun && !report.isRefused()) {
				return "redirect:" + WritingDesk.PATH + "?fait=importe";
			}
			response.setStatus((report.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK).value());
			return show(form, report, "", actor, model, locale);
		}
		catch (UnreadableFileException ex) {
			form.refuse(FIELD, "ecrire.import.illisible", String.valueOf(ex.getMessage()));
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(form, null, "", actor, model, locale);
		}
	}

}
