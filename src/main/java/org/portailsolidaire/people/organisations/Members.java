package org.portailsolidaire.people.organisations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.shared.PersonId;

/** The members of one organisation, of whom one at least is its owner. */
class Members {

	private final Map<PersonId, MemberRights> rights;

	private Members(Map<PersonId, MemberRights> rights) {
		this.rights = new LinkedHashMap<>(rights);
	}

	/** Of an organisation that a person has just registered. */
	static Members foundedBy(PersonId founder) {
		return new Members(Map.of(founder, MemberRights.OWNER));
	}

	static Members of(Map<PersonId, MemberRights> rights) {
		return new Members(rights);
	}

	/** Takes someone in. */
	Optional<MemberRefusal> join(PersonId person, MemberRights given) {
		return (this.rights.putIfAbsent(person, given) != null) ? Optional.of(MemberRefusal.MEMBER_ALREADY)
				: Optional.empty();
	}

	/** Gives a member other rights. */
	Optional<MemberRefusal> give(PersonId person, MemberRights given) {
		Optional<MemberRefusal> refusal = (given != MemberRights.OWNER) ? withoutOwnership(person) : presence(person);
		if (refusal.isEmpty()) {
			this.rights.put(person, given);
		}
		return refusal;
	}

	/** Lets a member go, by their own wish or an owner's. */
	Optional<MemberRefusal> leave(PersonId person) {
		Optional<MemberRefusal> refusal = withoutOwnership(person);
		if (refusal.isEmpty()) {
			this.rights.remove(person);
		}
		return refusal;
	}

	Map<PersonId, MemberRights> rights() {
		return Map.copyOf(this.rights);
	}

	private Optional<MemberRefusal> presence(PersonId person) {
		return this.rights.containsKey(person) ? Optional.empty() : Optional.of(MemberRefusal.NO_MEMBER);
	}

	/** Whether the organisation can do without this person as its owner. */
	private Optional<MemberRefusal> withoutOwnership(PersonId person) {
		boolean lastOwner = this.rights.get(person) == MemberRights.OWNER
				&& this.rights.values().stream().filter(MemberRights.OWNER::equals).count() == 1;
		return lastOwner ? Optional.of(MemberRefusal.LAST_OWNER) : presence(person);
	}

}
