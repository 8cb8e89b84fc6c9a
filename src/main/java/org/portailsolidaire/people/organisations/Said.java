package org.portailsolidaire.people.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;

/** Kinds and rights in the words of the site. */
final class Said {

	private static final Set<String> DONE = Set.of("creation", "demande", "bienvenue", "depart", "invitation-refusee",
			"invitation", "envoi", "annulation", "accord", "refus", "droits", "retrait", "enregistre");

	private Said() {
	}

	/** The sentence for what an address says was done, null when it says nothing. */
	static @Nullable String done(String what, Words words) {
		return DONE.contains(what) ? words.text("fait." + what) : null;
	}

	static String kind(OrganisationKind kind, Words words) {
		return words.text("organisation.genre." + Asked.word(kind.name()));
	}

	static String rights(MemberRights rights, Words words) {
		return words.text("membre.droits." + Asked.word(rights.name()));
	}

	/** The rights to choose from, each with what it lets do. */
	static List<Choice> allRights(Words words) {
		return Arrays.stream(MemberRights.values())
			.map((rights) -> new Choice(rights.name(),
					words.text("membre.droits." + Asked.word(rights.name()) + ".permet")))
			.toList();
	}

}
