package org.portailsolidaire.people.memberships;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;

/**
 * That a person may act for an organisation, and with which rights. Whoever has one has
 * been checked: it comes from a query that knows the person.
 */
public record Standing(OrganisationId organisation, OrganisationKind kind, String slug, String name,
		MemberRights rights) {

	/** The address of its space: {@code /espace/association/racines-et-relais}. */
	public String path() {
		return "/espace/" + this.kind.path() + "/" + this.slug;
	}

	/** Whether the profile and the dossiers may be written. */
	public boolean mayWrite() {
		return this.rights.include(MemberRights.EDITOR);
	}

	/** Whether dossiers, and answers to what is asked of them, may be signed and sent. */
	public boolean maySign() {
		return this.rights.include(MemberRights.OWNER);
	}

	/** Whether members and the bank account may be changed. */
	public boolean mayManage() {
		return this.rights.include(MemberRights.OWNER);
	}

}
