package org.portailsolidaire.applying.filing;

import java.time.Instant;
import java.util.List;

import org.portailsolidaire.platform.site.SiteAddress;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationMessages;
import org.portailsolidaire.applying.applications.Frozen;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.form.Moments;

import org.springframework.stereotype.Component;

/** What those who write a dossier are told once it is filed, answered or taken back. */
@Component
class FilingMails {

	private final ApplicationMessages told;

	private final SiteAddress site;

	FilingMails(ApplicationMessages told, SiteAddress site) {
		this.told = told;
		this.site = site;
	}

	void filed(Opened opened, Frozen content, Instant at) {
		ApplicationFacts application = opened.application();
		this.told.tellWriters(ApplicationMessages.FILED, application.number(), opened.standing().organisation(),
				application.path() + "/recepisse",
				(words) -> List.of(opened.content().title(), application.number(), Moments.text(at, words),
						content.sha256(), opened.title(),
						this.site.link(application.path() + "/recepisse.pdf", words.locale())));
	}

	void answered(Opened opened, int number, Frozen content, Instant at) {
		ApplicationFacts application = opened.application();
		this.told.tellWriters(ApplicationMessages.CHANGES_ANSWERED, application.number() + " " + number,
				opened.standing().organisation(), application.path() + "/recepisse", (words) -> List.of(opened.title(),
						application.number(), opened.content().title(), Moments.text(at, words), content.sha256()));
	}

	void withdrawn(Opened opened, Actor actor) {
		ApplicationFacts application = opened.application();
		this.told.tellWriters(ApplicationMessages.WITHDRAWN, application.number(), opened.standing().organisation(),
				application.path(),
				(words) -> List.of(opened.content().title(), application.number(), opened.title(), actor.name()));
	}

}
