package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.List;

import org.portailsolidaire.applying.applications.Requesting.Locked;
import org.portailsolidaire.platform.mail.MessageKind;
import org.portailsolidaire.applying.form.TimeLeft;

import org.springframework.stereotype.Component;

/** What those who write a dossier are told of what the team asks. */
@Component
class RequestMails {

	private final ApplicationMessages told;

	RequestMails(ApplicationMessages told) {
		this.told = told;
	}

	/**
	 * Something is asked.
	 * @param number of the request
	 * @param points how many
	 */
	void asked(Locked dossier, int number, Instant due, int points) {
		tell(ApplicationMessages.CHANGES_ASKED, dossier, Integer.toString(number), due, points);
	}

	/** There is more time to answer what is left. */
	void extended(Locked dossier, int number, Instant due, int left) {
		tell(ApplicationMessages.CHANGES_EXTENDED, dossier, number + " " + due, due, left);
	}

	/** Nothing is asked any more. */
	void takenBack(Locked dossier, int number, Instant due) {
		tell(ApplicationMessages.CHANGES_TAKEN_BACK, dossier, Integer.toString(number), due, 0);
	}

	private void tell(MessageKind kind, Locked dossier, String act, Instant due, int points) {
		ApplicationFacts application = dossier.application();
		this.told.tellWriters(kind, application.number() + " " + act, dossier.organisation(),
				application.path() + ApplicationFacts.ANSWER,
				(words) -> List.of(application.project(), application.number(), dossier.call(),
						words.count("dossier.precisions.points", points), TimeLeft.until(due, words)));
	}

}
