package org.portailsolidaire.people.profiles;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.people.memberships.JoinRequestQuery;
import org.portailsolidaire.people.memberships.Joining;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.memberships.Registration;
import org.portailsolidaire.people.memberships.Said;
import org.portailsolidaire.people.organisations.Identity;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.registers.Rna;
import org.portailsolidaire.people.registers.Siren;
import org.portailsolidaire.people.accounts.Attempts;
import org.portailsolidaire.people.memberships.Registration.AlreadyThere;
import org.portailsolidaire.people.memberships.Registration.Registered;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisations of a person: those there are, one more, or one to join. */
@Controller
class MyOrganisationsController {

	/** Organisations that a person asks to join. */
	private static final Attempts.Limit JOIN = new Attempts.Limit("JOIN", 5, Duration.ofDays(1));

	/** Associations that a person registers. */
	private static final Attempts.Limit ASSOCIATION = new Attempts.Limit("ASSOCIATION", 5, Duration.ofDays(1));

	private static final String MINE = "/espace/associations";

	private static final String NEW_PAGE = "organisations/nouvelle";

	private final Memberships memberships;

	private final Organisations organisations;

	private final Registration registration;

	private final Joining joining;

	private final JoinRequestQuery requests;

	private final MessageSource messages;

	private final Clock clock;

	private final Attempts attempts;

	MyOrganisationsController(Memberships memberships, Organisations organisations, Registration registration,
			Joining joining, JoinRequestQuery requests, MessageSource messages, Clock clock, Attempts attempts) {
		this.attempts = attempts;
		this.memberships = memberships;
		this.organisations = organisations;
		this.registration = registration;
		this.joining = joining;
		this.requests = requests;
		this.messages = messages;
		this.clock = clock;
	}

	/** An organisation of a list. */
	public record Row(String path, String name, String kind, String rights) {
	}

	@GetMapping(MINE)
	String mine(@RequestParam(defaultValue = "") String fait, Actor actor, Model model, Locale locale) {
		Words words = new Words(this.messages, locale);
		List<Row> rows = this.memberships.of(actor.id())
			.stream()
			.map((standing) -> new Row(standing.path(), standing.name(), Said.kind(standing.kind(), words),
					Said.rights(standing.rights(), words)))
			.toList();
		model.addAttribute("rows", rows);
		model.addAttribute("waiting", this.requests.waiting(actor.id()));
		model.addAttribute("done", Said.done(fait, words));
		return "organisations/miennes";
	}

	@GetMapping(MINE + "/nouvelle")
	String fresh(Actor actor, Model model, Locale locale) {
		return form(Form.empty(), model, locale);
	}

	private String form(Form form, Model model, Locale locale) {
		model.addAttribute("form", form);
		model.addAttribute("laws", IdentityController.laws(new Words(this.messages, locale)));
		return NEW_PAGE;
	}

	@PostMapping(MINE)
	String register(@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Form form = Form.of(sent).labelled("profil.identite.");
		Identity identity = IdentityController.read(form, OrganisationKind.ASSOCIATION,
				ParisTime.dayOf(this.clock.instant()));
		if (identity == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(form, model, locale);
		}
		Duration wait = this.attempts.tryCount(ASSOCIATION, actor.id().value().toString());
		if (wait.isPositive()) {
			form.refuse("nom", "organisation.trop", wait.toHours() + 1);
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			return form(form, model, locale);
		}
		return switch (this.registration.register(OrganisationKind.ASSOCIATION, identity, actor.id())) {
			case Registered registered -> {
				this.memberships.use(actor.id(), registered.organisation());
				yield "redirect:/espace/association/" + registered.slug() + "?fait=creation";
			}
			case AlreadyThere there -> {
				response.setStatus(HttpStatus.CONFLICT.value());
				model.addAttribute("rna", (identity.rna() != null) ? identity.rna().value() : "");
				model.addAttribute("siren", (identity.siren() != null) ? identity.siren().value() : "");
				yield "organisations/deja";
			}
		};
	}

	@PostMapping(MINE + "/demandes")
	String ask(@RequestParam MultiValueMap<String, String> sent, Actor actor) {
		this.attempts.count(JOIN, actor.id().value().toString());
		Form form = Form.of(sent);
		this.organisations
			.withNumber(OrganisationKind.ASSOCIATION, Rna.read(form.value("rna")).orNull(),
					Siren.read(form.value("siren")).orNull())
			.ifPresent((organisation) -> this.joining.ask(organisation, actor));
		return "redirect:" + MINE + "?fait=demande";
	}

}
