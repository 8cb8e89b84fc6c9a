package org.portailsolidaire.applying.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.applying.filing.FiledFrame;
import org.portailsolidaire.applying.filing.FiledFrame.Filed;
import org.portailsolidaire.applying.papers.FiledPapers;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.applying.intake.FiledArchive.Answer;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A filed dossier to take away: its papers, and all of it with its documents. */
@Controller
@RequestMapping(IntakeFrame.PATH + "/" + FiledFrame.NUMBER)
class FiledPaperController {

	private final IntakeAccess access;

	private final IntakeFrame frame;

	private final FiledPapers papers;

	private final FiledArchive archive;

	FiledPaperController(IntakeAccess access, IntakeFrame frame, FiledPapers papers, FiledArchive archive) {
		this.access = access;
		this.frame = frame;
		this.papers = papers;
		this.archive = archive;
	}

	@GetMapping("/dossier.pdf")
	ResponseEntity<byte[]> dossier(@PathVariable String number, @RequestParam(defaultValue = "") String depot,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Locale locale) {
		Row row = this.access.open(number, "dossier.pdf", actor);
		return file(this.papers.dossier(row.id(), row.filing(depot), this.frame.words(locale)),
				MediaType.APPLICATION_PDF, name("dossier-" + number, depot, ".pdf"));
	}

	@GetMapping("/recepisse.pdf")
	ResponseEntity<byte[]> receipt(@PathVariable String number, @RequestParam(defaultValue = "") String depot,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Locale locale) {
		Row row = this.access.open(number, "recepisse.pdf", actor);
		return file(this.papers.receipt(row.id(), row.filing(depot), this.frame.words(locale)),
				MediaType.APPLICATION_PDF, name("recepisse-" + number, depot, ".pdf"));
	}

	@GetMapping("/contenu.json")
	ResponseEntity<byte[]> content(@PathVariable String number, @RequestParam(defaultValue = "") String depot,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor) {
		Row row = this.access.open(number, "contenu.json", actor);
		return file(
				this.papers.content(row.id(), row.filing(depot)).map((text) -> text.getBytes(StandardCharsets.UTF_8)),
				MediaType.APPLICATION_JSON, name(number, depot, ".json"));
	}

	/**
	 * All of it: streamed, so that it takes no memory however heavy its documents are.
	 */
	@GetMapping("/dossier.zip")
	@Nullable String all(@PathVariable String number, @RequestParam(defaultValue = "") String depot,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Locale locale, HttpServletResponse response)
			throws IOException {
		Row row = this.access.open(number, "dossier.zip", actor);
		Words words = this.frame.words(locale);
		boolean sent = this.archive.send(new Filed(row.id(), number, row.filing(depot)), actor.id(), words,
				Answer.to(response, name("dossier-" + number, depot, ".zip")));
		return sent ? null : "redirect:" + row.path() + "?fait=archive-en-cours";
	}

	private static ResponseEntity<byte[]> file(Optional<byte[]> bytes, MediaType type, String name) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
			.body(NotFound.unless(bytes));
	}

	/** What is taken of one of several filings says of which. */
	static String name(String name, String depot, String extension) {
		return (depot.isEmpty() ? name : name + "-" + depot.replaceAll("[^0-9]", "")) + extension;
	}

	private static String attachment(String name) {
		return ContentDisposition.attachment().filename(name).build().toString();
	}

}
