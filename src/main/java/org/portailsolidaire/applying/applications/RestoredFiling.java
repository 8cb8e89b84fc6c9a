package org.portailsolidaire.applying.applications;

import org.portailsolidaire.platform.drafting.Edit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.platform.drafting.Typed;

import org.springframework.stereotype.Component;

/** Puts reopened steps of a dossier back as they were filed. */
@Component
class RestoredFiling {

	private final ApplicationQuery rows;

	private final FrozenFilings contents;

	private final ApplicationFields fields;

	private final ApplicationDocuments documents;

	RestoredFiling(ApplicationQuery rows, FrozenFilings contents, ApplicationFields fields,
			ApplicationDocuments documents) {
		this.rows = rows;
		this.contents = contents;
		this.fields = fields;
		this.documents = documents;
	}

	/**
	 * Puts back the steps that a request reopened, while they are still open.
	 * @return what stood there otherwise, by step and field
	 */
	Map<String, Map<String, List<String>>> restore(Application application, ChangeRequestFacts asked, PersonId by,
			Instant now) {
		ApplicationId id = application.id();
		FrozenFiling filed = this.contents.find(id, asked.filing()).orElseThrow();
		Map<Step, Typed> typed = this.rows.typed(id);
		Map<String, Map<String, List<String>>> unsent = new TreeMap<>();
		int revision = application.changed(by, now);
		for (Step step : asked.steps()) {
			Map<String, List<String>> before = filed.step(step);
			Map<String, List<String>> after = typed.getOrDefault(step, Typed.NOTHING).values();
			Map<String, List<String>> changed = Requesting.changed(before, after);
			if (!changed.isEmpty()) {
				unsent.put(step.path(), changed);
			}
			if (step == Step.DOCUMENTS) {
				documents(id, filed.pieceNumbers(), now);
			}
			else if (!before.equals(after)) {
				this.fields.clear(id, step);
				this.fields.write(id, step, sent(before, revision), revision, by, now);
			}
		}
		return unsent;
	}

	private static List<Edit> sent(Map<String, List<String>> fields, int revision) {
		return fields.entrySet().stream().map((field) -> new Edit(field.getKey(), field.getValue(), revision)).toList();
	}

	private void documents(ApplicationId id, Set<Integer> filed, Instant now) {
		List<ApplicationDocument> all = this.documents.findByIdApplicationId(id.value());
		all.forEach((document) -> {
			if (filed.contains(document.number())) {
				document.putBack();
			}
			else {
				document.remove(now);
			}
		});
		this.documents.saveAllAndFlush(all);
	}

}
