package org.portailsolidaire.calls.calls;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A condition that a funding line sets, as data. Amounts are whole euros, shares whole
 * per cents, durations whole months. Its sentence is made from it, and nowhere typed.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(value = Rule.LegalForm.class, name = "LEGAL_FORM"),
		@JsonSubTypes.Type(value = Rule.SeatInFrance.class, name = "SEAT_IN_FRANCE"),
		@JsonSubTypes.Type(value = Rule.SeatInRegion.class, name = "SEAT_IN_REGION"),
		@JsonSubTypes.Type(value = Rule.MinimumAge.class, name = "MINIMUM_AGE"),
		@JsonSubTypes.Type(value = Rule.MaximumResources.class, name = "MAXIMUM_RESOURCES"),
		@JsonSubTypes.Type(value = Rule.MinimumResources.class, name = "MINIMUM_RESOURCES"),
		@JsonSubTypes.Type(value = Rule.MinimumOwnFunds.class, name = "MINIMUM_OWN_FUNDS"),
		@JsonSubTypes.Type(value = Rule.MaximumInKind.class, name = "MAXIMUM_IN_KIND"),
		@JsonSubTypes.Type(value = Rule.ProjectDuration.class, name = "PROJECT_DURATION"),
		@JsonSubTypes.Type(value = Rule.MaximumProjectBudget.class, name = "MAXIMUM_PROJECT_BUDGET"),
		@JsonSubTypes.Type(value = Rule.DacCountry.class, name = "DAC_COUNTRY"),
		@JsonSubTypes.Type(value = Rule.LocalPartner.class, name = "LOCAL_PARTNER"),
		@JsonSubTypes.Type(value = Rule.OneApplicationPerSession.class, name = "ONE_APPLICATION_PER_SESSION"),
		@JsonSubTypes.Type(value = Rule.NoOverdueReport.class, name = "NO_OVERDUE_REPORT"),
		@JsonSubTypes.Type(value = Rule.ActivitiesToCome.class, name = "ACTIVITIES_TO_COME"),
		@JsonSubTypes.Type(value = Rule.NotByNature.class, name = "NOT_BY_NATURE"),
		@JsonSubTypes.Type(value = Rule.HigherCeiling.class, name = "HIGHER_CEILING") })
public sealed interface Rule {

	/** The association has one of these legal forms. */
	record LegalForm(List<Form> forms) implements Rule {

		public LegalForm {
			forms = List.copyOf(forms);
		}

		/** Legal forms: law of 1901, local law of 1908, endowment fund, foundation. */
		public enum Form {

			LAW_1901, LAW_1908, ENDOWMENT_FUND, FOUNDATION

		}

	}

	/** The seat is in France. */
	record SeatInFrance() implements Rule {
	}

	/** The seat is in one of these French regions (INSEE codes). */
	record SeatInRegion(List<String> regions) implements Rule {

		public SeatInRegion {
			regions = List.copyOf(regions);
		}

	}

	/** Published in the Journal officiel for at least so many months at closing. */
	record MinimumAge(int months) implements Rule {
	}

	/** Resources of the last closed year (N-1) below this amount. */
	record MaximumResources(int amount) implements Rule {
	}

	/** Resources of the last closed year (N-1) of at least this amount. */
	record MinimumResources(int amount) implements Rule {
	}

	/** At least this share of the eligible costs paid by own or other funds. */
	record MinimumOwnFunds(int percent) implements Rule {
	}

	/** At most this share of the budget in kind. */
	record MaximumInKind(int percent) implements Rule {
	}

	/** The project lasts between so many months, both included. */
	record ProjectDuration(int minMonths, int maxMonths) implements Rule {
	}

	/** The total budget of the project is at most this amount. */
	record MaximumProjectBudget(int amount) implements Rule {
	}

	/**
	 * The country is on the DAC list in force at closing, and not one of those excluded.
	 */
	record DacCountry(List<String> excluded) implements Rule {

		public DacCountry {
			excluded = List.copyOf(excluded);
		}

	}

	/** A local partner, with or without a signed agreement at filing. */
	record LocalPartner(boolean signedAgreement) implements Rule {
	}

	/** One application an association a session. */
	record OneApplicationPerSession() implements Rule {
	}

	/** No report of an earlier grant is overdue. */
	record NoOverdueReport() implements Rule {
	}

	/** Only activities that have not begun. */
	record ActivitiesToCome() implements Rule {
	}

	/** Not a project of one of these natures. */
	record NotByNature(List<Nature> natures) implements Rule {

		public NotByNature {
			natures = List.copyOf(natures);
		}

		/** Natures that a funding line may refuse. */
		public enum Nature {

			EMERGENCY, ONE_OFF_EVENT, MICROCREDIT, CHILD_SPONSORSHIP, WORK_CAMP, INDIVIDUAL, FILM, FEASIBILITY_ONLY,
			ALREADY_AFD

		}

	}

	/**
	 * A higher maximum for holders with a good earlier record and resources above an
	 * amount.
	 */
	record HigherCeiling(int amount, int minimumResources) implements Rule {
	}

}
