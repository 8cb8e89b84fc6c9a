package org.portailsolidaire.applying.steps;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.portailsolidaire.calls.calls.CallChanged;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallTopic;
import org.portailsolidaire.people.organisations.OrganisationId;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows the calls of drafts: tells their holders of a new version, with its note. */
@Service
class CallChanges {

	private final CallMails mails;

	private final CallRegister calls;

	private final JdbcClient jdbc;

	CallChanges(CallMails mails, CallRegister calls, JdbcClient jdbc) {
		this.mails = mails;
		this.calls = calls;
		this.jdbc = jdbc;
	}

	/** A draft of the call. */
	record Draft(String number, String call, OrganisationId organisation) {
	}

	/** Within the transaction that publishes. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CallChanged changed) {
		List<Draft> drafts = this.jdbc.sql("""
				select a.number, c.title, a.organisation_id from application a join call c on c.id = a.call_id
				where a.call_id = ? and a.state = 'DRAFT' order by a.number
				""")
			.param(changed.id().value())
			.query((row, index) -> new Draft(row.getString("number"), row.getString("title"),
					new OrganisationId(row.getObject("organisation_id", UUID.class))))
			.list();
		if (drafts.isEmpty()) {
			return;
		}
		String note = this.calls.versions(changed.id())
			.stream()
			.filter((version) -> version.number() == changed.version() && version.note() != null)
			.map(CallRegister.Version::note)
			.findFirst()
			.orElse("");
		Set<CallTopic> topics = topics(changed);
		drafts.forEach((draft) -> this.mails.changed(changed, draft, note, topics));
	}

	/** What a version changes, for one that has no note. */
	private Set<CallTopic> topics(CallChanged changed) {
		CallContent before = this.calls.content(changed.id(), changed.version() - 1).orElseThrow();
		return CallTopic.between(before, this.calls.content(changed.id(), changed.version()).orElseThrow());
	}

}
