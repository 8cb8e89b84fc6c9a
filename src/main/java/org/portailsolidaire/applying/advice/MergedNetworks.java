package org.portailsolidaire.applying.advice;

import java.util.UUID;

import org.portailsolidaire.people.organisations.OrganisationsMerged;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the network that another became part of read the drafts that this one was invited
 * to; where both were, once is enough.
 */
@Component
class MergedNetworks {

	private final AdviserInvitations invitations;

	MergedNetworks(AdviserInvitations invitations) {
		this.invitations = invitations;
	}

	@EventListener
	@Order(4)
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OrganisationsMerged merged) {
		UUID kept = merged.kept().value();
		this.invitations.lockOfNetwork(merged.gone().value()).forEach((one) -> {
			if (this.invitations.existsByApplicationIdAndNetworkIdAndLifeEndedAtIsNull(one.application().value(),
					kept)) {
				one.end(merged.by(), merged.at());
			}
			one.passTo(merged.kept());
			this.invitations.saveAndFlush(one);
		});
	}

}
