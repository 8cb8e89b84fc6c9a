package org.portailsolidaire.applying.sheets;

import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.platform.drafting.Edit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.sheets.BudgetSheetReader.Read;
import org.portailsolidaire.applying.sheets.SheetFaults.Fault;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.FieldWriting;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.SentFields;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepReader;
import org.portailsolidaire.applying.steps.ApplicationFrame;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The budget of a dossier as a workbook: taken away, and brought back. */
@Controller
class BudgetSheetController {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final int LARGEST = 2_000_000;

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final BudgetSheetReader sheets;

	private final FieldWriting writing;

	BudgetSheetController(ApplicationAccess access, ApplicationFrame frame, BudgetSheetReader sheets,
			FieldWriting writing) {
		this.access = access;
		this.frame = frame;
		this.sheets = sheets;
		this.writing = writing;
	}

	@GetMapping(ApplicationFacts.NUMBER + "/budget.xlsx")
	ResponseEntity<byte[]> download(@PathVariable String number, Actor actor, Locale locale) {
		Opened opened = this.access.open(number, actor);
		return ResponseEntity.ok()
			.contentType(XLSX)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("budget-" + number + ".xlsx").build().toString())
			.body(BudgetSheetWriter.write(opened.of(Step.BUDGET).form(), opened.content(), this.frame.words(locale)));
	}

	@GetMapping(ApplicationFacts.NUMBER + "/budget/import")
	String page(@PathVariable String number, Actor actor, Model model, Locale locale) {
		return page(writable(number, actor), List.of(), model, locale);
	}

	@PostMapping(ApplicationFacts.NUMBER + "/budget/import")
	String bring(@PathVariable String number,
			@RequestParam(name = "fichier", required = false) @Nullable MultipartFile file, Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		Opened opened = writable(number, actor);
		Words words = this.frame.words(locale);
		List<Fault> faults;
		if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
			faults = List.of(new Fault("", words.text("budget.import.fichier")));
		}
		else {
			Read read = this.sheets.read(bytes(file), opened.content(),
					StepReader.activities(opened.of(Step.ACTIVITIES)), words);
			faults = read.faults().isEmpty() ? write(opened, read, actor, words) : read.faults();
		}
		if (faults.isEmpty()) {
			return "redirect:" + opened.application().path() + "/budget?fait=enregistre&verifier=oui";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(opened, faults, model, locale);
	}

	/** Puts what was read in the place of all there was. */
	private List<Fault> write(Opened opened, Read read, Actor actor, Words words) {
		Map<String, List<String>> all = new TreeMap<>();
		opened.of(Step.BUDGET).values().keySet().forEach((name) -> all.put(name, List.of()));
		all.remove("precision");
		all.putAll(read.fields());
		List<Edit> sent = new ArrayList<>();
		all.forEach((name, values) -> sent
			.add(new Edit(name, Step.BUDGET.kept(name, values), opened.application().revision())));
		Saved outcome = this.writing.writeAll(opened.application().number(), Step.BUDGET, sent, actor.id());
		return outcome.isAllowed() && outcome.conflicts().isEmpty() ? List.of()
				: List.of(new Fault("", words.text(outcome.full() ? SentFields.FULL : "budget.import.encore")));
	}

	private static byte[] bytes(MultipartFile file) {
		try {
			return file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String page(Opened opened, List<Fault> faults, Model model, Locale locale) {
		Words words = this.frame.words(locale);
		this.frame.show(this.frame.read(opened, words), Step.BUDGET, null, words, model);
		model.addAttribute("faults", faults);
		model.addAttribute("wrong", faults.isEmpty() ? null : words.text("budget.import.refus"));
		return "applications/import";
	}

	private Opened writable(String number, Actor actor) {
		Opened opened = this.access.open(number, actor);
		if (!opened.isWritable(Step.BUDGET)) {
			throw new NotFound();
		}
		return opened;
	}

}
