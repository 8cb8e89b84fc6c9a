package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.platform.staff.TeamWork;

import java.util.List;

import org.portailsolidaire.people.accounts.PeopleQuery;
import org.portailsolidaire.platform.mail.MessageLog;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.people.memberships.OrganisationRegister;
import org.portailsolidaire.people.memberships.OrganisationRegister.Query;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits on the pages of the back office itself. */
@Component
@Order(BackOfficeWork.LAST)
class BackOfficeWork implements TeamWork {

	static final int LAST = 100;

	private final OrganisationRegister organisations;

	private final MessageLog messages;

	private final PeopleQuery people;

	BackOfficeWork(OrganisationRegister organisations, MessageLog messages, PeopleQuery people) {
		this.organisations = organisations;
		this.messages = messages;
		this.people = people;
	}

	@Override
	public Work of(Actor actor, Words words) {
		MessageLog.Figures figures = this.messages.figures();
		String since = (figures.oldestWaiting() != null)
				? words.text("gestion.tableau.depuis", Sayings.moment(figures.oldestWaiting(), words)) : "";
		return new Work(List.of(
				new Pile("/gestion/organisations?etat=declared", "verifier",
						count(new Query(null, NumberState.DECLARED, null, null, false, 0), actor), ""),
				new Pile("/gestion/organisations?orphelines=oui", "orphelines",
						count(new Query(null, null, null, null, true, 0), actor), ""),
				new Pile("/gestion/messages?etat=given-up", "abandonnes", figures.givenUp(), ""),
				new Pile("/gestion/messages?etat=waiting", "en-attente", figures.waiting(), since),
				new Pile(actor.is(Role.ADMINISTRATOR) ? "/gestion/personnes?sans-code=oui" : "", "sans-code",
						this.people.withoutCode(actor), "")));
	}

	private long count(Query query, Actor actor) {
		List<OrganisationRegister.Row> rows = this.organisations.find(query, actor);
		return rows.isEmpty() ? 0 : rows.getFirst().matching();
	}

}
