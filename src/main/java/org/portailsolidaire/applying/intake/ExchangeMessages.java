package org.portailsolidaire.applying.intake;

import java.util.List;
import java.util.UUID;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.ApplicationMessages;
import org.portailsolidaire.applying.applications.ChangesAnswered;
import org.portailsolidaire.platform.mail.Message;
import org.portailsolidaire.platform.mail.MessageKind;
import org.portailsolidaire.platform.mail.MessageKinds;
import org.portailsolidaire.platform.mail.Outbox;
import org.portailsolidaire.platform.mail.Recipient;
import org.portailsolidaire.platform.mail.Urgency;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells holders and the team that the other wrote or answered; what is written is read in
 * the portal alone.
 */
@Component
class ExchangeMessages {

	static final MessageKind FROM_TEAM = new MessageKind("echanges.equipe", Urgency.AT_ONCE, true, false);

	static final MessageKind FROM_HOLDER = new MessageKind("echanges.porteur", Urgency.AT_ONCE, false, false);

	static final MessageKind ANSWERED = new MessageKind("echanges.reponses", Urgency.AT_ONCE, false, false);

	/**
	 * Those of the team who took part in a dossier; all who work for it while none did.
	 */
	private static final String TEAM = """
			with team as (
				select p.id, bool_or(r.role = 'STAFF') as staff, exists (
						select from exchange_message x where x.application_id = :id and x.from_team and x.author = p.id)
					or exists (select from change_request c where c.application_id = :id and c.asked_by = p.id) as taking_part
				from person p join person_role r on r.person_id = p.id and r.role in ('STAFF', 'ADMINISTRATOR')
				where p.erased_at is null group by p.id)
			select id from team where taking_part or (staff and not exists (select from team where taking_part))
			""";

	private final Outbox outbox;

	private final ApplicationMessages holders;

	private final People people;

	private final JdbcClient jdbc;

	ExchangeMessages(Outbox outbox, ApplicationMessages holders, People people, JdbcClient jdbc) {
		this.outbox = outbox;
		this.holders = holders;
		this.people = people;
		this.jdbc = jdbc;
	}

	/** Offers these kinds to the choices of people. */
	@Configuration(proxyBeanMethods = false)
	static class Kinds {

		@Bean
		MessageKinds exchangeMessageKinds() {
			return MessageKinds.of(FROM_TEAM, FROM_HOLDER, ANSWERED);
		}

	}

	private record About(String number, String title, String organisation, OrganisationId holder) {
	}

	/** Tells the owners and the editors of the association. */
	void tellHolders(MessageKind kind, ApplicationId id, String act, String page) {
		About about = about(id);
		this.holders.tellWriters(kind, act, about.holder(), "/dossiers/" + about.number() + page,
				(words) -> List.of(about.number(), about.title()));
	}

	/** Tells those of the team who take part in the dossier, or all of it. */
	void tellTeam(MessageKind kind, ApplicationId id, String act, String page, String by) {
		About about = about(id);
		List<PersonId> team = this.jdbc.sql(TEAM)
			.param("id", id.value())
			.query(UUID.class)
			.list()
			.stream()
			.map(PersonId::new)
			.toList();
		for (Person person : this.people.find(team).values()) {
			this.outbox.post(
					new Message(kind, act, new Recipient(person.id(), person.address(), person.name(), person.locale()),
							List.of(about.number(), about.title(), about.organisation(), by),
							"/gestion/dossiers/" + about.number() + page));
		}
	}

	/** Within the transaction that sends the answer. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ChangesAnswered answered) {
		tellTeam(ANSWERED, answered.id(), answered.id().value() + " " + answered.filing(), "/versions", "");
	}

	private About about(ApplicationId id) {
		return this.jdbc.sql("""
				select a.number, application_title(a) as title, o.name, a.organisation_id from application a
					join organisation o on o.id = a.organisation_id
				where a.id = ?
				""")
			.param(id.value())
			.query((row, index) -> new About(row.getString("number"), row.getString("title"), row.getString("name"),
					new OrganisationId(row.getObject("organisation_id", UUID.class))))
			.single();
	}

}
