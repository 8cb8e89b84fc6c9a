package org.portailsolidaire.calls.writing;

import org.portailsolidaire.calls.calls.CallState;

/**
 * How the state of a call being written looks, in the list and on its pages alike.
 *
 * @param word of its key, under {@code ecrire.etat}
 * @param tone class of its tag
 */
public record CallLook(String word, String tone, String icon) {

	/**
	 * The look of a state.
	 * @param due whether it has a day to be published
	 * @param asked whether an answer of the team is awaited
	 * @param changed whether something changed since it was published
	 */
	public static CallLook of(CallState state, boolean due, boolean asked, boolean changed) {
		return switch (state) {
			case DRAFT -> due ? new CallLook("programme", "tag-info", "clock")
					: asked ? new CallLook("a-approuver", "tag-info", "hourglass-split")
							: new CallLook("brouillon", "", "pencil-fill");
			case PUBLISHED -> due ? new CallLook("republication-programmee", "tag-info", "clock")
					: asked ? new CallLook("a-reapprouver", "tag-info", "hourglass-split")
							: changed ? new CallLook("a-republier", "tag-warn", "pencil-fill")
									: new CallLook("publie", "tag-ok", "check-circle-fill");
			case ARCHIVED -> new CallLook("archive", "", "lock-fill");
		};
	}

	public static CallLook of(WrittenCall call) {
		return of(call.state(), call.schedule() != null, call.isAsked(), call.hasChanges());
	}

}
