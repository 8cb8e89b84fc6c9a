package org.portailsolidaire.calls.writing;

import java.util.List;

import org.portailsolidaire.platform.site.Form.Problem;
import org.portailsolidaire.calls.writing.Section.PartId;

/**
 * Something to put right before a call can be published.
 *
 * @param field of the part, and id of what shows it
 * @param key of the sentence that says it; ends with {@code .manque} for what is missing
 */
public record Fault(PartId part, String field, String key, List<Object> parameters) {

	static Fault of(PartId part, Problem problem) {
		return new Fault(part, problem.field(), problem.key(), problem.parameters());
	}

	static Fault of(PartId part, String field, String key, Object... parameters) {
		return new Fault(part, field, key, List.of(parameters));
	}

	/** The same, as forms say it. */
	Problem problem() {
		return Problem.of(this.field, this.key, this.parameters, this.part.section().labels());
	}

	/** Whether it is only that nothing is there yet. */
	boolean isMissing() {
		return isMissing(this.key);
	}

	static boolean isMissing(String key) {
		return key.endsWith(".manque");
	}

}
