package org.portailsolidaire.writing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.BlankModels;
import org.portailsolidaire.gestion.Desk;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.writing.PartWriting.Outcome;
import org.portailsolidaire.writing.Section.PartId;
import org.portailsolidaire.writing.WritingDesk.Opened;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The blank models of the documents that a call asks for. */
@Controller
@RequestMapping(WritingDesk.PATH + "/" + Desk.ID + "/documents/modele")
class ModelController {

	private static final int LARGEST = 5 * 1024 * 1024;

	private static final int LONGEST_NAME = 100;

	private static final PartId DOCUMENTS = PartId.of(Section.DOCUMENTS);

	private final WritingDesk desk;

	private final PartWriting writing;

	private final BlankModels models;

	ModelController(WritingDesk desk, PartWriting writing, BlankModels models) {
		this.desk = desk;
		this.writing = writing;
		this.models = models;
	}

	@PostMapping
	String store(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER }) Actor actor) throws IOException {
		Opened opened = this.desk.open(id, actor);
		Form form = Form.of(sent);
		String number = form.value("pour");
		Typed typed = opened.part(DOCUMENTS).typed();
		String name = (file != null && file.getOriginalFilename() != null) ? name(file.getOriginalFilename()) : "";
		if (file == null || file.isEmpty() || file.getSize() > LARGEST || name.isEmpty() || !isWhatItSays(file, name)
				|| typed.said("nom-" + number).isEmpty()) {
			return "redirect:" + opened.call().path() + "/documents?modele=refuse#fichier";
		}
		Typed model = new Typed(
				Map.of("modele-" + number, List.of(this.models.store(name, file.getBytes()).toString())));
		Outcome outcome = this.writing.write(id, DOCUMENTS, opened.part(DOCUMENTS).version(),
				typed.with("modele-" + number, model), Writer.of(actor));
		boolean written = outcome.state() == Outcome.State.WRITTEN;
		return "redirect:" + opened.call().path() + "/documents?fait=" + (written ? "ajoute" : "rien");
	}

	/** A plain name with its extension; empty for what is no kind of model. */
	private static String name(String given) {
		String plain = given.replaceAll("[^\\p{L}\\p{N}._ -]", "").strip();
		String lower = plain.toLowerCase(Locale.ROOT);
		boolean known = lower.endsWith(".odt") || lower.endsWith(".ods") || lower.endsWith(".pdf");
		int dot = plain.lastIndexOf('.');
		return (known && dot > 0)
				? plain.substring(0, Math.min(dot, LONGEST_NAME)) + lower.substring(lower.lastIndexOf('.')) : "";
	}

	/** Whether a file begins as its name says. */
	private static boolean isWhatItSays(MultipartFile file, String name) throws IOException {
		try (InputStream bytes = file.getInputStream()) {
			String head = new String(bytes.readNBytes(100), StandardCharsets.ISO_8859_1);
			return name.endsWith(".pdf") ? head.startsWith("%PDF-") : head.startsWith("PK") && head
				.contains("application/vnd.oasis.opendocument." + (name.endsWith(".odt") ? "text" : "spreadsheet"));
		}
	}

}
