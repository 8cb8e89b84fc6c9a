package org.portailsolidaire.writing;

import java.util.List;

import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.site.Form;

/** Where projects may take place, and where they may not. */
record PlacesPart(List<String> zones, List<String> excluded) {

	static PlacesPart read(Form form, Zones known) {
		List<String> zones = codes(form, "zones", known);
		List<String> excluded = codes(form, "exclues", known);
		if (zones.isEmpty()) {
			form.refuse("zones", "ecrire.zones.manque");
		}
		if (excluded.stream().anyMatch(zones::contains)) {
			form.refuse("zones", "ecrire.zones.deux-fois");
		}
		return new PlacesPart(zones, excluded.stream().filter((code) -> !zones.contains(code)).toList());
	}

	private static List<String> codes(Form form, String name, Zones known) {
		return form.values(name)
			.stream()
			.map(known::named)
			.filter((named) -> named.size() == 1)
			.map((named) -> named.getFirst().code())
			.distinct()
			.sorted()
			.toList();
	}

	static Typed typed(CallContent call) {
		return new Typed.Filling().all("zones", call.zones()).all("exclues", call.excludedZones()).typed();
	}

}
