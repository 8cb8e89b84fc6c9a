package org.portailsolidaire.platform.links;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The database lets an invitation go where its state does. */
@EmptyPortalTest
class InvitationMovesTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	private Person owner;

	private UUID organisation;

	@BeforeEach
	void anAssociation() {
		this.owner = new TestPeople(this.portal).person();
		this.organisation = new TestOrganisations(this.portal).association(this.owner).organisation().value();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EXPIRED")
	void theDatabaseKnowsTheSameMoves(InvitationState from) {
		for (InvitationState to : InvitationState.values()) {
			UUID id = invitation(from);
			Throwable refused = catchThrowable(() -> move(id, to));
			boolean same = from == to;
			assertThat(refused == null).as("%s to %s", from, to)
				.isEqualTo(to != InvitationState.EXPIRED && (same || from.next().contains(to)));
			if (refused != null) {
				assertThat(refused).isInstanceOf(DataIntegrityViolationException.class);
			}
		}
	}

	private UUID invitation(InvitationState state) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into invitation (id, organisation_id, address, rights, token_hash, invited_by, invited_at, sent_at,
						expires_at, opened_at, state, ended_at, ended_by)
					select :id, :organisation, :id::text || '@racines.example', 'READER', sha256(:id::text::bytea), :by, n, n,
						n + interval '14 days', n, :state, case when :ended then n end, case when :ended then :by::uuid end
					from (select now() as n) as n
					""")
			.param("id", id)
			.param("organisation", this.organisation)
			.param("by", this.owner.id().value())
			.param("state", state.name())
			.param("ended", !state.isOpen())
			.update();
		return id;
	}

	private void move(UUID id, InvitationState to) {
		this.jdbc.sql(
				"update invitation set state = :to, ended_at = case when :ended then coalesce(ended_at, now()) end where id = :id")
			.param("to", to.name())
			.param("ended", !to.isOpen())
			.param("id", id)
			.update();
	}

}
