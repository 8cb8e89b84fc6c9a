package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.BlankModels;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.RequestedDocument;
import org.portailsolidaire.platform.documents.DocumentState;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedLines;

/** What is to be joined, each with its blank model when there is one. */
record DocumentsPart(List<RequestedDocument> documents) {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_DETAIL = 300;

	private static final int LONGEST_FORMAT = 100;

	static DocumentsPart read(Form form, BlankModels models) {
		List<RequestedDocument> documents = new ArrayList<>();
		List<Integer> lines = TypedLines.filled(form, "nom", "detail", "format", "modele");
		Map<UUID, BlankModels.Model> stored = stored(form, lines, models);
		Map<UUID, DocumentState> states = models.states(stored.values());
		for (int number : lines) {
			UUID model = model(form, number).filter(stored::containsKey).orElse(null);
			documents.add(new RequestedDocument(form.text("nom-" + number, LONGEST_NAME, "ecrire.document.manque"),
					Parts.line(form, "detail-" + number, LONGEST_DETAIL), !form.chosen("facultatif-" + number, "oui"),
					Parts.line(form, "format-" + number, LONGEST_FORMAT), model));
			refuse(form, number, model, states);
		}
		return new DocumentsPart(documents);
	}

	/** The models of lines, in one question when there are any. */
	static Map<UUID, BlankModels.Model> stored(Form form, List<Integer> lines, BlankModels models) {
		List<UUID> ids = lines.stream().flatMap((number) -> model(form, number).stream()).distinct().toList();
		return models.find(ids).stream().collect(Collectors.toMap(BlankModels.Model::id, Function.identity()));
	}

	/** A model is offered to the public once it can be read. */
	private static void refuse(Form form, int number, @Nullable UUID model, Map<UUID, DocumentState> states) {
		String field = "modele-" + number;
		if (model == null) {
			if (!form.value(field).isBlank()) {
				form.refuse(field, "ecrire.modele.inconnu");
			}
			return;
		}
		switch (states.getOrDefault(model, DocumentState.UNSCANNED)) {
			case SCANNING -> form.refuse(field, "ecrire.modele.analyse");
			case QUARANTINED -> form.refuse(field, "ecrire.modele.quarantaine");
			case HEALTHY, UNSCANNED -> {
			}
		}
	}

	/** The stored model of a line. */
	static Optional<UUID> model(Form form, int number) {
		String id = form.value("modele-" + number);
		return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(id))
				: Optional.empty();
	}

	static Typed typed(CallContent call) {
		Filling filling = new Filling();
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
