package org.portailsolidaire.applying.guests;

import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.steps.BesideStep;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Says on the step of the partner who was invited to fill it in, and how far they are.
 */
@Component
class PartnersBeside implements BesideStep {

	private final PartnerInvitationsQuery invitations;

	private final PartnerViews views;

	PartnersBeside(PartnerInvitationsQuery invitations, PartnerViews views) {
		this.invitations = invitations;
		this.views = views;
	}

	@Override
	public void show(String number, Step step, Actor actor, Words words, Model model) {
		if (step == Step.PARTNER) {
			model.addAttribute("partners", this.views.of(this.invitations.of(number, actor.id()), words));
		}
	}

}
