package org.portailsolidaire.calls.calls;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Embeddable;

/** A zone that a call names, to include it or to leave it out. */
@Embeddable
record CallZone(String zone, boolean excluded) {

	static Set<CallZone> of(CallContent content) {
		Set<CallZone> zones = new LinkedHashSet<>();
		content.zones().forEach((zone) -> zones.add(new CallZone(zone, false)));
		content.excludedZones().forEach((zone) -> zones.add(new CallZone(zone, true)));
		return zones;
	}

	static List<String> codes(Set<CallZone> zones, boolean excluded) {
		List<String> codes = new ArrayList<>();
		zones.stream().filter((zone) -> zone.excluded() == excluded).map(CallZone::zone).sorted().forEach(codes::add);
		return codes;
	}

}
