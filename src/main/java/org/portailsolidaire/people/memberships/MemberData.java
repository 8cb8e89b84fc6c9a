package org.portailsolidaire.people.memberships;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.PersonalData;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What organisations know of a person. Someone who was alone in an organisation stays its
 * member, without a name: staff can give it to another. Owners who leave at the same time
 * wait for each other.
 */
@Component
class MemberData implements PersonalData {

	private final PresentMemberships memberships;

	private final JoinRequests requests;

	private final Invitations invitations;

	private final People people;

	private final JdbcClient jdbc;

	MemberData(PresentMemberships memberships, JoinRequests requests, Invitations invitations, People people,
			JdbcClient jdbc) {
		this.memberships = memberships;
		this.requests = requests;
		this.invitations = invitations;
		this.people = people;
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "organisations";
	}

	@Override
	public Object of(PersonId person) {
		return Map.of("membre", list("""
				select o.name as organisation, m.rights as droits, m.since as depuis
				from membership m join organisation o on o.id = m.organisation_id
				where m.person_id = ? order by m.since
				""", person), "demandes", list("""
				select o.name as organisation, r.state as etat, r.asked_at as demandee_le
				from join_request r join organisation o on o.id = r.organisation_id
				where r.person_id = ? order by r.asked_at
				""", person));
	}

	private List<Map<String, Object>> list(String sql, PersonId person) {
		return this.jdbc.sql(sql).param(person.value()).query().listOfRows();
	}

	@Override
	public void erase(PersonId person) {
		this.jdbc.sql("delete from last_organisation where person_id = ?").param(person.value()).update();
		this.requests.forget(person.value());
		this.people.find(person)
			.ifPresent((known) -> this.invitations.forget(known.address().toLowerCase(Locale.ROOT)));
		this.memberships.leaveWhereOthersAre(person.value());
	}

	@Override
	public Optional<String> obstacle(PersonId person) {
		this.jdbc.sql("""
				select o.id from organisation o join membership m on m.organisation_id = o.id
				where m.person_id = ? and m.rights = 'OWNER' order by o.id for update of o
				""").param(person.value()).query().listOfRows();
		boolean successorMissing = this.jdbc.sql("""
				select exists (
					select from membership m
					where m.person_id = :person and m.rights = 'OWNER'
						and not exists (select from membership other where other.organisation_id = m.organisation_id
							and other.person_id <> :person and other.rights = 'OWNER')
						and exists (select from membership other where other.organisation_id = m.organisation_id
							and other.person_id <> :person))
				""").param("person", person.value()).query(Boolean.class).single();
		return successorMissing ? Optional.of("membres.refus.depart") : Optional.empty();
	}

}
