package org.portailsolidaire.applying.guests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.people.accounts.Attempts;
import org.portailsolidaire.applying.steps.Drafts;
import org.portailsolidaire.applying.steps.Drafts.Draft;
import org.portailsolidaire.applying.guests.PartnerInviting.Outcome;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The local partner of a draft, invited by its editors to fill in its step. */
@Controller
@RequestMapping(Drafts.NUMBER + "/partenaire/invitation")
class PartnerInviteController {

	private static final String ID = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

	private static final List<String> DONE = List.of("invite", "deja", "envoi", "retrait");

	private final Drafts drafts;

	private final PartnerInviting inviting;

	private final PartnerInvitationsQuery invitations;

	private final PartnerViews views;

	private final Attempts attempts;

	private final MessageSource messages;

	PartnerInviteController(Drafts drafts, PartnerInviting inviting, PartnerInvitationsQuery invitations,
			PartnerViews views, Attempts attempts, MessageSource messages) {
		this.drafts = drafts;
		this.inviting = inviting;
		this.invitations = invitations;
		this.views = views;
		this.attempts = attempts;
		this.messages = messages;
	}

	@GetMapping
	String page(@PathVariable String number, @RequestParam(defaultValue = "") String fait, Actor actor, Model model,
			Locale locale) {
		Draft draft = this.drafts.show(number, actor, model, locale);
		model.addAttribute("done",
				DONE.contains(fait) ? new Words(this.messages, locale).text("partenaire.fait." + fait) : null);
		return show(draft, Form.empty(), model, locale);
	}

	@PostMapping
	String invite(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		Draft draft = writable(number, actor, model, locale);
		Form form = Form.of(sent);
		TypedFields fields = new TypedFields(form);
		Optional<EmailAddress> address = Optional.ofNullable(fields.email("courriel"));
		Optional<Language> language = Language.of(form.value("langue"));
		fields.required("courriel", address.orElse(null), "partenaire.courriel.manque");
		if (language.isEmpty()) {
			form.refuse("langue", "partenaire.langue.manque");
		}
		Outcome outcome = Outcome.REFUSED;
		if (!form.isRefused()) {
			this.attempts.countInvitation(actor, address.orElseThrow().key());
			outcome = this.inviting.invite(draft, address.orElseThrow().key(), language.orElseThrow(), actor);
			if (outcome == Outcome.REFUSED) {
				form.refuse("courriel", "partenaire.trop");
			}
		}
		if (form.isRefused()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(draft, form, model, locale);
		}
		return done(draft, (outcome == Outcome.SENT) ? "invite" : "deja");
	}

	@PostMapping(ID + "/envoi")
	String sendAgain(@PathVariable String number, @PathVariable UUID id, Actor actor, Model model, Locale locale) {
		Draft draft = writable(number, actor, model, locale);
		this.invitations.of(draft.id())
			.stream()
			.filter((one) -> one.id().equals(id))
			.forEach((one) -> this.attempts.countInvitation(actor, one.address()));
		if (!this.inviting.sendAgain(draft, id, actor)) {
			throw new NotFound();
		}
		return done(draft, "envoi");
	}

	@PostMapping(ID + "/retrait")
	String takeBack(@PathVariable String number, @PathVariable UUID id, Actor actor, Model model, Locale locale) {
		Draft draft = writable(number, actor, model, locale);
		if (!this.inviting.takeBack(draft.id(), id, actor)) {
			throw new NotFound();
		}
		return done(draft, "retrait");
	}

	private Draft writable(String number, Actor actor, Model model, Locale locale) {
		Draft draft = this.drafts.show(number, actor, model, locale);
		if (!draft.writable()) {
			throw new NotFound();
		}
		return draft;
	}

	private String show(Draft draft, Form form, Model model, Locale locale) {
		model.addAttribute("form", form);
		model.addAttribute("partners",
				this.views.of(this.invitations.of(draft.id()), new Words(this.messages, locale)));
		model.addAttribute("languages",
				Arrays.stream(Language.values()).map((one) -> new Choice(one.code(), one.ownName())).toList());
		return "guests/inviter";
	}

	private static String done(Draft draft, String what) {
		return "redirect:" + draft.path() + "/partenaire/invitation?fait=" + what;
	}

}
