package org.portailsolidaire.applying.intake;

import java.util.List;

import org.portailsolidaire.platform.staff.RailEntries;

import org.springframework.stereotype.Component;

/** Filed dossiers, in the rail. */
@Component
class IntakeRail implements RailEntries {

	@Override
	public List<Entry> all() {
		return List.of(new Entry(20, "dossiers", "/dossiers", "file-earmark-check"));
	}

}
