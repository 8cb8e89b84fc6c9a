package org.portailsolidaire.office;

import org.portailsolidaire.people.accounts.PeopleQuery;
import org.portailsolidaire.platform.staff.Finding;
import org.portailsolidaire.platform.staff.ListAddress;

import java.util.List;
import java.util.Optional;

import org.portailsolidaire.people.accounts.PeopleQuery.Order;
import org.portailsolidaire.people.accounts.PersonRow;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/**
 * People of the bar at the top, for administrators; that they were looked for is written
 * down.
 */
@Component
@org.springframework.core.annotation.Order(4)
class PeopleFinding implements Finding {

	private final PeopleAccess people;

	PeopleFinding(PeopleAccess people) {
		this.people = people;
	}

	@Override
	public Optional<Found> find(String words, Actor actor, Words texts) {
		if (!actor.is(Role.ADMINISTRATOR)) {
			return Optional.empty();
		}
		List<PersonRow> rows = this.people.find(new PeopleQuery.Wanted(words, null, false, false, Order.NAME, 0),
				"q=" + words, actor);
		return Optional.of(new Found("personnes", ListAddress.searching(PeopleController.PATH, words),
				rows.isEmpty() ? 0 : rows.getFirst().matching(),
				rows.stream()
					.limit(SHOWN)
					.map((row) -> new Hit(PeopleController.path(row.id()), row.name(), row.address()))
					.toList()));
	}

}
