package org.portailsolidaire.writing;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes what is due; several nodes may ring at once, each takes other calls. */
@Component
class PublicationBell {

	private final Publishing publishing;

	PublicationBell(Publishing publishing) {
		this.publishing = publishing;
	}

	@Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT20S")
	void ring() {
		while (this.publishing.publishNextDue()) {
			Thread.onSpinWait();
		}
	}

}
