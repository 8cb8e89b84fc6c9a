package org.portailsolidaire.people.memberships;

import java.util.Optional;

import org.portailsolidaire.people.organisations.NewOrganisations;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.organisations.OrganisationNames;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff open the space of an organisation that pays, advises or lends its skills, and
 * invite its first owner. Associations register themselves.
 */
@Service
public class Founding {

	private final NewOrganisations fresh;

	private final MemberInviting inviting;

	private final OrganisationNames names;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Founding(NewOrganisations fresh, MemberInviting inviting, OrganisationNames names, JdbcClient jdbc,
			ApplicationEventPublisher events) {
		this.fresh = fresh;
		this.inviting = inviting;
		this.names = names;
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Opens the space of an organisation without members yet.
	 * @param name as it is known
	 * @return empty when an organisation of this kind is known by this name
	 */
	@Transactional
	public Optional<OrganisationId> found(OrganisationKind kind, String name, Actor actor) {
		check(actor);
		if (kind == OrganisationKind.ASSOCIATION) {
			throw new IllegalArgumentException("Associations register themselves");
		}
		this.names.lock(kind);
		if (this.names.named(kind, name).isPresent()) {
			return Optional.empty();
		}
		OrganisationId founded = this.fresh.found(kind, name).id();
		this.events.publishEvent(new OrganisationFounded(founded, kind, actor.id()));
		return Optional.of(founded);
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
		Optional<InvitationRefusal> refusal = this.inviting.invite(standing, address.value(), MemberRights.OWNER,
				actor);
		if (refusal.isEmpty()) {
			this.events.publishEvent(new OwnerInvited(organisation, address.value(), actor.id()));
		}
		return refusal;
	}

	private static void check(Actor actor) {
		if (!actor.is(Role.STAFF, Role.ADMINISTRATOR)) {
			throw new IllegalArgumentException("Staff only");
		}
	}

}
