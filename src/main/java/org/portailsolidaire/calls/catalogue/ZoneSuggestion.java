package org.portailsolidaire.calls.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.search.Criteria;
import org.portailsolidaire.calls.catalogue.SearchPage.Suggestion;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;

import org.springframework.stereotype.Component;

/**
 * Notices a zone named among the words: somebody who types "puits Togo" also wants the
 * calls open to all Africa, which do not say Togo.
 */
@Component
class ZoneSuggestion {

	private final Zones zones;

	ZoneSuggestion(Zones zones) {
		this.zones = zones;
	}

	/** Neither the whole world nor a zone left out, "-Togo", or in quotes. */
	private static boolean isLookedFor(String words, Zones.Spoken name) {
		boolean world = name.zones().stream().anyMatch((zone) -> zone.kind() == Zone.Kind.WORLD);
		String before = words.substring(0, name.start());
		return !world && !before.matches("(.*\\s)?-") && !before.matches(".*[\"«“]\\s*");
	}

	/**
	 * The same search with the zone as a filter instead of a word, with all those that a
	 * name may mean; null when no zone is named.
	 */
	@Nullable Suggestion of(Criteria criteria, Locale locale) {
		String words = criteria.q();
		List<Zones.Spoken> named = criteria.zones().isEmpty()
				? this.zones.within(words).stream().filter((spoken) -> isLookedFor(words, spoken)).toList() : List.of();
		if (named.isEmpty()) {
			return null;
		}
		Zones.Spoken name = named.getFirst();
		String rest = (words.substring(0, name.start()) + " " + words.substring(name.end()))
			.replaceAll("(?<!\\S)[.,;:!?'’-]+(?!\\S)", "")
			.replaceAll(" +", " ")
			.strip();
		return new Suggestion(name.zones().stream().map((zone) -> zone.name(locale)).collect(Collectors.joining(", ")),
				criteria.withWords(rest)
					.withZones(Criteria.ordered(name.zones().stream().map(Zone::code).toList()))
					.query());
	}

}
