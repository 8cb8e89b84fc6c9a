package org.portailsolidaire.gestion;

import java.util.Locale;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.accounts.PeopleRegister;
import org.portailsolidaire.accounts.PeopleRegister.Row;
import org.portailsolidaire.audit.AuditLog;
import org.portailsolidaire.audit.AuditObject;
import org.portailsolidaire.organisations.MemberRights;
import org.portailsolidaire.organisations.Memberships;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;

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
@RequestMapping(PeopleController.PATH + "/" + Desk.ID)
class PersonController {

	private static final int HISTORY = 20;

	private static final int LONGEST_REASON = 1000;

	private final Desk desk;

	private final PeopleDesk people;

	private final PeopleRegister register;

	private final Memberships memberships;

	private final AuditLog log;

	PersonController(Desk desk, PeopleDesk people, PeopleRegister register, Memberships memberships, AuditLog log) {
		this.desk = desk;
		this.people = people;
		this.register = register;
		this.memberships = memberships;
		this.log = log;
	}

	/** An organisation of the person. */
	public record Belonging(String path, String name, String rights) {
	}

	/**
	 * A role that can be given or taken.
	 *
	 * @param word in addresses
	 */
	public record RoleRow(String word, String label, String means, boolean held) {
	}

	@GetMapping
	String person(@PathVariable String id, @RequestParam(defaultValue = "") String fait,
			@Only(Role.ADMINISTRATOR) Actor actor, Model model, Locale locale) {
		Row row = Desk.found(this.people.open(PeopleController.id(id), actor));
		return show(row, Form.empty(), fait, actor, model, locale);
	}

	private String show(Row row, Form form, String done, Actor actor, Model model, Locale locale) {
		Words words = this.desk.show("personnes", done, actor, model, locale);
		model.addAttribute("form", form);
		model.addAttribute("path", PeopleController.path(row.id()));
		model.addAttribute("person", PeopleController.shown(row, words));
		model.addAttribute("hasCode", row.hasCode());
		model.addAttribute("sessions", row.sessions());
		model.addAttribute("roles",
				new TreeSet<>(PeopleRegister.GIVEN).stream()
					.map((role) -> new RoleRow(Sayings.word(role), Sayings.role(role, words),
							words.text("gestion.role." + Sayings.word(role) + ".permet"), row.roles().contains(role)))
					.toList());
		model.addAttribute("belongings",
				this.memberships.of(row.id())
					.stream()
					.map((standing) -> new Belonging(OrganisationsController.path(standing.organisation()),
							standing.name(), rights(standing.rights(), words)))
					.toList());
		model.addAttribute("history",
				Line.all(this.log.about(AuditObject.Kind.PERSON, row.id().value(), HISTORY, actor), words));
		return "gestion/personne";
	}

	static String rights(MemberRights rights, Words words) {
		return words.text("membre.droits." + Sayings.word(rights));
	}

	@PostMapping("/roles")
	String give(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@Only(Role.ADMINISTRATOR) Actor actor, Model model, Locale locale, HttpServletResponse response) {
		Row row = row(id, actor);
		Form form = Form.of(sent);
		Role role = Sayings.constant(Role.class, form.value("role"))
			.filter(PeopleRegister.GIVEN::contains)
			.orElse(null);
		if (role == null) {
			form.refuse("roles", "gestion.role.inconnu");
			return refused(row, form, actor, model, locale, response);
		}
		return back(row.id(), this.people.give(row, role, actor) ? "role-donne" : "rien");
	}

	@PostMapping("/roles/{role:[a-z]{3,20}}/retrait")
	String take(@PathVariable String id, @PathVariable("role") String word, @Only(Role.ADMINISTRATOR) Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		Row row = row(id, actor);
		Role role = Desk.found(Sayings.constant(Role.class, word).filter(PeopleRegister.GIVEN::contains));
		return switch (this.people.take(row, role, actor)) {
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
		Row row = row(id, actor);
		Form form = Form.of(sent);
		String reason = form.lines("motif", LONGEST_REASON);
		if (reason.isBlank()) {
			form.refuse("motif", "gestion.motif.vide");
		}
		if (form.isRefused()) {
			return refused(row, form, actor, model, locale, response);
		}
		return back(row.id(), this.people.forgetCode(row, reason, actor) ? "code" : "rien");
	}

	@PostMapping("/deconnexion")
	String endSessions(@PathVariable String id, @Only(Role.ADMINISTRATOR) Actor actor) {
		Row row = row(id, actor);
		return back(row.id(), this.people.endSessions(row, actor) ? "sessions" : "rien");
	}

	private Row row(String id, Actor actor) {
		return Desk.found(this.register.person(PeopleController.id(id), actor));
	}

	private String refused(Row row, Form form, Actor actor, Model model, Locale locale, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(row, form, "", actor, model, locale);
	}

	private static String back(PersonId person, String done) {
		return "redirect:" + PeopleController.path(person) + "?fait=" + done;
	}

}
