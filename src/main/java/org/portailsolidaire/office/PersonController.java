package org.portailsolidaire.office;

import org.portailsolidaire.people.accounts.Suspensions;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.people.accounts.PeopleRegister;
import org.portailsolidaire.people.accounts.PersonRow;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a person, and what is done there. */
@Controller
@RequestMapping(PeopleController.PATH + "/" + StaffFrame.ID)
class PersonController {

	private static final int LONGEST_REASON = 1000;

	private static final String SUSPENSION = "motif-suspension";

	private final PeopleAccess access;

	private final PeopleRegister people;

	private final Suspensions suspensions;

	private final PersonPage page;

	PersonController(PeopleAccess access, PeopleRegister people, Suspensions suspensions, PersonPage page) {
		this.access = access;
		this.people = people;
		this.suspensions = suspensions;
		this.page = page;
	}

	@GetMapping
	String person(@PathVariable String id, @RequestParam(defaultValue = "") String fait,
			@Only(Role.ADMINISTRATOR) Actor actor, Model model, Locale locale) {
		PersonRow row = this.access.open(PeopleController.id(id), actor);
		return this.page.show(row, Form.empty(), fait, actor, model, locale);
	}

	@PostMapping("/roles")
	String give(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@Only(Role.ADMINISTRATOR) Actor actor, Model model, Locale locale, HttpServletResponse response) {
		PersonRow row = row(id, actor);
		Form form = Form.of(sent);
		Role role = Sayings.constant(Role.class, form.value("role"))
			.filter(PeopleRegister.GIVEN::contains)
			.orElse(null);
		if (role == null) {
			form.refuse("roles", "gestion.role.inconnu");
			return refused(row, form, actor, model, locale, response);
		}
		return back(row.id(), this.people.give(row.id(), role, actor) ? "role-donne" : "rien");
	}

	@PostMapping("/roles/{role:[a-z]{3,20}}/retrait")
	String take(@PathVariable String id, @PathVariable("role") String word, @Only(Role.ADMINISTRATOR) Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		PersonRow row = row(id, actor);
		Role role = NotFound.unless(Sayings.constant(Role.class, word).filter(PeopleRegister.GIVEN::contains));
		return switch (this.people.take(row.id(), role, actor)) {
			case DONE -> row.id().equals(actor.id()) && role == Role.ADMINISTRATOR ? "redirect:/espace"
					: back(row.id(), "role-retire");
			case NOT_HELD -> back(row.id(), "rien");
			case LAST_ADMINISTRATOR -> {
				Form form = Form.empty();
				form.refuse("roles", "gestion.role.dernier");
				yield refused(row, form, actor, model, locale, response);
			}
		};
	}

	@PostMapping("/sans-code")
	String forgetCode(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@Only(Role.ADMINISTRATOR) Actor actor, Model model, Locale locale, HttpServletResponse response) {
		PersonRow row = row(id, actor);
		Form form = Form.of(sent);
		String reason = form.lines("motif", LONGEST_REASON);
		if (reason.isBlank()) {
			form.refuse("motif", "gestion.motif.vide");
		}
		if (form.isRefused()) {
			return refused(row, form, actor, model, locale, response);
		}
		return back(row.id(), this.people.forgetCode(row.id(), reason, actor) ? "code" : "rien");
	}

	@PostMapping("/deconnexion")
	String endSessions(@PathVariable String id, @Only(Role.ADMINISTRATOR) Actor actor) {
		PersonRow row = row(id, actor);
		return back(row.id(), this.people.endSessions(row.id(), actor) ? "sessions" : "rien");
	}

	@PostMapping("/suspension")
	String suspend(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@Only(Role.ADMINISTRATOR) Actor actor, Model model, Locale locale, HttpServletResponse response) {
		PersonRow row = row(id, actor);
		Form form = Form.of(sent);
		String reason = form.lines(SUSPENSION, LONGEST_REASON);
		if (reason.isBlank()) {
			form.refuse(SUSPENSION, "gestion.motif.vide");
		}
		if (form.isRefused()) {
			return refused(row, form, actor, model, locale, response);
		}
		return switch (this.suspensions.suspend(row.id(), reason, actor)) {
			case DONE -> back(row.id(), "suspendu");
			case ALREADY, NO_LONGER_ADMINISTRATOR -> back(row.id(), "rien");
			case ONESELF -> {
				form.refuse(SUSPENSION, "gestion.personne.soi-meme");
				yield refused(row, form, actor, model, locale, response);
			}
		};
	}

	@PostMapping("/suspension/retrait")
	String reinstate(@PathVariable String id, @Only(Role.ADMINISTRATOR) Actor actor) {
		PersonRow row = row(id, actor);
		return back(row.id(), this.suspensions.lift(row.id(), actor) ? "retabli" : "rien");
	}

	private PersonRow row(String id, Actor actor) {
		return this.access.find(PeopleController.id(id), actor);
	}

	private String refused(PersonRow row, Form form, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.page.show(row, form, "", actor, model, locale);
	}

	private static String back(PersonId person, String done) {
		return "redirect:" + PeopleController.path(person) + "?fait=" + done;
	}

}
