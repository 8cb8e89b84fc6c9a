package org.portailsolidaire.applying.filing;

import java.util.Locale;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.ReceiptQuery;
import org.portailsolidaire.applying.steps.ApplicationFrame;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The frame of the pages of a filed dossier that other modules show to the members of its
 * association: {@code applications/_dossier :: head}.
 */
@Component
public class FiledFrame {

	/** The number of a dossier in an address. */
	public static final String NUMBER = "{number:[0-9]{4}-[PAS]-[0-9]{4,9}}";

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final ReceiptQuery receipts;

	FiledFrame(ApplicationAccess access, ApplicationFrame frame, ReceiptQuery receipts) {
		this.access = access;
		this.frame = frame;
		this.receipts = receipts;
	}

	/**
	 * A filed dossier, as its holders see it.
	 *
	 * @param title of the project
	 * @param mayWrite whether who reads may act for the association
	 * @param over whether it was taken back
	 */
	public record Shown(ApplicationId id, String number, String path, String title, OrganisationId organisation,
			boolean mayWrite, boolean over) {
	}

	/**
	 * One of the filings of a dossier.
	 *
	 * @param filing its number, from 1
	 */
	public record Filed(ApplicationId id, String number, int filing) {

		/** Where its holders read its receipt. */
		public String receipt() {
			return "/dossiers/" + this.number + "/recepisse?depot=" + this.filing;
		}

	}

	/** The filing that an address asks for, the last when it says none. */
	public Filed filed(String number, String depot, Actor actor) {
		ApplicationFacts application = this.access.open(number, actor).application();
		int filing = NotFound.unless(this.receipts.find(application, ReceiptQuery.number(depot))).number();
		return new Filed(application.id(), application.number(), filing);
	}

	/** Shows the head of a dossier that was filed; to others it does not exist. */
	public Shown show(String number, Actor actor, Model model, Locale locale) {
		Opened opened = this.access.open(number, actor);
		ApplicationFacts application = opened.application();
		if (application.submittedAt() == null) {
			throw new NotFound();
		}
		Words words = this.frame.words(locale);
		model.addAttribute("head", this.frame.head(opened, words));
		model.addAttribute("writable", true);
		return new Shown(application.id(), application.number(), application.path(), opened.title(),
				opened.standing().organisation(), opened.standing().mayWrite(),
				application.state() == ApplicationState.WITHDRAWN);
	}

}
