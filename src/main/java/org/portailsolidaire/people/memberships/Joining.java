package org.portailsolidaire.people.memberships;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the owners of an organisation to let someone join it. Who asks learns nothing of
 * who they are.
 */
@Component
public class Joining {

	private final JoinRequests requests;

	private final MemberChanges members;

	private final Memberships memberships;

	private final OrganisationMessages messages;

	private final Organisations organisations;

	private final Clock clock;

	Joining(JoinRequests requests, MemberChanges members, Memberships memberships, OrganisationMessages messages,
			Organisations organisations, Clock clock) {
		this.requests = requests;
		this.members = members;
		this.memberships = memberships;
		this.messages = messages;
		this.organisations = organisations;
		this.clock = clock;
	}

	/** Asks; asking twice, or as a member, changes nothing and is not told apart. */
	@Transactional
	public void ask(OrganisationId organisation, Actor actor) {
		this.members.lock(organisation);
		if (this.memberships.standing(actor.id(), organisation).isPresent()
				|| this.requests.isPending(organisation.value(), actor.id().value())) {
			return;
		}
		JoinRequest request = this.requests
			.saveAndFlush(JoinRequest.ask(organisation, actor.id(), this.clock.instant()));
		Organisations.Named named = this.organisations.find(organisation).orElseThrow();
		this.messages.tellOwners(OrganisationMessages.REQUEST, request.id().toString(), organisation,
				"/espace/" + named.kind().path() + "/" + named.slug() + "/membres",
				List.of(actor.name(), actor.address(), named.name()));
	}

	@Transactional
	boolean accept(Standing standing, UUID id, MemberRights rights, Actor by) {
		this.members.lock(standing.organisation());
		Optional<JoinRequest> pending = this.requests.lockPending(standing.organisation().value(), id);
		pending.ifPresent((request) -> {
			request.accept(by.id(), this.clock.instant());
			this.requests.saveAndFlush(request);
			this.members.join(standing.organisation(), request.person(), rights);
			this.messages.tell(OrganisationMessages.REQUEST_ACCEPTED, id.toString(), request.person(), standing.path(),
					List.of(standing.name()));
		});
		return pending.isPresent();
	}

	@Transactional
	boolean refuse(Standing standing, UUID id, Actor by) {
		Optional<JoinRequest> pending = this.requests.lockPending(standing.organisation().value(), id);
		pending.ifPresent((request) -> {
			request.refuse(by.id(), this.clock.instant());
			this.requests.saveAndFlush(request);
			this.messages.tell(OrganisationMessages.REQUEST_REFUSED, id.toString(), request.person(), null,
					List.of(standing.name()));
		});
		return pending.isPresent();
	}

}
