package org.portailsolidaire.organisations;

import java.util.Optional;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff open the space of an organisation that pays, advises or lends its skills, and
 * invite its first owner. Associations register themselves.
 */
@Service
public class Founding {

	private final Registration registration;

	private final Invitations invitations;

	private final JdbcClient jdbc;

	Founding(Registration registration, Invitations invitations, JdbcClient jdbc) {
		this.registration = registration;
		this.invitations = invitations;
		this.jdbc = jdbc;
	}

	/**
	 * Opens the space of an organisation without members yet.
	 * @param name as it is known; compared without case
	 * @return empty when an organisation of this kind has this name
	 */
	@Transactional
	public Optional<OrganisationId> found(OrganisationKind kind, String name, Actor actor) {
		check(actor);
		if (kind == OrganisationKind.ASSOCIATION) {
			throw new IllegalArgumentException("Associations register themselves");
		}
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('founding ' || lower(?), 0))")
			.param(name)
			.query((row, number) -> "")
			.single();
		boolean taken = this.jdbc
			.sql("select exists (select from organisation where kind = ? and lower(name) = lower(?))")
			.param(kind.name())
			.param(name)
			.query(Boolean.class)
			.single();
		return taken ? Optional.empty() : Optional.of(this.registration.found(kind, name));
	}

	/**
	 * Invites somebody to own an organisation, by a link sent to their address; they need
	 * no account yet.
	 * @return why they are not, or empty
	 */
	@Transactional
	public Optional<InvitationRefusal> inviteOwner(OrganisationId organisation, EmailAddress address, Actor actor) {
		check(actor);
		Standing standing = this.jdbc.sql("select id, kind, slug, name from organisation where id = ? for update")
			.param(organisation.value())
			.query((row, number) -> new Standing(organisation, OrganisationKind.valueOf(row.getString("kind")),
					row.getString("slug"), row.getString("name"), MemberRights.OWNER))
			.single();
		return this.invitations.invite(standing, address.value(), MemberRights.OWNER, actor);
	}

	private static void check(Actor actor) {
		if (!actor.is(Role.STAFF, Role.ADMINISTRATOR)) {
			throw new IllegalArgumentException("Staff only");
		}
	}

}
