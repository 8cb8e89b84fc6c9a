package org.portailsolidaire.calls.publication;

import java.util.List;

import org.portailsolidaire.platform.staff.RailEntries;

import org.springframework.stereotype.Component;

/** Calls and the common grid, in the rail. */
@Component
class WritingRail implements RailEntries {

	@Override
	public List<Entry> all() {
		return List.of(new Entry(10, "appels", "/appels", "calendar3", Readers.ALL, false),
				new Entry(30, "referentiel", "/referentiel", "list-check"));
	}

}
