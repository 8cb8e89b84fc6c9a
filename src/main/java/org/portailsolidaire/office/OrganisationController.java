package org.portailsolidaire.office;

import org.portailsolidaire.people.memberships.OrganisationRegister;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.registers.NumberKind;
import org.portailsolidaire.people.memberships.OrganisationFacts;
import org.portailsolidaire.people.memberships.OrganisationFacts.Facts;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an organisation: its numbers to verify, an owner to give it. */
@Controller
@RequestMapping(OrganisationsController.PATH + "/" + StaffFrame.ID)
class OrganisationController {

	private static final String NUMBER = "/numeros/{number:rna|siren}";

	private static final int LONGEST_REASON = 1000;

	private static final int LONGEST_TEXT = 100;

	private final OrganisationAccess access;

	private final NumberChecking numbers;

	private final Recovering recovering;

	private final OrganisationRegister register;

	private final OrganisationPage page;

	private final OrganisationFacts facts;

	private final Organisations organisations;

	private final People people;

	private final StaffFrame frame;

	OrganisationController(OrganisationAccess access, NumberChecking numbers, Recovering recovering,
			OrganisationRegister register, OrganisationPage page, OrganisationFacts facts, Organisations organisations,
			People people, StaffFrame frame) {
		this.access = access;
		this.numbers = numbers;
		this.recovering = recovering;
		this.register = register;
		this.page = page;
		this.facts = facts;
		this.organisations = organisations;
		this.people = people;
		this.frame = frame;
	}

	@GetMapping
	String organisation(@PathVariable String id, @RequestParam(defaultValue = "") String fait,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		Optional<Facts> found = this.access.open(id(id), actor);
		if (found.isPresent()) {
			return this.page.show(found.get(), Form.empty(), null, fait, actor, model, locale);
		}
		return "redirect:" + OrganisationsController.path(NotFound.unless(this.organisations.successor(id(id))));
	}

	@PostMapping("/registre")
	String ask(@PathVariable String id, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model,
			Locale locale) {
		Facts found = facts(id, actor);
		this.access.asked(found, actor);
		return this.page.show(found, Form.empty(), this.register.lookUp(found.id(), actor), "", actor, model, locale);
	}

	@PostMapping(NUMBER + "/verification")
	String verify(@PathVariable String id, @PathVariable String number,
			@RequestParam MultiValueMap<String, String> sent, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		Facts found = facts(id, actor);
		Form form = Form.of(sent);
		NumberChecking.Checked checked = this.numbers.verify(found.id(), kind(number), form.value("vu"), actor);
		return answer(found, number, checked, "verifie", form, actor, model, locale, response);
	}

	@PostMapping(NUMBER + "/refus")
	String refuse(@PathVariable String id, @PathVariable String number,
			@RequestParam MultiValueMap<String, String> sent, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		Facts found = facts(id, actor);
		Form form = Form.of(sent);
		String field = "motif-" + number;
		String reason = form.lines(field, LONGEST_REASON);
		if (reason.isBlank()) {
			form.refuse(field, "gestion.motif.vide");
		}
		if (form.isRefused()) {
			return refused(found, form, actor, model, locale, response);
		}
		NumberChecking.Checked checked = this.numbers.refuse(found.id(), kind(number), form.value("vu"), reason, actor);
		return answer(found, number, checked, "refuse", form, actor, model, locale, response);
	}

	private String answer(Facts found, String number, NumberChecking.Checked checked, String done, Form form,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		return switch (checked) {
			case DONE -> back(found, done);
			case NOTHING -> back(found, "rien");
			case CHANGED_SINCE -> {
				form.refuse("numero-" + number, "gestion.numero.change");
				yield refused(facts(found.id().value().toString(), actor), form, actor, model, locale, response);
			}
		};
	}

	@GetMapping("/reprise")
	String owner(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		return choose(facts(id, actor), Form.of(sent), actor, model, locale);
	}

	private String choose(Facts found, Form form, Actor actor, Model model, Locale locale) {
		String text = form.optionalText("q", LONGEST_TEXT);
		List<Person> candidates = this.access.candidates(found, text.length() > LONGEST_TEXT ? "" : text, actor);
		Words words = this.frame.show("organisations", null, actor, model, locale);
		model.addAttribute("form", form);
		model.addAttribute("path", OrganisationsController.path(found.id()));
		model.addAttribute("name", found.name());
		model.addAttribute("asked", !text.isEmpty());
		model.addAttribute("candidates",
				candidates.stream()
					.map((person) -> new Choice(person.id().value().toString(),
							person.name() + " · " + person.address()
									+ (person.suspended() ? " · " + words.text("gestion.personne.suspendue") : "")))
					.toList());
		return "office/reprise";
	}

	@PostMapping("/reprise")
	String recover(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Facts found = facts(id, actor);
		Form form = Form.of(sent);
		String owner = form.value("personne");
		Person person = owner.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
				? this.people.find(new PersonId(UUID.fromString(owner))).orElse(null) : null;
		if (person == null) {
			form.refuse("personne", "gestion.reprise.personne.vide");
		}
		String reason = form.lines("motif", LONGEST_REASON);
		if (reason.isBlank()) {
			form.refuse("motif", "gestion.motif.vide");
		}
		Recovering.Recovery recovery = (person == null || form.isRefused()) ? null
				: this.recovering.recover(found.id(), person, reason, actor);
		if (recovery == Recovering.Recovery.DONE || recovery == Recovering.Recovery.OWNER_ALREADY) {
			return back(found, (recovery == Recovering.Recovery.DONE) ? "reprise" : "rien");
		}
		if (recovery != null) {
			form.refuse("personne", "gestion.reprise." + Sayings.word(recovery));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return choose(found, form, actor, model, locale);
	}

	private Facts facts(String id, Actor actor) {
		return NotFound.unless(this.facts.find(id(id), actor));
	}

	static OrganisationId id(String id) {
		return new OrganisationId(UUID.fromString(id));
	}

	private static NumberKind kind(String number) {
		return number.equals("rna") ? NumberKind.RNA : NumberKind.SIREN;
	}

	private String refused(Facts found, Form form, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.page.show(found, form, null, "", actor, model, locale);
	}

	private static String back(Facts found, String done) {
		return "redirect:" + OrganisationsController.path(found.id()) + "?fait=" + done;
	}

}
