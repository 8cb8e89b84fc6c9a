package org.portailsolidaire.applying.advice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.people.accounts.Attempts;
import org.portailsolidaire.applying.advice.AdvisersQuery.Network;
import org.portailsolidaire.applying.advice.Advisers.Outcome;
import org.portailsolidaire.applying.steps.Drafts;
import org.portailsolidaire.applying.steps.Drafts.Draft;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.ParisTime;
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

/** The advisers of a draft, invited by its editors. */
@Controller
@RequestMapping(Drafts.NUMBER + "/accompagnement")
class AdviserController {

	private static final String ID = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

	private static final List<String> DONE = List.of("invite", "deja", "retrait");

	private final Drafts drafts;

	private final Advisers advisers;

	private final AdvisersQuery known;

	private final Attempts attempts;

	private final MessageSource messages;

	private final Clock clock;

	AdviserController(Drafts drafts, Advisers advisers, AdvisersQuery known, Attempts attempts, MessageSource messages,
			Clock clock) {
		this.drafts = drafts;
		this.advisers = advisers;
		this.known = known;
		this.attempts = attempts;
		this.messages = messages;
		this.clock = clock;
	}

	/** An invitation in the list. */
	public record InvitationView(String id, String who, String said) {
	}

	@GetMapping
	String page(@PathVariable String number, @RequestParam(defaultValue = "") String fait, Actor actor, Model model,
			Locale locale) {
		Draft draft = this.drafts.show(number, actor, model, locale);
		model.addAttribute("done",
				DONE.contains(fait) ? new Words(this.messages, locale).text("conseil.fait." + fait) : null);
		return show(draft, Form.empty(), model, locale);
	}

	@PostMapping
	String invite(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		Draft draft = writable(number, actor, model, locale);
		Form form = Form.of(sent);
		String chosen = form.value("reseau");
		Optional<Network> network = this.known.networks(draft.id())
			.stream()
			.filter((one) -> one.id().value().toString().equals(chosen))
			.findFirst();
		Optional<EmailAddress> address = Optional.ofNullable(new TypedFields(form).email("courriel"));
		if (form.value("courriel").isEmpty() && network.isEmpty()) {
			form.refuse("reseau", "conseil.reseau.manque");
		}
		Outcome outcome = Outcome.REFUSED;
		if (!form.isRefused()) {
			this.attempts.countInvitation(actor,
					address.map(EmailAddress::key).orElseGet(() -> network.orElseThrow().id().value().toString()));
			outcome = this.advisers.invite(draft, address.isEmpty() ? network.orElse(null) : null,
					address.map(EmailAddress::key).orElse(null), actor);
			if (outcome == Outcome.REFUSED) {
				form.refuse("reseau", "conseil.trop-d-invitations");
			}
		}
		if (form.isRefused()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(draft, form, model, locale);
		}
		return "redirect:" + draft.path() + "/accompagnement?fait=" + ((outcome == Outcome.SENT) ? "invite" : "deja");
	}

	@PostMapping(ID + "/retrait")
	String takeBack(@PathVariable String number, @PathVariable UUID id, Actor actor, Model model, Locale locale) {
		Draft draft = writable(number, actor, model, locale);
		if (!this.advisers.takeBack(draft.id(), id, actor)) {
			throw new NotFound();
		}
		return "redirect:" + draft.path() + "/accompagnement?fait=retrait";
	}

	private Draft writable(String number, Actor actor, Model model, Locale locale) {
		Draft draft = this.drafts.show(number, actor, model, locale);
		if (!draft.writable()) {
			throw new NotFound();
		}
		return draft;
	}

	private String show(Draft draft, Form form, Model model, Locale locale) {
		Words words = new Words(this.messages, locale);
		Instant now = this.clock.instant();
		model.addAttribute("form", form);
		model.addAttribute("invited", this.known.of(draft.id()).stream().map((one) -> {
			String until = words.formats().date(ParisTime.dayOf(one.expiresAt()));
			String said = one.isOpen(now) ? words.text("conseil.jusqu-au", until) : words.text("conseil.finie", until);
			return new InvitationView(one.id().toString(), one.who(), said);
		}).toList());
		model.addAttribute("networks",
				this.known.networks(draft.id())
					.stream()
					.map((one) -> new Choice(one.id().value().toString(), one.name()))
					.toList());
		return "advice/inviter";
	}

}
