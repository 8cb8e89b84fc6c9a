package org.portailsolidaire.calls.eligibility;

import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.calls.calls.Rule.NotByNature.Nature;

/** The words of addresses for what a project may be by nature. */
final class Natures {

	/** The project is none of these. */
	static final String NONE = "aucune";

	private static final Map<Nature, String> CODES = Map.of(Nature.EMERGENCY, "urgence", Nature.ONE_OFF_EVENT,
			"evenement", Nature.MICROCREDIT, "microcredit", Nature.CHILD_SPONSORSHIP, "parrainage", Nature.WORK_CAMP,
			"chantier", Nature.INDIVIDUAL, "individuel", Nature.FILM, "film", Nature.FEASIBILITY_ONLY, "etude-seule",
			Nature.ALREADY_AFD, "deja-afd");

	private Natures() {
	}

	static String code(Nature nature) {
		return CODES.getOrDefault(nature, nature.name());
	}

	static Optional<Nature> ofCode(String code) {
		return CODES.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(code))
			.map(Map.Entry::getKey)
			.findFirst();
	}

}
