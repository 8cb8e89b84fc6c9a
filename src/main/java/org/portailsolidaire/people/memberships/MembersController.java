package org.portailsolidaire.people.memberships;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.people.accounts.Attempts;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The members of an organisation, those invited and those who ask to join. */
@Controller
@RequestMapping(SpaceAccess.SPACE)
class MembersController {

	private static final String ID = "{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

	private final SpaceAccess access;

	private final SpaceFrame frame;

	private final Managing members;

	private final MemberInviting inviting;

	private final InvitationQuery invitations;

	private final Joining joining;

	private final MembersPage page;

	private final Attempts attempts;

	MembersController(SpaceAccess access, SpaceFrame frame, Managing members, MemberInviting inviting,
			InvitationQuery invitations, Joining joining, MembersPage page, Attempts attempts) {
		this.attempts = attempts;
		this.access = access;
		this.frame = frame;
		this.members = members;
		this.inviting = inviting;
		this.invitations = invitations;
		this.joining = joining;
		this.page = page;
	}

	@GetMapping("/membres")
	String members(@PathVariable Map<String, String> address, @RequestParam(defaultValue = "") String fait, Actor actor,
			Model model, Locale locale) {
		Standing standing = this.access.standing(actor, address, MemberRights.READER);
		model.addAttribute("done", Said.done(fait, this.frame.show(standing, "membres", model, locale)));
		return show(standing, Form.empty(), null, actor, model, locale);
	}

	@PostMapping("/invitations")
	String invite(@PathVariable Map<String, String> address, @RequestParam MultiValueMap<String, String> sent,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		Standing standing = owner(actor, address);
		Form form = Form.of(sent);
		TypedFields fields = new TypedFields(form);
		Optional<EmailAddress> invited = Optional.ofNullable(fields.email("courriel"));
		fields.required("courriel", invited.orElse(null), "invitation.courriel.vide");
		Optional<MemberRights> rights = rights(form);
		if (rights.isEmpty()) {
			form.refuse("droits", "champ.choix");
		}
		if (!form.isRefused()) {
			this.attempts.countInvitation(actor, invited.orElseThrow().key());
			this.inviting.invite(standing, invited.orElseThrow().value(), rights.orElseThrow(), actor)
				.ifPresent((refusal) -> form.refuse("courriel", refusal.key()));
		}
		if (!form.isRefused()) {
			return back(standing, "invitation");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(standing, form, null, actor, model, locale);
	}

	@PostMapping("/invitations/" + ID + "/envoi")
	String sendAgain(@PathVariable Map<String, String> address, @PathVariable UUID id, Actor actor) {
		Standing standing = owner(actor, address);
		this.invitations.open(standing.organisation())
			.stream()
			.filter((open) -> open.id().equals(id))
			.findFirst()
			.ifPresent((open) -> this.attempts.countInvitation(actor, open.address()));
		return done(standing, this.inviting.sendAgain(standing, id, actor), "envoi");
	}

	@PostMapping("/invitations/" + ID + "/retrait")
	String revoke(@PathVariable Map<String, String> address, @PathVariable UUID id, Actor actor) {
		Standing standing = owner(actor, address);
		return done(standing, this.inviting.revoke(standing, id, actor), "annulation");
	}

	@PostMapping("/demandes/" + ID + "/accord")
	String accept(@PathVariable Map<String, String> address, @PathVariable UUID id,
			@RequestParam MultiValueMap<String, String> sent, Actor actor) {
		Standing standing = owner(actor, address);
		MemberRights rights = rights(Form.of(sent)).orElse(MemberRights.READER);
		return done(standing, this.joining.accept(standing, id, rights, actor), "accord");
	}

	@PostMapping("/demandes/" + ID + "/refus")
	String refuse(@PathVariable Map<String, String> address, @PathVariable UUID id, Actor actor) {
		Standing standing = owner(actor, address);
		return done(standing, this.joining.refuse(standing, id, actor), "refus");
	}

	@PostMapping("/membres/" + ID + "/droits")
	String give(@PathVariable Map<String, String> address, @PathVariable UUID id,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Standing standing = owner(actor, address);
		Optional<MemberRights> rights = rights(Form.of(sent));
		if (rights.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(standing, Form.empty(), "champ.choix", actor, model, locale);
		}
		Optional<MemberRefusal> refusal = this.members.give(standing, new PersonId(id), rights.get(), actor);
		return answer(standing, refusal, "droits", actor, model, locale, response);
	}

	@PostMapping("/membres/" + ID + "/retrait")
	String remove(@PathVariable Map<String, String> address, @PathVariable UUID id, Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		Standing standing = owner(actor, address);
		Optional<MemberRefusal> refusal = this.members.remove(standing, new PersonId(id), actor);
		return answer(standing, refusal, "retrait", actor, model, locale, response);
	}

	@PostMapping("/depart")
	String leave(@PathVariable Map<String, String> address, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Standing standing = this.access.standing(actor, address, MemberRights.READER);
		Optional<MemberRefusal> refusal = this.members.leave(standing, actor);
		return refusal.isEmpty() ? "redirect:/espace/associations?fait=depart"
				: answer(standing, refusal, "", actor, model, locale, response);
	}

	private String answer(Standing standing, Optional<MemberRefusal> refusal, String done, Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		if (refusal.isEmpty()) {
			return back(standing, done);
		}
		if (refusal.get() == MemberRefusal.NO_MEMBER) {
			throw new NotFound();
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(standing, Form.empty(), refusal.get().key(), actor, model, locale);
	}

	private Standing owner(Actor actor, Map<String, String> address) {
		return this.access.standing(actor, address, MemberRights.OWNER);
	}

	private static Optional<MemberRights> rights(Form form) {
		return Stream.of(MemberRights.values())
			.filter((rights) -> rights.name().equals(form.value("droits")))
			.findFirst();
	}

	private static String done(Standing standing, boolean done, String what) {
		if (!done) {
			throw new NotFound();
		}
		return back(standing, what);
	}

	private static String back(Standing standing, String done) {
		return "redirect:" + standing.path() + "/membres?fait=" + done;
	}

	private String show(Standing standing, Form form, @Nullable String refusal, Actor actor, Model model,
			Locale locale) {
		model.addAttribute("form", form);
		model.addAttribute("refusal", refusal);
		this.page.fill(standing, actor, model, this.frame.show(standing, "membres", model, locale));
		return "organisations/membres";
	}

}
