package org.portailsolidaire.people.memberships;

import java.util.Locale;
import java.util.Map;

import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Acting;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opens the space of an organisation to its members; to others it does not exist. */
@Component
public class SpaceDesk {

	/** The addresses of spaces, whatever the kind of organisation. */
	public static final String SPACE = "/espace/{space:association|bailleur|reseau|entreprise}/{slug:[a-z0-9-]{1,120}}";

	private final Memberships memberships;

	private final MessageSource messages;

	SpaceDesk(Memberships memberships, MessageSource messages) {
		this.memberships = memberships;
		this.messages = messages;
	}

	/** The standing of who acts, with these rights at least. */
	public Standing standing(Actor actor, Map<String, String> address, MemberRights needed) {
		return OrganisationKind.ofPath(address.getOrDefault("space", ""))
			.flatMap((kind) -> this.memberships.standing(actor.id(), kind, address.getOrDefault("slug", "")))
			.filter((standing) -> standing.rights().include(needed))
			.orElseThrow(NotFound::new);
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
