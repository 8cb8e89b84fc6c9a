package org.portailsolidaire.applying.advice;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.steps.Drafts;
import org.portailsolidaire.applying.steps.HeldApplications;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Puts the remarks beside each step of the dossiers of members: one question more a page.
 */
@ControllerAdvice(basePackageClasses = HeldApplications.class)
class RemarksBeside {

	private static final List<String> STEPS = Drafts.steps();

	private final RemarkViews views;

	private final MessageSource messages;

	RemarksBeside(RemarkViews views, MessageSource messages) {
		this.views = views;
		this.messages = messages;
	}

	@ModelAttribute
	void remarks(HttpServletRequest request, @PathVariable Map<String, String> address, @Nullable Actor actor,
			Model model, Locale locale) {
		String number = address.get("number");
		String path = request.getRequestURI();
		String step = path.substring(path.lastIndexOf('/') + 1);
		if (actor != null && number != null && request.getMethod().equals("GET") && STEPS.contains(step)) {
			this.views.show(number, step, actor, Side.MEMBER, true, new Words(this.messages, locale), model);
		}
	}

}
