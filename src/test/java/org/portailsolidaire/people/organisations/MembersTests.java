package org.portailsolidaire.people.organisations;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.portailsolidaire.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/** The members of an organisation, without a database. */
class MembersTests {

	private static final PersonId FANTA = new PersonId(UUID.randomUUID());

	private static final PersonId PAUL = new PersonId(UUID.randomUUID());

	@Test
	void whoRegistersOwns() {
		assertThat(Members.foundedBy(FANTA).rights()).isEqualTo(Map.of(FANTA, MemberRights.OWNER));
	}

	@Test
	void theLastOwnerNeitherLeavesNorIsDemoted() {
		Members members = Members.foundedBy(FANTA);
		members.join(PAUL, MemberRights.EDITOR);

		assertThat(members.leave(FANTA)).contains(MemberRefusal.LAST_OWNER);
		assertThat(members.give(FANTA, MemberRights.EDITOR)).contains(MemberRefusal.LAST_OWNER);
		assertThat(members.give(FANTA, MemberRights.READER)).contains(MemberRefusal.LAST_OWNER);
		assertThat(members.rights()).containsEntry(FANTA, MemberRights.OWNER);
	}

	@Test
	void anOwnerLeavesOnceThereIsASuccessor() {
		Members members = Members.foundedBy(FANTA);
		members.join(PAUL, MemberRights.READER);

		assertThat(members.give(PAUL, MemberRights.OWNER)).isEmpty();
		assertThat(members.leave(FANTA)).isEmpty();
		assertThat(members.rights()).isEqualTo(Map.of(PAUL, MemberRights.OWNER));
		assertThat(members.leave(PAUL)).contains(MemberRefusal.LAST_OWNER);
	}

	@ParameterizedTest
	@EnumSource(MemberRights.class)
	void nobodyJoinsTwice(MemberRights again) {
		Members members = Members.foundedBy(FANTA);

		assertThat(members.join(FANTA, again)).contains(MemberRefusal.MEMBER_ALREADY);
		assertThat(members.rights()).containsEntry(FANTA, MemberRights.OWNER);
	}

	@ParameterizedTest
	@EnumSource(MemberRights.class)
	void nothingIsGivenToWhoIsNoMember(MemberRights rights) {
		Members members = Members.foundedBy(FANTA);

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
