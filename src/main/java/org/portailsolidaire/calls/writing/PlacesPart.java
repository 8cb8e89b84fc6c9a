package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.platform.site.Form;

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
		Set<String> codes = new TreeSet<>();
		for (String typed : form.values(name)) {
			List<Zone> named = known.named(typed);
			if (named.size() > 1) {
				form.refuse(name, "ecrire.pays.plusieurs", typed,
						named.stream().map(Zone::nameFr).collect(Collectors.joining(", ")));
			}
			else if (!named.isEmpty()) {
				codes.add(named.getFirst().code());
			}
			else if (!typed.isEmpty()) {
				form.refuse(name, "ecrire.pays.inconnu", typed);
			}
		}
		return List.copyOf(codes);
	}

	static Typed typed(CallContent call) {
		return new Filling().all("zones", call.zones()).all("exclues", call.excludedZones()).typed();
	}

}
