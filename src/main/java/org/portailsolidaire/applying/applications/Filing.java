package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.FrozenContent.Frozen;
import org.portailsolidaire.applying.applications.FrozenContent.Signature;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.people.organisations.MemberRights;
import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.SiteAddress;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files a dossier once, or says why it cannot be; takes one back. */
@Service
class Filing {

	private final ApplicationAccess access;

	private final ApplicationQuery rows;

	private final Organisations organisations;

	private final DossierReader reader;

	private final FrozenContent frozen;

	private final ApplicationMessages told;

	private final Applications applications;

	private final ApplicationFilings filings;

	private final ChangeRequests requests;

	private final SiteAddress site;

	private final JdbcClient jdbc;

	Filing(ApplicationAccess access, ApplicationQuery rows, Organisations organisations, DossierReader reader,
			FrozenContent frozen, ApplicationMessages told, Applications applications, ApplicationFilings filings,
			ChangeRequests requests, SiteAddress site, JdbcClient jdbc) {
		this.access = access;
		this.rows = rows;
		this.organisations = organisations;
		this.reader = reader;
		this.frozen = frozen;
		this.told = told;
		this.applications = applications;
		this.filings = filings;
		this.requests = requests;
		this.site = site;
		this.jdbc = jdbc;
	}

	/** What became of a filing. */
	enum Result {

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

	/** What a receipt says, of a filing or of an answer that came after. */
	record Receipt(int number, Instant filedAt, String sha256, String signer, String quality) {
	}

	/**
	 * Files a dossier, signed by an owner of its association.
	 * @param edition that they read
	 * @param received when the portal received it; the closing is excluded
	 */
	@Transactional
	Result file(String number, Actor actor, Signature signature, String edition, Instant received) {
		Opened opened = this.access.lock(number, actor, MemberRights.OWNER);
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
				|| this.organisations.changedAfter(opened.standing().organisation(), received)) {
			return Result.CHANGED_SINCE;
		}
		Reading reading = this.reader.read(opened, StepLabels.unsaid(opened.content()), received);
		if (!reading.isComplete()) {
			return Result.INCOMPLETE;
		}
		keep(reading, signature, actor, received);
		return Result.FILED;
	}

	private void keep(Reading reading, Signature signature, Actor actor, Instant at) {
		Opened opened = reading.opened();
		ApplicationFacts application = opened.application();
		Frozen content = this.frozen.of(reading, signature, at);
		insert(opened, content, signature, actor, at);
		Application filed = this.applications.lock(application.id()).orElseThrow();
		filed.submit(opened.version(), actor.id(), at);
		this.applications.saveAndFlush(filed);
		this.told.tellWriters(ApplicationMessages.FILED, application.number(), opened.standing().organisation(),
				application.path() + "/recepisse",
				(words) -> List.of(opened.content().title(), application.number(), Moments.text(at, words),
						content.sha256(), opened.title(),
						this.site.link(application.path() + "/recepisse.pdf", words.locale())));
	}

	/** Keeps a frozen content for ever; its number. */
	int insert(Opened opened, Frozen content, Signature signature, Actor actor, Instant at) {
		int number = this.filings.last(opened.application().id().value()) + 1;
		this.filings.saveAndFlush(ApplicationFiling.of(opened, number, content, signature, actor.id(), at));
		return number;
	}

	/**
	 * Takes a dossier back.
	 * @return whether it could be
	 */
	@Transactional
	boolean withdraw(String number, Actor actor, @Nullable String reason, Instant now) {
		Opened opened = this.access.lock(number, actor, MemberRights.OWNER);
		ApplicationFacts application = opened.application();
		if (!application.state().canBeWithdrawn()) {
			return false;
		}
		this.requests.open(application.id().value()).ifPresent((asked) -> {
			asked.withdrawn(actor.id(), now);
			this.requests.saveAndFlush(asked);
		});
		Application withdrawn = this.applications.lock(application.id()).orElseThrow();
		withdrawn.withdraw(actor.id(), now, reason);
		this.applications.saveAndFlush(withdrawn);
		this.told.tellWriters(ApplicationMessages.WITHDRAWN, application.number(), opened.standing().organisation(),
				application.path(),
				(words) -> List.of(opened.content().title(), application.number(), opened.title(), actor.name()));
		return true;
	}

	/** The last receipt of a dossier; empty for one that was not filed. */
	Optional<Receipt> receipt(ApplicationFacts application) {
		return receipts(application).stream().findFirst();
	}

	/** A receipt of a dossier by its number, 0 for the last. */
	Optional<Receipt> receipt(ApplicationFacts application, int number) {
		return receipts(application).stream().filter((one) -> number == 0 || one.number() == number).findFirst();
	}

	/** All the receipts of a dossier, the last first. */
	List<Receipt> receipts(ApplicationFacts application) {
		return this.jdbc.sql("""
				select number, filed_at, sha256, signer, quality from application_filing
				where application_id = ? order by number desc
				""")
			.param(application.id().value())
			.query((row, index) -> new Receipt(row.getInt("number"), row.getTimestamp("filed_at").toInstant(),
					row.getString("sha256"), row.getString("signer"), row.getString("quality")))
			.list();
	}

	/** What was filed, word for word; megabytes. */
	String content(ApplicationFacts application, Receipt receipt) {
		return this.jdbc.sql("select content from application_filing where application_id = ? and number = ?")
			.params(application.id().value(), receipt.number())
			.query(String.class)
			.single();
	}

}
