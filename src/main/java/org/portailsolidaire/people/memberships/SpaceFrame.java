package org.portailsolidaire.people.memberships;

import java.util.Locale;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.platform.site.Acting;
import org.portailsolidaire.platform.site.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a space have in common. */
@Component
public class SpaceFrame {

	private final MessageSource messages;

	SpaceFrame(MessageSource messages) {
		this.messages = messages;
	}

	/** What every page of a space shows. */
	public Words show(Standing standing, String page, Model model, Locale locale) {
		model.addAttribute("standing", standing);
		model.addAttribute("page", page);
		model.addAttribute("association", standing.kind() == OrganisationKind.ASSOCIATION);
		Words words = words(locale);
		new Acting(standing.name(), Said.rights(standing.rights(), words)).on(model);
		return words;
	}

	public Words words(Locale locale) {
		return new Words(this.messages, locale);
	}

}
