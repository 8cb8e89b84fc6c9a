package org.portailsolidaire.people.memberships;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/** The members of an organisation, without a database. */
@Tag("plain")
class MembersTests {

	private static final OrganisationId RACINES = OrganisationId.next();

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	private static final PersonId FANTA = new PersonId(UUID.randomUUID());

	private static final PersonId PAUL = new PersonId(UUID.randomUUID());

	private static Members foundedByFanta() {
		return Members.of(RACINES, List.of(Membership.join(RACINES, FANTA, MemberRights.OWNER, NOW)));
	}

	private static Map<PersonId, MemberRights> rights(Members members) {
		Map<PersonId, MemberRights> rights = new HashMap<>();
		for (PersonId person : List.of(FANTA, PAUL)) {
			members.find(person).ifPresent((membership) -> rights.put(person, membership.rights()));
		}
		return rights;
	}

	@Test
	void theLastOwnerNeitherLeavesNorIsDemoted() {
		Members members = foundedByFanta();
		members.join(PAUL, MemberRights.EDITOR, NOW);

		assertThat(members.leave(FANTA)).contains(MemberRefusal.LAST_OWNER);
		assertThat(members.give(FANTA, MemberRights.EDITOR)).contains(MemberRefusal.LAST_OWNER);
		assertThat(members.give(FANTA, MemberRights.READER)).contains(MemberRefusal.LAST_OWNER);
		assertThat(rights(members)).containsEntry(FANTA, MemberRights.OWNER);
	}

	@Test
	void anOwnerLeavesOnceThereIsASuccessor() {
		Members members = foundedByFanta();
		members.join(PAUL, MemberRights.READER, NOW);

		assertThat(members.give(PAUL, MemberRights.OWNER)).isEmpty();
		assertThat(members.leave(FANTA)).isEmpty();
		assertThat(rights(members)).isEqualTo(Map.of(PAUL, MemberRights.OWNER));
		assertThat(members.leave(PAUL)).contains(MemberRefusal.LAST_OWNER);
	}

	@ParameterizedTest
	@EnumSource(MemberRights.class)
	void nobodyJoinsTwice(MemberRights again) {
		Members members = foundedByFanta();

		assertThat(members.join(FANTA, again, NOW)).contains(MemberRefusal.MEMBER_ALREADY);
		assertThat(rights(members)).containsEntry(FANTA, MemberRights.OWNER);
	}

	@ParameterizedTest
	@EnumSource(MemberRights.class)
	void nothingIsGivenToWhoIsNoMember(MemberRights rights) {
		Members members = foundedByFanta();

		assertThat(members.give(PAUL, rights)).contains(MemberRefusal.NO_MEMBER);
		assertThat(members.leave(PAUL)).contains(MemberRefusal.NO_MEMBER);
	}

	@Test
	void rightsIncludeThoseBelow() {
		assertThat(MemberRights.OWNER.include(MemberRights.READER)).isTrue();
		assertThat(MemberRights.EDITOR.include(MemberRights.EDITOR)).isTrue();
		assertThat(MemberRights.EDITOR.include(MemberRights.OWNER)).isFalse();
		assertThat(MemberRights.READER.include(MemberRights.EDITOR)).isFalse();
	}

}
