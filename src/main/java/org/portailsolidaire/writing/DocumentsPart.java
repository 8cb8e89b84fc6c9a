package org.portailsolidaire.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.calls.CallContent.RequestedDocument;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.TypedLines;

/** What is to be joined, each with its blank model when there is one. */
record DocumentsPart(List<RequestedDocument> documents) {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_DETAIL = 300;

	private static final int LONGEST_FORMAT = 100;

	static DocumentsPart read(Form form) {
		List<RequestedDocument> documents = new ArrayList<>();
		for (int number : TypedLines.filled(form, "nom", "detail", "format", "modele")) {
			documents.add(new RequestedDocument(form.text("nom-" + number, LONGEST_NAME, "ecrire.document.manque"),
					Parts.line(form, "detail-" + number, LONGEST_DETAIL), !form.chosen("facultatif-" + number, "oui"),
					Parts.line(form, "format-" + number, LONGEST_FORMAT), model(form, number).orElse(null)));
		}
		return new DocumentsPart(documents);
	}

	/** The stored model of a line. */
	static Optional<UUID> model(Form form, int number) {
		String id = form.value("modele-" + number);
		return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(id))
				: Optional.empty();
	}

	static Typed typed(CallContent call) {
		Typed.Filling filling = new Typed.Filling();
		for (int i = 0; i < call.documents().size(); i++) {
			RequestedDocument document = call.documents().get(i);
			filling.put("nom-" + i, document.name())
				.put("detail-" + i, document.detail())
				.tick("facultatif-" + i, !document.required())
				.put("format-" + i, document.format())
				.put("modele-" + i, document.model());
		}
		return filling.typed();
	}

}
