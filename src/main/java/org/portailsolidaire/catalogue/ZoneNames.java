package org.portailsolidaire.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.catalogue.SearchPage.Suggestion;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;

import org.springframework.stereotype.Component;

/**
 * Notices a zone named among the words: somebody who types "puits Togo" also wants the
 * calls open to all Africa, which do not say Togo.
 */
@Component
class ZoneNames {

	private final Map<String, Zone> byName = new HashMap<>();

	ZoneNames(Zones zones) {
		zones.all()
			.stream()
			.filter((zone) -> zone.kind() != Zone.Kind.WORLD)
			.forEach((zone) -> zones.names(zone.code())
				.forEach((name) -> this.byName.putIfAbsent(WordsQuery.plain(name), zone)));
	}

	/**
	 * The same search with the zone as a filter instead of a word; null when no zone is
	 * named.
	 */
	@Nullable Suggestion suggestion(Criteria criteria, Locale locale) {
		if (criteria.q().isEmpty() || !criteria.zones().isEmpty()) {
			return null;
		}
		String[] words = criteria.q().split(" ");
		for (int length = Math.min(4, words.length); length > 0; length--) {
			for (int from = 0; from + length <= words.length; from++) {
				String name = String.join(" ", Arrays.copyOfRange(words, from, from + length));
				Zone zone = this.byName.get(WordsQuery.plain(name));
				if (zone != null) {
					String rest = criteria.q().replace(name, "").replaceAll(" +", " ").strip();
					return new Suggestion(zone.name(locale),
							criteria.withWords(rest).withZones(Set.of(zone.code())).query());
				}
			}
		}
		return null;
	}

}
