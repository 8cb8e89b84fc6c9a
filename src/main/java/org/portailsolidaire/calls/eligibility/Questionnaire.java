package org.portailsolidaire.calls.eligibility;

import java.util.Set;

import org.portailsolidaire.platform.site.Form;

/**
 * The questions of a call to somebody, and what was answered.
 *
 * @param asked those whose answer would change something
 * @param known those that the profile answers
 * @param facts the profile and the answers together
 */
record Questionnaire(Set<AskedFact> asked, Set<AskedFact> known, Form form, Facts facts, CallAnswer answer) {

	/** Whether anything was answered. */
	boolean isAnswered() {
		return this.asked.stream().anyMatch((question) -> !this.form.value(question.parameter()).isBlank());
	}

}
