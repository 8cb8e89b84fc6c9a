package org.portailsolidaire.office;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.staff.StaffFrame;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.people.memberships.OrganisationFacts;
import org.portailsolidaire.people.memberships.OrganisationFacts.Facts;
import org.portailsolidaire.people.organisations.OrganisationNames;
import org.portailsolidaire.people.organisations.OrganisationNames.Changed;
import org.portailsolidaire.people.organisations.OrganisationNames.ChangedSince;
import org.portailsolidaire.people.organisations.OrganisationNames.Outcome;
import org.portailsolidaire.people.organisations.OrganisationNames.Taken;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The other names of an organisation, which staff write. */
@Controller
class NamesController {

	static final String NAMES = "noms";

	static final String SEEN = "noms-vus";

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST = OrganisationNames.MOST * LONGEST_NAME;

	private final OrganisationNames names;

	private final OrganisationPage page;

	private final OrganisationFacts facts;

	NamesController(OrganisationNames names, OrganisationPage page, OrganisationFacts facts) {
		this.names = names;
		this.page = page;
		this.facts = facts;
	}

	@PostMapping(OrganisationsController.PATH + "/" + StaffFrame.ID + "/noms")
	String name(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Facts found = NotFound.unless(this.facts.find(OrganisationController.id(id), actor));
		Form form = Form.of(sent);
		List<String> typed = form.lines(NAMES, LONGEST)
			.lines()
			.map(String::strip)
			.filter((one) -> !one.isEmpty())
			.toList();
		typed.stream()
			.filter((one) -> one.length() > LONGEST_NAME)
			.findFirst()
			.ifPresent((one) -> form.refuse(NAMES, "gestion.noms.long", LONGEST_NAME));
		if (typed.size() > OrganisationNames.MOST) {
			form.refuse(NAMES, "gestion.noms.trop", OrganisationNames.MOST);
		}
		if (!form.isRefused()) {
			Outcome outcome = this.names.change(found.id(), form.lines(SEEN, LONGEST).lines().toList(), typed, actor);
			switch (outcome) {
				case Changed changed -> {
					return "redirect:" + OrganisationsController.path(found.id())
							+ (changed.before().equals(changed.after()) ? "?fait=rien" : "?fait=nommee");
				}
				case ChangedSince since -> form.refuse(NAMES, "gestion.noms.change", String.join(", ", since.now()));
				case Taken taken -> form.refuse(NAMES, "gestion.noms.pris", String.join(", ", taken.names()));
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.page.show(found, form, null, "", actor, model, locale);
	}

}
