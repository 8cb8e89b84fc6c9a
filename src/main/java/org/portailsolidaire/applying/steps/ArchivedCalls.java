package org.portailsolidaire.applying.steps;

import java.util.List;
import java.util.UUID;

import org.portailsolidaire.calls.calls.CallArchived;
import org.portailsolidaire.calls.calls.CallDossiers;
import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.calls.calls.CallJson;
import org.portailsolidaire.calls.calls.CallRestored;
import org.portailsolidaire.people.organisations.OrganisationId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the holders of dossiers that their call is taken offline, or put back. */
@Service
class ArchivedCalls {

	private static final String UNDECIDED = """
			select a.number, a.state = 'DRAFT' as draft, a.organisation_id, v.content from application a
				join lateral (select content from call_version where call_id = a.call_id order by number desc limit 1) v on true
			where a.call_id = ? and a.state not in ('INADMISSIBLE', 'DECIDED', 'WITHDRAWN') order by a.number
			""";

	private final CallMails mails;

	private final JdbcClient jdbc;

	ArchivedCalls(CallMails mails, JdbcClient jdbc) {
		this.mails = mails;
		this.jdbc = jdbc;
	}

	/** Counts dossiers for those who archive a call. */
	@Configuration(proxyBeanMethods = false)
	static class Counting {

		@Bean
		CallDossiers callDossiers(JdbcClient jdbc) {
			return new CallDossiers((call) -> jdbc.sql("""
					select count(*) filter (where state = 'DRAFT') as drafts,
						count(*) filter (where state not in ('DRAFT', 'WITHDRAWN')) as filed
					from application where call_id = ?
					""")
				.param(call.value())
				.query((row, index) -> new CallDossiers.Count(row.getInt("drafts"), row.getInt("filed")))
				.single());
		}

	}

	/** A dossier of the call that is not decided. */
	record Dossier(String number, boolean draft, OrganisationId organisation, String content) {

		String path() {
			return "/dossiers/" + this.number;
		}

	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CallArchived archived) {
		for (Dossier dossier : undecided(archived.id())) {
			String title = CallJson.readContent(dossier.content()).title();
			this.mails.archived(archived, dossier, title);
		}
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CallRestored restored) {
		for (Dossier dossier : undecided(restored.id())) {
			var content = CallJson.readContent(dossier.content());
			if (dossier.draft()) {
				this.mails.restored(restored, dossier, content.title(), content.calendar().closesAt());
			}
		}
	}

	private List<Dossier> undecided(CallId call) {
		return this.jdbc.sql(UNDECIDED)
			.param(call.value())
			.query((row, index) -> new Dossier(row.getString("number"), row.getBoolean("draft"),
					new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("content")))
			.list();
	}

}
