package org.portailsolidaire.applying.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.applying.filing.FiledFrame;
import org.portailsolidaire.applying.filing.FiledReader;
import org.portailsolidaire.applying.filing.FiledReader.Document;
import org.portailsolidaire.platform.documents.DocumentResponse;
import org.portailsolidaire.platform.documents.DocumentWithheldException;
import org.portailsolidaire.platform.documents.Documents;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A filed dossier as it was filed, read by the team. */
@Controller
@RequestMapping(IntakeFrame.PATH + "/" + FiledFrame.NUMBER)
class FiledController {

	private final IntakeAccess access;

	private final IntakeFrame frame;

	private final FiledPages pages;

	private final FiledReader reader;

	private final Documents documents;

	private final TransactionTemplate transaction;

	FiledController(IntakeAccess access, IntakeFrame frame, FiledPages pages, FiledReader reader, Documents documents,
			TransactionTemplate transaction) {
		this.access = access;
		this.frame = frame;
		this.pages = pages;
		this.reader = reader;
		this.documents = documents;
		this.transaction = transaction;
	}

	@GetMapping
	String content(@PathVariable String number, @RequestParam(defaultValue = "") String fait,
			@RequestParam(defaultValue = "") String depot, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		Row row = this.access.open(number, "contenu", actor);
		Words words = this.frame.show(row, "", fait, actor, model, locale);
		return this.pages.page(row, row.filing(depot), null, actor, words, model);
	}

	@GetMapping("/documents/" + StaffFrame.ID)
	DocumentResponse document(@PathVariable String number, @PathVariable String id,
			@RequestParam(defaultValue = "") String depot, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Locale locale) {
		Row row = this.access.find(number, actor);
		int which = row.filing(depot);
		List<Document> filed = NotFound.unless(this.reader.documents(row.id(), which, this.frame.words(locale)));
		Document document = NotFound
			.unless(filed.stream().filter((one) -> one.id().value().toString().equals(id)).findFirst());
		this.transaction.executeWithoutResult((status) -> this.access.record(row,
				DossierAct.APPLICATION_DOCUMENT_OPENED, Map.of("document", document.title()), actor));
		try {
			return DocumentResponse.of(this.documents.open(document.id()));
		}
		catch (DocumentWithheldException ex) {
			throw new NotFound();
		}
	}

}
