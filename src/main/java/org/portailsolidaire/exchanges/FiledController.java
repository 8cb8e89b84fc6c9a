package org.portailsolidaire.exchanges;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.portailsolidaire.applications.FiledFrame;
import org.portailsolidaire.applications.FiledReader;
import org.portailsolidaire.applications.FiledReader.Document;
import org.portailsolidaire.applications.FiledReader.Filed;
import org.portailsolidaire.audit.AuditAct;
import org.portailsolidaire.documents.DocumentResponse;
import org.portailsolidaire.documents.DocumentWithheldException;
import org.portailsolidaire.documents.Documents;
import org.portailsolidaire.exchanges.FiledApplications.Row;
import org.portailsolidaire.gestion.Desk;
import org.portailsolidaire.gestion.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A filed dossier as it was filed, read by the team. */
@Controller
@RequestMapping(FiledDesk.PATH + "/" + FiledFrame.NUMBER)
class FiledController {

	private final FiledDesk desk;

	private final FiledReader reader;

	private final FiledApplications filed;

	private final Documents documents;

	private final TransactionTemplate transaction;

	FiledController(FiledDesk desk, FiledReader reader, FiledApplications filed, Documents documents,
			TransactionTemplate transaction) {
		this.desk = desk;
		this.reader = reader;
		this.filed = filed;
		this.documents = documents;
		this.transaction = transaction;
	}

	/** A document, and where it is read. */
	public record DocumentView(String label, String name, String path, String sha256) {
	}

	/** What became of the dossier. */
	public record PassageView(String said, String when, String by, String reason) {
	}

	/** A filing that can be read. */
	public record FilingView(int number, String path, boolean current) {
	}

	@GetMapping
	String content(@PathVariable String number, @RequestParam(defaultValue = "") String fait,
			@RequestParam(defaultValue = "") String depot, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		Row row = this.desk.open(number, "contenu", actor);
		Words words = this.desk.show(row, "", fait, actor, model, locale);
		int which = row.filing(depot);
		Filed content = Desk.found(this.reader.find(row.id(), which, words));
		model.addAttribute("filed", content);
		model.addAttribute("panel", content.panel());
		model.addAttribute("lines", content.lines());
		model.addAttribute("writable", false);
		model.addAttribute("filedAt", Sayings.moment(content.seal().filedAt(), words));
		model.addAttribute("filings",
				Stream.iterate(1, (one) -> one <= row.filing(), (one) -> one + 1)
					.map((one) -> new FilingView(one, row.path() + "?depot=" + one, one == which))
					.toList());
		model.addAttribute("pieces", views(row, which, content.pieces(),
				(one) -> words.text("gestion.dossiers.piece", one.number(), one.title())));
		model.addAttribute("lasting", views(row, which, content.lasting(), Document::title));
		model.addAttribute("passages",
				this.filed.passages(row.id())
					.stream()
					.map((one) -> new PassageView(words.text("gestion.dossiers.passage." + one.word()),
							Sayings.moment(one.at(), words), one.by(), Objects.requireNonNullElse(one.reason(), "")))
					.toList());
		return "exchanges/dossier";
	}

	private static List<DocumentView> views(Row row, int filing, List<Document> documents,
			Function<Document, String> label) {
		return documents.stream()
			.map((one) -> new DocumentView(label.apply(one), one.name(),
					row.path() + "/documents/" + one.id().value() + "?depot=" + filing, one.sha256()))
			.toList();
	}

	@GetMapping("/documents/" + Desk.ID)
	DocumentResponse document(@PathVariable String number, @PathVariable String id,
			@RequestParam(defaultValue = "") String depot, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Locale locale) {
		Row row = this.desk.find(number, actor);
		int which = row.filing(depot);
		List<Document> filed = Desk.found(this.reader.documents(row.id(), which, this.desk.words(locale)));
		Document document = Desk
			.found(filed.stream().filter((one) -> one.id().value().toString().equals(id)).findFirst());
		this.transaction.executeWithoutResult((status) -> this.desk.record(row, AuditAct.APPLICATION_DOCUMENT_OPENED,
				Map.of("document", document.title()), actor));
		try {
			return DocumentResponse.of(this.documents.open(document.id()));
		}
		catch (DocumentWithheldException ex) {
			throw Desk.notFound();
		}
	}

}
