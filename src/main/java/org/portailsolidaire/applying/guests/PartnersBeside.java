package org.portailsolidaire.applying.guests;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.steps.HeldApplications;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Says on the step of the partner who was invited to fill it in, and how far they are.
 */
@ControllerAdvice(basePackageClasses = HeldApplications.class)
class PartnersBeside {

	private final PartnerInvitationsQuery invitations;

	private final PartnerViews views;

	private final MessageSource messages;

	PartnersBeside(PartnerInvitationsQuery invitations, PartnerViews views, MessageSource messages) {
		this.invitations = invitations;
		this.views = views;
		this.messages = messages;
	}

	@ModelAttribute
	void invited(HttpServletRequest request, @PathVariable Map<String, String> address, @Nullable Actor actor,
			Model model, Locale locale) {
		String number = address.get("number");
		if (actor != null && number != null && request.getMethod().equals("GET")
				&& request.getRequestURI().endsWith("/partenaire")) {
			model.addAttribute("partners",
					this.views.of(this.invitations.of(number, actor.id()), new Words(this.messages, locale)));
		}
	}

}
