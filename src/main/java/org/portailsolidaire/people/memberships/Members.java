package org.portailsolidaire.people.memberships;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

/** The members of one organisation, of whom one at least is its owner. */
class Members {

	private final OrganisationId organisation;

	private final Map<PersonId, Membership> members = new LinkedHashMap<>();

	private Members(OrganisationId organisation) {
		this.organisation = organisation;
	}

	static Members of(OrganisationId organisation, List<Membership> memberships) {
		Members members = new Members(organisation);
		memberships.forEach((membership) -> members.members.put(membership.person(), membership));
		return members;
	}

	/** Takes someone in. */
	Optional<MemberRefusal> join(PersonId person, MemberRights given, Instant at) {
		if (this.members.containsKey(person)) {
			return Optional.of(MemberRefusal.MEMBER_ALREADY);
		}
		this.members.put(person, Membership.join(this.organisation, person, given, at));
		return Optional.empty();
	}

	/** Gives a member other rights. */
	Optional<MemberRefusal> give(PersonId person, MemberRights given) {
		Optional<MemberRefusal> refusal = (given != MemberRights.OWNER) ? withoutOwnership(person) : presence(person);
		if (refusal.isEmpty()) {
			find(person).orElseThrow().give(given);
		}
		return refusal;
	}

	/** Lets a member go, by their own wish or an owner's. */
	Optional<MemberRefusal> leave(PersonId person) {
		Optional<MemberRefusal> refusal = withoutOwnership(person);
		if (refusal.isEmpty()) {
			this.members.remove(person);
		}
		return refusal;
	}

	Optional<Membership> find(PersonId person) {
		return Optional.ofNullable(this.members.get(person));
	}

	private Optional<MemberRefusal> presence(PersonId person) {
		return this.members.containsKey(person) ? Optional.empty() : Optional.of(MemberRefusal.NO_MEMBER);
	}

	/** Whether the organisation can do without this person as its owner. */
	private Optional<MemberRefusal> withoutOwnership(PersonId person) {
		boolean lastOwner = find(person).filter(Members::owns).isPresent()
				&& this.members.values().stream().filter(Members::owns).count() == 1;
		return lastOwner ? Optional.of(MemberRefusal.LAST_OWNER) : presence(person);
	}

	private static boolean owns(Membership membership) {
		return membership.rights() == MemberRights.OWNER;
	}

}
