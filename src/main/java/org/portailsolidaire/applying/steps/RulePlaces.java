package org.portailsolidaire.applying.steps;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.eligibility.RuleAnswer.Subject;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.form.Step;

/** Where what a rule is about is written. */
public final class RulePlaces {

	private RulePlaces() {
	}

	/** The step of the dossier, if it is one that can change it. */
	public static Optional<Step> step(Subject subject) {
		return switch (subject) {
			case APPLICANT, LEGAL_FORM, AGE, SEAT, RESOURCES, OTHER_APPLICATION -> Optional.empty();
			case OVERDUE_REPORT -> Optional.of(Step.ASSOCIATION);
			case COUNTRY, NATURE, DURATION -> Optional.of(Step.PROJECT);
			case PARTNERSHIP -> Optional.of(Step.PARTNER);
			case ACTIVITIES -> Optional.of(Step.ACTIVITIES);
			case BUDGET, AMOUNT, SHARE, OWN_FUNDS, IN_KIND -> Optional.of(Step.BUDGET);
		};
	}

	/** The page of the dossier or of the profile; null when no page can change it. */
	static @Nullable String path(Opened opened, Subject subject) {
		String dossier = opened.application().path() + "/";
		return switch (subject) {
			case APPLICANT, LEGAL_FORM, AGE -> opened.standing().path() + "/identite";
			case SEAT -> opened.standing().path() + "/coordonnees";
			case RESOURCES -> opened.standing().path() + "/ressources";
			case OTHER_APPLICATION -> null;
			case OVERDUE_REPORT -> dossier + Step.ASSOCIATION.path() + "?verifier=oui#retard";
			case COUNTRY -> dossier + Step.PROJECT.path() + "?verifier=oui#pays";
			case NATURE -> dossier + Step.PROJECT.path() + "?verifier=oui#natures";
			case DURATION -> dossier + Step.PROJECT.path() + "?verifier=oui#debut";
			case PARTNERSHIP -> dossier + Step.PARTNER.path() + "?verifier=oui#convention";
			case ACTIVITIES -> dossier + Step.ACTIVITIES.path() + "?verifier=oui";
			case BUDGET, AMOUNT, SHARE, OWN_FUNDS, IN_KIND -> dossier + Step.BUDGET.path() + "?verifier=oui";
		};
	}

}
