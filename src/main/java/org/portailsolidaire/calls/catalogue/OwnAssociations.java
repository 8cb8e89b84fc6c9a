package org.portailsolidaire.calls.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.search.Criteria;
import org.portailsolidaire.calls.search.ActingFor;
import org.portailsolidaire.calls.catalogue.SearchPage.Choice;
import org.portailsolidaire.calls.eligibility.Eligibility;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/**
 * The associations that somebody may search for: their own, and none for a visitor, for
 * whom nothing is read.
 */
@Component
class OwnAssociations {

	private final Memberships memberships;

	private final Eligibility eligibility;

	OwnAssociations(Memberships memberships, Eligibility eligibility) {
		this.memberships = memberships;
		this.eligibility = eligibility;
	}

	List<Standing> of(@Nullable Actor actor) {
		return (actor == null) ? List.of()
				: this.memberships.of(actor.id())
					.stream()
					.filter((standing) -> standing.kind() == OrganisationKind.ASSOCIATION)
					.toList();
	}

	/** One of them with its profile; those of others do not exist. */
	Optional<ActingFor> named(String slug, List<Standing> own) {
		return own.stream()
			.filter((standing) -> standing.slug().equals(slug))
			.findFirst()
			.flatMap((standing) -> this.eligibility.factsOf(standing.organisation())
				.map((facts) -> new ActingFor(standing.slug(), standing.name(), facts)));
	}

	/** The choices of the filter: any call, or those open to one of them. */
	static List<Choice> choices(List<Standing> own, Criteria criteria, Words words) {
		ActingFor member = criteria.member();
		return Stream.concat(Stream.of(new Choice("a-0", "", words.text("membre.tous"), -1, member == null, false)),
				own.stream()
					.map((standing) -> new Choice("a-" + standing.slug(), standing.slug(), standing.name(), -1,
							member != null && member.slug().equals(standing.slug()), false)))
			.toList();
	}

}
