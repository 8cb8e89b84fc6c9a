package org.portailsolidaire.applying.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.portailsolidaire.applying.intake.FiledApplications.Query;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.platform.staff.Finding;
import org.portailsolidaire.platform.staff.ListAddress;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Filed dossiers of the bar at the top, for the team. */
@Component
@Order(1)
class FiledFinding implements Finding {

	private final FiledApplications filed;

	private final Clock clock;

	FiledFinding(FiledApplications filed, Clock clock) {
		this.filed = filed;
		this.clock = clock;
	}

	@Override
	public Optional<Found> find(String words, Actor actor, Words texts) {
		if (!actor.is(Role.STAFF, Role.ADMINISTRATOR)) {
			return Optional.empty();
		}
		List<Row> rows = this.filed.find(new Query(null, null, words, false, false, 0), this.clock.instant(), actor);
		return Optional.of(new Found("dossiers", ListAddress.searching(IntakeFrame.PATH, words),
				rows.isEmpty() ? 0 : rows.getFirst().matching(),
				rows.stream()
					.limit(SHOWN)
					.map((row) -> new Hit(row.path(), row.number() + " – " + row.title(),
							row.organisation().name() + ", " + row.state().said(texts)))
					.toList()));
	}

}
