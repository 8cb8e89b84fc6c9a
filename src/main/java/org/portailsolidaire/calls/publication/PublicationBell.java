package org.portailsolidaire.calls.publication;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes what is due; several nodes may ring at once, each takes other calls. */
@Component
class PublicationBell {

	private final DuePublications due;

	PublicationBell(DuePublications due) {
		this.due = due;
	}

	@Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT20S")
	void ring() {
		boolean more;
		do {
			more = this.due.publishNext();
		}
		while (more);
	}

}
