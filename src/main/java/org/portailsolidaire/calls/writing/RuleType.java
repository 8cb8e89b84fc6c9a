package org.portailsolidaire.calls.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.portailsolidaire.calls.calls.Rule;

/** The rules that a line may be given, each once, in the order in which they are said. */
enum RuleType {

	LEGAL_FORM("forme", Rule.LegalForm.class, "formes"), SEAT_IN_FRANCE("siege-france", Rule.SeatInFrance.class),
	SEAT_IN_REGION("siege-region", Rule.SeatInRegion.class, "regions"),
	MINIMUM_AGE("anciennete", Rule.MinimumAge.class, "anciennete"),
	MAXIMUM_RESOURCES("ressources-max", Rule.MaximumResources.class, "ressources-max"),
	MINIMUM_RESOURCES("ressources-min", Rule.MinimumResources.class, "ressources-min"),
	MINIMUM_OWN_FUNDS("fonds-propres", Rule.MinimumOwnFunds.class, "fonds-propres"),
	MAXIMUM_IN_KIND("en-nature", Rule.MaximumInKind.class, "en-nature"),
	PROJECT_DURATION("duree", Rule.ProjectDuration.class, "duree-de", "duree-a"),
	MAXIMUM_PROJECT_BUDGET("budget", Rule.MaximumProjectBudget.class, "budget"),
	DAC_COUNTRY("pays-cad", Rule.DacCountry.class, "pays-exclus"),
	LOCAL_PARTNER("partenaire", Rule.LocalPartner.class, "convention"),
	ONE_APPLICATION_PER_SESSION("un-dossier", Rule.OneApplicationPerSession.class),
	NO_OVERDUE_REPORT("bilan", Rule.NoOverdueReport.class), ACTIVITIES_TO_COME("a-venir", Rule.ActivitiesToCome.class),
	NOT_BY_NATURE("nature", Rule.NotByNature.class, "natures"),
	HIGHER_CEILING("palier", Rule.HigherCeiling.class, "palier", "palier-ressources");

	private final String word;

	private final Class<? extends Rule> type;

	@SuppressWarnings("ImmutableEnumChecker")
	private final List<String> fields;

	RuleType(String word, Class<? extends Rule> type, String... fields) {
		this.word = word;
		this.type = type;
		this.fields = List.of(fields);
	}

	/** Its word in forms and keys. */
	String word() {
		return this.word;
	}

	/** The fields of its parameters. */
	List<String> fields() {
		return this.fields;
	}

	static RuleType of(Rule rule) {
		return Arrays.stream(values()).filter((one) -> one.type.isInstance(rule)).findFirst().orElseThrow();
	}

	static Optional<RuleType> named(String word) {
		return Arrays.stream(values()).filter((one) -> one.word.equals(word)).findFirst();
	}

}
