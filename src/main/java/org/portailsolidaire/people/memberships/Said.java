package org.portailsolidaire.people.memberships;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;

/** Kinds and rights in the words of the site. */
public final class Said {

	private static final Set<String> DONE = Set.of("creation", "demande", "bienvenue", "depart", "invitation-refusee",
			"invitation", "envoi", "annulation", "accord", "refus", "droits", "retrait", "enregistre");

	private Said() {
	}

	/** The sentence for what an address says was done, null when it says nothing. */
	public static @Nullable String done(String what, Words words) {
		return DONE.contains(what) ? words.text("fait." + what) : null;
	}

	public static String kind(OrganisationKind kind, Words words) {
		return words.text("organisation.genre." + word(kind));
	}

	public static String rights(MemberRights rights, Words words) {
		return words.text("membre.droits." + word(rights));
	}

	/** The rights to choose from, each with what it lets do. */
	static List<Choice> allRights(Words words) {
		return Arrays.stream(MemberRights.values())
			.map((rights) -> new Choice(rights.name(), words.text("membre.droits." + word(rights) + ".permet")))
			.toList();
	}

	/** Its name in the keys of words. */
	static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
