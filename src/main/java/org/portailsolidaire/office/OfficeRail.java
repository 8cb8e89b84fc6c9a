package org.portailsolidaire.office;

import java.util.List;

import org.portailsolidaire.platform.staff.RailEntries;

import org.springframework.stereotype.Component;

/** The lists of the office itself, in the rail. */
@Component
class OfficeRail implements RailEntries {

	@Override
	public List<Entry> all() {
		return List.of(new Entry(0, "tableau", "", "grid-3x3-gap-fill"),
				new Entry(40, "personnes", "/personnes", "people-fill", Readers.ADMINISTRATORS, false),
				new Entry(50, "organisations", "/organisations", "building"),
				new Entry(60, "messages", "/messages", "envelope"),
				new Entry(70, "themes", "/themes", "tags", Readers.TEAM, true),
				new Entry(80, "synonymes", "/synonymes", "translate"), new Entry(90, "cad", "/liste-du-cad", "geo-alt"),
				new Entry(100, "journal", "/journal", "clock-history", Readers.ADMINISTRATORS, true));
	}

}
