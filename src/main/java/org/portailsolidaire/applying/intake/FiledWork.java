package org.portailsolidaire.applying.intake;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.portailsolidaire.applying.intake.FiledCountsQuery.Counts;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.platform.staff.TeamWork;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The filed dossiers: those that wait for the team, and all of them by state. */
@Component
@Order(1)
class FiledWork implements TeamWork {

	private final FiledCountsQuery filed;

	private final Clock clock;

	FiledWork(FiledCountsQuery filed, Clock clock) {
		this.filed = filed;
		this.clock = clock;
	}

	@Override
	public Work of(Actor actor, Words words) {
		Counts counts = this.filed.of(this.clock.instant(), actor);
		return new Work(
				List.of(new Pile(path(FiledState.SUBMITTED), "dossiers-deposes", counts.of(FiledState.SUBMITTED), ""),
						new Pile(path(FiledState.ANSWERED), "dossiers-repondus", counts.of(FiledState.ANSWERED), ""),
						new Pile(IntakeFrame.PATH + "?attente=oui", "dossiers-messages", counts.unanswered(), ""),
						new Pile(IntakeFrame.PATH + "?retard=oui", "dossiers-en-retard", counts.overdue(), "")),
				new Spread("dossiers-par-etat",
						Stream.of(FiledState.values())
							.map((state) -> new Part(path(state), state.said(words), counts.of(state), state.tone()))
							.toList()));
	}

	private static String path(FiledState state) {
		return IntakeFrame.PATH + "?etat=" + Sayings.word(state);
	}

}
