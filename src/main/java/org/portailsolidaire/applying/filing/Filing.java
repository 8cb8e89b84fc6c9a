package org.portailsolidaire.applying.filing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.profiles.ProfileChanges;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationLife;
import org.portailsolidaire.applying.applications.ApplicationQuery;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.applications.DossierReader;
import org.portailsolidaire.applying.applications.Frozen;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.applications.Signature;
import org.portailsolidaire.applying.form.StepLabels;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files a dossier once, or says why it cannot be; takes one back. */
@Service
public class Filing {

	private final ApplicationAccess access;

	private final ApplicationQuery rows;

	private final ProfileChanges profiles;

	private final DossierReader reader;

	private final FrozenContent frozen;

	private final ApplicationLife life;

	private final FilingMails mails;

	Filing(ApplicationAccess access, ApplicationQuery rows, ProfileChanges profiles, DossierReader reader,
			FrozenContent frozen, ApplicationLife life, FilingMails mails) {
		this.access = access;
		this.rows = rows;
		this.profiles = profiles;
		this.reader = reader;
		this.frozen = frozen;
		this.life = life;
		this.mails = mails;
	}

	/** What became of a filing. */
	public enum Result {

		/** It is filed now. */
		FILED,
		/** It was filed already: nothing was done. */
		ALREADY,
		/** It was taken back. */
		WITHDRAWN,
		/** The call has closed. */
		CLOSED,
		/** The call is not open yet, or no longer published. */
		NOT_OPEN,
		/** Something is missing, or a rule is not met. */
		INCOMPLETE,
		/** It is not what its signer read any more. */
		CHANGED_SINCE

	}

	/** What became of a filing, and the dossier as it was found. */
	public record Outcome(Result result, Opened opened) {
	}

	/**
	 * Files a dossier, signed by an owner of its association.
	 * @param edition that they read
	 * @param received when the portal received it; the closing is excluded
	 */
	@Transactional
	public Outcome file(String number, Actor actor, Signature signature, String edition, Instant received) {
		Opened opened = this.access.lock(number, actor, MemberRights.OWNER);
		return new Outcome(file(opened, actor, signature, edition, received), opened);
	}

	private Result file(Opened opened, Actor actor, Signature signature, String edition, Instant received) {
		ApplicationFacts application = opened.application();
		if (!application.isDraft()) {
			return (application.state() == ApplicationState.WITHDRAWN) ? Result.WITHDRAWN : Result.ALREADY;
		}
		CallPhase phase = opened.content().calendar().phaseAt(received);
		if (phase == CallPhase.CLOSED) {
			return Result.CLOSED;
		}
		if (phase != CallPhase.OPEN || opened.call().state() != CallState.PUBLISHED) {
			return Result.NOT_OPEN;
		}
		this.rows.lockOrganisation(opened.standing().organisation());
		if (!opened.edition().equals(edition) || opened.changedAfter(received)
				|| this.profiles.areAfter(opened.standing().organisation(), received)) {
			return Result.CHANGED_SINCE;
		}
		Reading reading = this.reader.read(opened, StepLabels.unsaid(opened.content()), received);
		if (!reading.isComplete()) {
			return Result.INCOMPLETE;
		}
		Frozen content = this.frozen.of(reading, signature, received);
		this.life.file(opened, content, signature, actor, received);
		this.mails.filed(opened, content, received);
		return Result.FILED;
	}

	/**
	 * Takes a dossier back.
	 * @return whether it could be
	 */
	@Transactional
	public boolean withdraw(String number, Actor actor, @Nullable String reason, Instant now) {
		Opened opened = this.access.lock(number, actor, MemberRights.OWNER);
		if (!opened.application().state().canBeWithdrawn()) {
			return false;
		}
		this.life.withdraw(opened, actor, reason, now);
		this.mails.withdrawn(opened, actor);
		return true;
	}

}
