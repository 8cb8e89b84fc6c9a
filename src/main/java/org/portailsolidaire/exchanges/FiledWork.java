package org.portailsolidaire.exchanges;

import java.time.Clock;
import java.util.List;

import org.portailsolidaire.exchanges.FiledApplications.Waiting;
import org.portailsolidaire.gestion.TeamWork;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.site.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The filed dossiers that wait for the team. */
@Component
@Order(1)
class FiledWork implements TeamWork {

	private final FiledApplications filed;

	private final Clock clock;

	FiledWork(FiledApplications filed, Clock clock) {
		this.filed = filed;
		this.clock = clock;
	}

	@Override
	public List<Pile> piles(Actor actor, Words words) {
		Waiting waiting = this.filed.waiting(this.clock.instant(), actor);
		return List.of(new Pile(FiledDesk.PATH + "?etat=submitted", "dossiers-deposes", waiting.submitted(), ""),
				new Pile(FiledDesk.PATH + "?attente=oui", "dossiers-messages", waiting.unanswered(), ""),
				new Pile(FiledDesk.PATH + "?etat=changes-requested", "dossiers-en-retard", waiting.overdue(), ""));
	}

}
