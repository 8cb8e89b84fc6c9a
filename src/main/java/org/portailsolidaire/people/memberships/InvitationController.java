package org.portailsolidaire.people.memberships;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.platform.links.InvitationState;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.shared.Actor;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the link of an invitation leads. Looking changes nothing. */
@Controller
class InvitationController {

	private static final String LINK = "/invitations/{token:[A-Za-z0-9_-]{1,100}}";

	private static final String PAGE = "organisations/invitation";

	private final MemberInviting inviting;

	private final InvitationQuery invitations;

	private final Organisations organisations;

	private final Memberships memberships;

	private final People people;

	private final MessageSource messages;

	InvitationController(MemberInviting inviting, InvitationQuery invitations, Organisations organisations,
			Memberships memberships, People people, MessageSource messages) {
		this.inviting = inviting;
		this.invitations = invitations;
		this.organisations = organisations;
		this.memberships = memberships;
		this.people = people;
		this.messages = messages;
	}

	/** What the page can be. */
	enum State {

		/** To answer. */
		OPEN,

		/** To answer once signed in. */
		VISITOR,

		/** For another address than that of who reads. */
		OTHER_ADDRESS,

		/** Answered before; its reader, once signed in, finds their place. */
		ANSWERED,

		/** Never was, no longer is, or someone else's: nobody is told which. */
		DEAD

	}

	@GetMapping(LINK)
	String look(@PathVariable String token, @Nullable Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		return again(new LinkToken(token), actor, model, locale, response);
	}

	@PostMapping(LINK)
	String accept(@PathVariable String token, Actor actor, Model model, Locale locale, HttpServletResponse response) {
		LinkToken known = new LinkToken(token);
		Optional<InvitationFacts> invitation = this.invitations.find(known);
		return switch (this.inviting.accept(known, actor)) {
			case DONE -> {
				Organisations.Named organisation = organisation(invitation.orElseThrow());
				yield "redirect:/espace/" + organisation.kind().path() + "/" + organisation.slug() + "?fait=bienvenue";
			}
			case DEAD, OTHER_ADDRESS -> again(known, actor, model, locale, response);
		};
	}

	@PostMapping(LINK + "/refus")
	String refuse(@PathVariable String token, Actor actor, Model model, Locale locale, HttpServletResponse response) {
		LinkToken known = new LinkToken(token);
		return switch (this.inviting.refuse(known, actor)) {
			case DONE -> "redirect:/espace/associations?fait=invitation-refusee";
			case DEAD, OTHER_ADDRESS -> again(known, actor, model, locale, response);
		};
	}

	/** An answer given twice leads where the first one does. */
	private String again(LinkToken token, @Nullable Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		return this.invitations.answered(token)
			.filter((invitation) -> actor != null && invitation.life().wasEndedBy(actor.id()))
			.flatMap((invitation) -> place(invitation, Objects.requireNonNull(actor)))
			.orElseGet(() -> show(token, actor, model, locale, response));
	}

	/** Where someone is since they answered; nowhere when they have left. */
	private Optional<String> place(InvitationFacts answered, Actor actor) {
		return (answered.life().state() == InvitationState.DECLINED)
				? Optional.of("redirect:/espace/associations?fait=invitation-refusee")
				: this.memberships.standing(actor.id(), answered.organisation())
					.map((standing) -> "redirect:" + standing.path() + "?fait=bienvenue");
	}

	private String show(LinkToken token, @Nullable Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Referrer-Policy", "no-referrer");
		Optional<InvitationFacts> found = this.invitations.find(token);
		State state = found.map((invitation) -> state(invitation, actor))
			.orElseGet(() -> (actor == null && this.invitations.answered(token).isPresent()) ? State.ANSWERED
					: State.DEAD);
		model.addAttribute("state", state.name());
		model.addAttribute("token", token.value());
		if (state == State.DEAD) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		found.ifPresent((invitation) -> describe(invitation, actor, model, new Words(this.messages, locale)));
		return PAGE;
	}

	private static State state(InvitationFacts invitation, @Nullable Actor actor) {
		if (actor == null) {
			return State.VISITOR;
		}
		return invitation.isFor(actor.address()) ? State.OPEN : State.OTHER_ADDRESS;
	}

	private void describe(InvitationFacts invitation, @Nullable Actor actor, Model model, Words words) {
		model.addAttribute("organisation", organisation(invitation).name());
		model.addAttribute("rights", words.text("membre.droits." + Said.word(invitation.rights()) + ".permet"));
		model.addAttribute("inviter",
				this.people.find(invitation.invitedBy())
					.map(Person::name)
					.orElseGet(() -> words.text("membre.supprime")));
		model.addAttribute("invited", masked(invitation.address()));
		model.addAttribute("own", (actor != null) ? actor.address() : "");
	}

	private Organisations.Named organisation(InvitationFacts invitation) {
		return this.organisations.find(invitation.organisation()).orElseThrow();
	}

	/** "f•••@racines.example": enough to know one's own address again. */
	private static String masked(String address) {
		return address.substring(0, 1) + "•••" + address.substring(address.lastIndexOf('@'));
	}

}
