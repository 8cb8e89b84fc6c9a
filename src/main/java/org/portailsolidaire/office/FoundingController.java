package org.portailsolidaire.office;

import org.portailsolidaire.people.memberships.Founding;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.OrganisationFacts;
import org.portailsolidaire.people.memberships.OrganisationFacts.Facts;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.Folding;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.Words;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens the space of a funder, a network or a company, and invites who will own it. */
@Controller
class FoundingController {

	private static final Set<OrganisationKind> FOUNDED = EnumSet.complementOf(EnumSet.of(OrganisationKind.ASSOCIATION));

	private static final int LONGEST_NAME = 200;

	private static final String MAIL = "courriel";

	private final StaffFrame frame;

	private final Founding founding;

	private final OrganisationPage page;

	private final OrganisationFacts facts;

	FoundingController(StaffFrame frame, Founding founding, OrganisationPage page, OrganisationFacts facts) {
		this.frame = frame;
		this.founding = founding;
		this.page = page;
		this.facts = facts;
	}

	@GetMapping(OrganisationsController.PATH + "/nouvelle")
	String fresh(@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		return show(Form.empty(), actor, model, locale);
	}

	private String show(Form form, Actor actor, Model model, Locale locale) {
		Words words = this.frame.show("organisations", null, actor, model, locale);
		model.addAttribute("form", form);
		model.addAttribute("kinds", Sayings.choices("organisation.genre.", FOUNDED, words));
		return "office/organisation-nouvelle";
	}

	@PostMapping(OrganisationsController.PATH)
	String found(@RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Form form = Form.of(sent);
		OrganisationKind kind = Sayings.constant(OrganisationKind.class, form.value("genre"))
			.filter(FOUNDED::contains)
			.orElse(null);
		if (kind == null) {
			form.refuse("genre", "gestion.ouvrir.genre.vide");
		}
		String name = Folding.name(form.text("nom", LONGEST_NAME, "gestion.ouvrir.nom.vide"));
		Optional<OrganisationId> founded = (kind == null || form.isRefused()) ? Optional.empty()
				: this.founding.found(kind, name, actor);
		if (founded.isEmpty()) {
			if (!form.isRefused()) {
				form.refuse("nom", "gestion.ouvrir.nom.pris");
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(form, actor, model, locale);
		}
		return "redirect:" + OrganisationsController.path(founded.get()) + "?fait=ouverte";
	}

	@PostMapping(OrganisationsController.PATH + "/" + StaffFrame.ID + "/invitation")
	String invite(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Facts found = NotFound.unless(this.facts.find(OrganisationController.id(id), actor));
		Form form = Form.of(sent);
		EmailAddress address = address(form);
		if (address != null) {
			this.founding.inviteOwner(found.id(), address, actor)
				.ifPresent((refusal) -> form.refuse(MAIL, refusal.key()));
		}
		if (form.isRefused()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.page.show(found, form, null, "", actor, model, locale);
		}
		return "redirect:" + OrganisationsController.path(found.id()) + "?fait=invitation";
	}

	private static @Nullable EmailAddress address(Form form) {
		TypedFields fields = new TypedFields(form);
		EmailAddress address = fields.email(MAIL);
		fields.required(MAIL, address, "invitation.courriel.vide");
		return address;
	}

}
