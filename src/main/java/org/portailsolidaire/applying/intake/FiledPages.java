package org.portailsolidaire.applying.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.applying.filing.FiledReader;
import org.portailsolidaire.applying.filing.FiledReader.Document;
import org.portailsolidaire.applying.filing.FiledReader.Filed;
import org.portailsolidaire.platform.documents.DocumentFacts;
import org.portailsolidaire.platform.documents.DocumentField.Attached;
import org.portailsolidaire.platform.documents.DocumentFields;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.platform.documents.Documents;
import org.portailsolidaire.applying.intake.BesidePages.Refused;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page of a filed dossier shows: what was filed, the work of the team beside.
 */
@Component
class FiledPages {

	private final FiledReader reader;

	private final Documents documents;

	private final DocumentFields fields;

	private final PassagesQuery passages;

	private final BesidePages beside;

	FiledPages(FiledReader reader, Documents documents, DocumentFields fields, PassagesQuery passages,
			BesidePages beside) {
		this.reader = reader;
		this.documents = documents;
		this.fields = fields;
		this.passages = passages;
		this.beside = beside;
	}

	/** A document, and where it is read; nothing is attached once it is gone. */
	public record DocumentView(String label, List<Attached> attached) {
	}

	/** What became of the dossier. */
	public record PassageView(String said, String when, String by, String reason) {
	}

	/** A filing that can be read. */
	public record FilingView(int number, String path, boolean current) {
	}

	/** The page; {@code refused} is what was typed on it and could not be kept. */
	String page(Row row, int which, @Nullable Refused refused, Actor actor, Words words, Model model) {
		Filed content = NotFound.unless(this.reader.find(row.id(), which, words));
		model.addAttribute("filed", content);
		model.addAttribute("panel", content.panel());
		model.addAttribute("lines", content.lines());
		model.addAttribute("writable", false);
		model.addAttribute("filedAt", Sayings.moment(content.seal().filedAt(), words));
		model.addAttribute("filings",
				Stream.iterate(1, (one) -> one <= row.filing(), (one) -> one + 1)
					.map((one) -> new FilingView(one, row.path() + "?depot=" + one, one == which))
					.toList());
		Map<DocumentId, DocumentFacts> facts = new HashMap<>();
		this.documents
			.find(Stream.concat(content.pieces().stream(), content.lasting().stream()).map(Document::id).toList())
			.forEach((one) -> facts.put(one.id(), one));
		Function<Document, List<Attached>> attached = (one) -> this.fields.attached(
				Stream.ofNullable(facts.get(one.id())).toList(),
				(id) -> row.path() + "/documents/" + id.value() + "?depot=" + which, false, words.locale());
		model.addAttribute("pieces",
				content.pieces()
					.stream()
					.map((one) -> new DocumentView(words.text("gestion.dossiers.piece", one.number(), one.title()),
							attached.apply(one)))
					.toList());
		model.addAttribute("lasting",
				content.lasting().stream().map((one) -> new DocumentView(one.title(), attached.apply(one))).toList());
		model.addAttribute("passages",
				this.passages.of(row.id())
					.stream()
					.map((one) -> new PassageView(words.text("gestion.dossiers.passage." + one.word()),
							Sayings.moment(one.at(), words), one.by(), Objects.requireNonNullElse(one.reason(), "")))
					.toList());
		this.beside.prepare(row, sections(content, words), refused, words, model);
		model.addAttribute("person", actor.id().value().toString());
		return "intake/dossier";
	}

	private static List<Choice> sections(Filed content, Words words) {
		List<Choice> sections = new ArrayList<>();
		content.sections().forEach((one) -> sections.add(new Choice(one.step(), one.label())));
		sections.add(new Choice(SentPoints.DOCUMENTS, words.text("gestion.dossiers.documents")));
		return List.copyOf(sections);
	}

}
