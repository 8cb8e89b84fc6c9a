package org.portailsolidaire.applying.filing;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds of what is due; several nodes may ring at once, each takes other drafts. */
@Component
class ReminderBell {

	private final Reminders reminders;

	ReminderBell(Reminders reminders) {
		this.reminders = reminders;
	}

	@Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
	void ring() {
		boolean more;
		do {
			more = this.reminders.remindNext();
		}
		while (more);
	}

}
