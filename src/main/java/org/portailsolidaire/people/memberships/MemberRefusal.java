package org.portailsolidaire.people.memberships;

/** Why members stay as they are. */
enum MemberRefusal {

	/** The organisation would be without an owner. */
	LAST_OWNER,

	/** The person is no member, or no longer. */
	NO_MEMBER,

	/** The person is a member already. */
	MEMBER_ALREADY;

	/** The key of its sentence. */
	String key() {
		return switch (this) {
			case LAST_OWNER -> "membres.refus.dernier";
			case NO_MEMBER -> "membres.refus.absent";
			case MEMBER_ALREADY -> "membres.refus.deja";
		};
	}

}
