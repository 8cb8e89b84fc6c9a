package org.portailsolidaire.people.memberships;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.memberships.JoinRequestQuery.Pending;
import org.portailsolidaire.people.memberships.Memberships.Member;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts names on members, and dates in words. */
@Component
class MembersPage {

	private final Memberships memberships;

	private final InvitationQuery invitations;

	private final JoinRequestQuery requests;

	private final People people;

	private final Clock clock;

	MembersPage(Memberships memberships, InvitationQuery invitations, JoinRequestQuery requests, People people,
			Clock clock) {
		this.memberships = memberships;
		this.invitations = invitations;
		this.requests = requests;
		this.people = people;
		this.clock = clock;
	}

	/** A member; {@code self} for who reads. */
	public record Row(String id, String name, String address, String right, String rights, String since, boolean self) {
	}

	/** Someone invited. */
	public record Invited(String id, String address, String rights, String sentence, boolean expired) {
	}

	/** Someone who asks to join. */
	public record Asking(String id, String name, String address, String since) {
	}

	void fill(Standing standing, Actor actor, Model model, Words words) {
		List<Member> members = this.memberships.members(standing.organisation());
		List<Pending> asking = standing.mayManage() ? this.requests.pending(standing.organisation()) : List.of();
		Set<PersonId> ids = new LinkedHashSet<>();
		members.forEach((member) -> ids.add(member.person()));
		asking.forEach((request) -> ids.add(request.person()));
		Map<PersonId, Person> known = this.people.find(ids);
		model.addAttribute("members",
				members.stream().map((member) -> row(member, known.get(member.person()), actor, words)).toList());
		model.addAttribute("asking",
				asking.stream()
					.flatMap((request) -> Optional.ofNullable(known.get(request.person()))
						.map((person) -> asking(request, person, words))
						.stream())
					.toList());
		model.addAttribute("invited",
				standing.mayManage() ? this.invitations.open(standing.organisation())
					.stream()
					.map((invitation) -> invited(invitation, words))
					.toList() : List.of());
		model.addAttribute("choices", Said.allRights(words));
		model.addAttribute("rightNames",
				Arrays.stream(MemberRights.values())
					.map((rights) -> new Choice(rights.name(), Said.rights(rights, words)))
					.toList());
	}

	private static Row row(Member member, @Nullable Person person, Actor actor, Words words) {
		return new Row(member.person().value().toString(),
				(person != null) ? person.name() : words.text("membre.supprime"),
				(person != null) ? person.address() : "", member.rights().name(), Said.rights(member.rights(), words),
				day(member.since(), words), member.person().equals(actor.id()));
	}

	private Invited invited(InvitationFacts invitation, Words words) {
		boolean expired = !invitation.life().isOpen(this.clock.instant());
		return new Invited(invitation.id().toString(), invitation.address(), Said.rights(invitation.rights(), words),
				words.text(expired ? "invitation.perimee" : "invitation.jusqu-au",
						day(invitation.life().expiresAt(), words)),
				expired);
	}

	private static Asking asking(Pending request, Person person, Words words) {
		return new Asking(request.id().toString(), person.name(), person.address(), day(request.askedAt(), words));
	}

	private static String day(Instant instant, Words words) {
		return words.formats().date(ParisTime.dayOf(instant));
	}

}
