package org.portailsolidaire.applying.guests;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.steps.Drafts;
import org.portailsolidaire.applying.steps.Drafts.Draft;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations of local partners, for the tests of all modules. */
public final class TestPartners {

	private final ApplicationContext portal;

	public TestPartners(ApplicationContext portal) {
		this.portal = portal;
	}

	static Actor actor(Person person) {
		return new Actor(person.id(), person.name(), person.address(), Locale.FRENCH, Set.of(Role.HOLDER));
	}

	Draft draft(String number) {
		return this.portal.getBean(JdbcClient.class)
			.sql("select id from application where number = ?")
			.param(number)
			.query((row, index) -> new ApplicationId(row.getObject("id", UUID.class)))
			.optional()
			.flatMap(this.portal.getBean(Drafts.class)::find)
			.orElseThrow();
	}

	/** An invitation of a draft, sent by a member of its association. */
	public UUID invitation(String number, Person owner) {
		this.portal.getBean(PartnerInviting.class)
			.invite(draft(number), UUID.randomUUID() + "@eau.example", Language.PT, actor(owner));
		return this.portal.getBean(PartnerInvitationsQuery.class).of(draft(number).id()).getFirst().id();
	}

	/** The path of the link of a new invitation, with its language. */
	public String link(String number, Person owner, String language) {
		String address = UUID.randomUUID() + "@eau.example";
		this.portal.getBean(PartnerInviting.class)
			.invite(draft(number), address, Language.of(language).orElseThrow(), actor(owner));
		return new TestPeople(this.portal).link(address);
	}

}
