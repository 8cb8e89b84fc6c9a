package org.portailsolidaire.applications;

import java.util.List;
import java.util.Map;

import org.portailsolidaire.applications.ApplicationRows.Held;
import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.calls.CallRegister.Known;
import org.portailsolidaire.organisations.Standing;

/**
 * A dossier with all that is typed in it, and the call as it is published now.
 *
 * @param content what the last version of the call says
 */
record Opened(Held held, Known call, CallContent content, Map<Step, Typed> typed, List<Piece> pieces) {

	Application application() {
		return this.held.application();
	}

	Standing standing() {
		return this.held.standing();
	}

	Typed of(Step step) {
		return this.typed.getOrDefault(step, Typed.NOTHING);
	}

	/** Whether nothing is written in a step yet. */
	boolean isEmpty(Step step) {
		return (step == Step.DOCUMENTS) ? this.pieces.isEmpty() : of(step).isEmpty();
	}

	/** Whether the reader may write in it now. */
	boolean isWritable() {
		return application().isDraft() && standing().mayWrite();
	}

	/** The title of the project as it is written now. */
	String title() {
		String title = of(Step.PROJECT).one("titre");
		return title.isEmpty() ? application().project() : title;
	}

}
