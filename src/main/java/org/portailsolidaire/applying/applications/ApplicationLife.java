package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.applying.form.Step;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts of a dossier's holders on its life, for those who checked that it may be, in
 * their transaction, with the dossier locked.
 */
@Service
public class ApplicationLife {

	private final Applications applications;

	private final ApplicationFilings filings;

	private final ChangeRequests requests;

	ApplicationLife(Applications applications, ApplicationFilings filings, ChangeRequests requests) {
		this.applications = applications;
		this.filings = filings;
		this.requests = requests;
	}

	/** Files a draft against the version of its call that is published. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void file(Opened opened, Frozen content, Signature signature, Actor actor, Instant at) {
		keep(opened, content, signature, actor, at);
		Application application = locked(opened);
		application.submit(opened.version(), actor.id(), at);
		this.applications.saveAndFlush(application);
	}

	/**
	 * Writes a reply to the point of a step.
	 * @param version of the reply that was read
	 * @return whether it was still the last one
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean reply(Opened opened, Step step, int version, String text, Actor actor, Instant at) {
		return this.requests.open(id(opened)).orElseThrow().reply(step, version, text, actor.id(), at);
	}

	/**
	 * Files what was asked to be put right.
	 * @return the number of the filing
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int answer(Opened opened, Frozen content, Signature signature, Actor actor, Instant at) {
		int number = keep(opened, content, signature, actor, at);
		ChangeRequest asked = this.requests.open(id(opened)).orElseThrow();
		asked.answered(number, actor.id(), at);
		this.requests.saveAndFlush(asked);
		Application application = locked(opened);
		application.answer(asked, actor.id(), at);
		this.applications.saveAndFlush(application);
		return number;
	}

	/** Takes a dossier back, with what is asked of it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void withdraw(Opened opened, Actor actor, @Nullable String reason, Instant at) {
		this.requests.open(id(opened)).ifPresent((asked) -> {
			asked.withdrawn(actor.id(), at);
			this.requests.saveAndFlush(asked);
		});
		Application application = locked(opened);
		application.withdraw(actor.id(), at, reason);
		this.applications.saveAndFlush(application);
	}

	/** The holders of a draft read the last version of its call. */
	@Transactional
	public void follow(Opened opened) {
		this.applications.lock(opened.application().id()).ifPresent((application) -> {
			application.follow(opened.call().version());
			this.applications.saveAndFlush(application);
		});
	}

	/** Keeps a frozen content for ever; its number. */
	private int keep(Opened opened, Frozen content, Signature signature, Actor actor, Instant at) {
		int number = this.filings.last(id(opened)) + 1;
		this.filings.saveAndFlush(ApplicationFiling.of(opened, number, content, signature, actor.id(), at));
		return number;
	}

	private Application locked(Opened opened) {
		return this.applications.lock(opened.application().id()).orElseThrow();
	}

	private static UUID id(Opened opened) {
		return opened.application().id().value();
	}

}
