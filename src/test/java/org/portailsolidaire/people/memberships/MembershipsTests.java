package org.portailsolidaire.people.memberships;

import java.util.List;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.memberships.MemberInviting.Outcome;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.support.Statements;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MembershipsTests extends OrganisationCase {

	@RepeatedTest(5)
	void ofTwoOwnersWhoLeaveAtOnceOneStays() throws Exception {
		Standing first = this.world.association("Racines", this.fanta);
		Standing second = this.world.join(first, this.paul, MemberRights.OWNER);
		List<Boolean> left = atOnce(() -> this.members.leave(first, this.fanta).isEmpty(),
				() -> this.members.leave(second, this.paul).isEmpty());

		assertThat(left).containsExactlyInAnyOrder(true, false);
		assertThat(this.memberships.members(first.organisation())).hasSize(1);
	}

	@RepeatedTest(3)
	void ofTwoOwnersWhoDeleteTheirAccountsAtOnceOneFindsTheObstacle() throws Exception {
		Standing standing = this.world.association("Racines", this.fanta);
		this.world.join(standing, this.paul, MemberRights.OWNER);
		this.world.join(standing, this.world.person("Awa"), MemberRights.READER);

		assertThat(atOnce(() -> erased(this.fanta), () -> erased(this.paul))).containsExactlyInAnyOrder(true, false);
	}

	private boolean erased(Actor actor) {
		return Boolean.TRUE.equals(transactions().execute((status) -> {
			boolean free = this.data.obstacle(actor.id()).isEmpty();
			if (free) {
				this.data.erase(actor.id());
			}
			return free;
		}));
	}

	@Test
	void whoNoLongerManagesBringsNobodyIn() {
		Standing standing = this.world.association("Racines", this.fanta);
		Standing second = this.world.join(standing, this.paul, MemberRights.OWNER);
		Actor awa = this.world.person("Awa");
		this.invitations.invite(second, awa.address(), MemberRights.OWNER, this.paul);
		LinkToken token = this.world.sentTo(awa);
		transactions().executeWithoutResult(
				(status) -> this.changes.leave(standing.organisation(), this.paul.id(), this.fanta.id()));

		assertThat(this.invitations.accept(token, awa)).isEqualTo(Outcome.DEAD);
	}

	@RepeatedTest(3)
	void theDatabaseItselfKeepsAnOwner() throws Exception {
		Standing standing = this.world.association("Racines", this.fanta);
		this.world.join(standing, this.paul, MemberRights.OWNER);
		List<Boolean> left = atOnce(() -> deleted(this.fanta), () -> deleted(this.paul));

		assertThat(left).containsExactlyInAnyOrder(true, false);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update membership set rights = 'READER'").update())
			.withMessageContaining("would be without an owner");
		this.jdbc.sql("delete from organisation").update();
		assertThat(this.jdbc.sql("select count(*) from membership").query(Integer.class).single()).isZero();
	}

	private boolean deleted(Actor actor) {
		try {
			transactions().executeWithoutResult((status) -> this.jdbc.sql("delete from membership where person_id = ?")
				.param(actor.id().value())
				.update());
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	@Test
	void onlyMembersHaveAStanding() {
		Standing standing = this.world.association("Racines", this.fanta);
		this.world.association("Autre", this.paul);

		assertThat(this.memberships.standing(this.fanta.id(), OrganisationKind.ASSOCIATION, "racines"))
			.contains(standing);
		assertThat(this.memberships.standing(this.paul.id(), OrganisationKind.ASSOCIATION, "racines")).isEmpty();
		assertThat(this.memberships.standing(this.fanta.id(), OrganisationKind.FUNDER, "racines")).isEmpty();
		assertThat(this.memberships.standing(this.paul.id(), standing.organisation())).isEmpty();
		assertThat(this.memberships.of(this.fanta.id())).containsExactly(standing);
		assertThat(this.memberships.ownedAlone(this.fanta.id())).containsExactly(standing);
	}

	@Test
	void theOrganisationUsedLastComesFirst() {
		this.world.association("Racines", this.fanta);
		Standing other = this.world.association("Zébu", this.fanta);

		assertThat(this.memberships.of(this.fanta.id())).extracting(Standing::name).containsExactly("Racines", "Zébu");
		this.memberships.use(this.fanta.id(), other.organisation());
		assertThat(this.memberships.of(this.fanta.id())).extracting(Standing::name).containsExactly("Zébu", "Racines");
		assertThat(Statements.count(() -> this.memberships.of(this.fanta.id()))).isOne();
	}

	@Test
	void aPersonWhoDeletesTheirAccountNamesASuccessorFirst() {
		Standing standing = this.world.association("Racines", this.fanta);
		assertThat(this.data.obstacle(this.fanta.id())).isEmpty();
		this.world.join(standing, this.paul, MemberRights.EDITOR);
		assertThat(this.data.obstacle(this.fanta.id())).contains("membres.refus.depart");
		assertThat(this.data.obstacle(this.paul.id())).isEmpty();

		transactions().executeWithoutResult((status) -> this.data.erase(this.paul.id()));
		assertThat(this.memberships.members(standing.organisation())).extracting(Memberships.Member::person)
			.containsExactly(this.fanta.id());
		transactions().executeWithoutResult((status) -> this.data.erase(this.fanta.id()));
		assertThat(this.memberships.members(standing.organisation())).hasSize(1);
		assertThat(this.data.of(this.fanta.id()).toString()).contains("Racines");
	}

}
