package org.portailsolidaire.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;

/**
 * Zones of every level: countries that are neighbours, sub-regions, continents, the DAC
 * list, the world, some countries left out.
 */
final class MadeUpZones {

	private static final List<String> CONTINENTS = List.of("002", "002", "002", "002", "002", "002", "142", "142",
			"142", "019", "019", "150", "009");

	private final Zones zones;

	MadeUpZones(Zones zones) {
		this.zones = zones;
	}

	/** Codes of zones, and of those left out. */
	record Chosen(List<String> zones, List<String> excluded) {
	}

	Chosen choose(Dice dice) {
		String continent = dice.one(CONTINENTS);
		List<Zone> regions = inside(continent, Zone.Kind.SUBREGION);
		int kind = dice.from(1, 100);
		if (kind <= 55) {
			String region = regions.isEmpty() ? continent : dice.one(regions).code();
			return new Chosen(codes(dice.some(dice.from(1, 6), inside(region, Zone.Kind.COUNTRY))), List.of());
		}
		if (kind <= 75) {
			return new Chosen(regions.isEmpty() ? List.of(continent) : codes(dice.some(dice.from(1, 2), regions)),
					List.of());
		}
		if (kind <= 84) {
			return new Chosen(List.of(continent), List.of());
		}
		if (kind <= 88) {
			return new Chosen(List.of(continent),
					codes(dice.some(dice.from(1, 3), inside(continent, Zone.Kind.COUNTRY))));
		}
		return new Chosen(List.of((kind <= 96) ? Zones.DAC : this.zones.world().code()), List.of());
	}

	private List<Zone> inside(String code, Zone.Kind kind) {
		List<Zone> found = new ArrayList<>();
		for (Zone zone : this.zones.children(code, Locale.FRENCH)) {
			if (zone.kind() == kind) {
				found.add(zone);
			}
			if (zone.kind() != Zone.Kind.COUNTRY) {
				found.addAll(inside(zone.code(), kind));
			}
		}
		return found;
	}

	private static List<String> codes(List<Zone> zones) {
		return zones.stream().map(Zone::code).sorted().toList();
	}

}
