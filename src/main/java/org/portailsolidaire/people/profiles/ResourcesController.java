package org.portailsolidaire.people.profiles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.SpaceAccess;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.ProfileQuery;
import org.portailsolidaire.people.organisations.Profiles;
import org.portailsolidaire.people.organisations.YearlyResources;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.TypedLines;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an association received, year by year. */
@Controller
@RequestMapping(SpaceAccess.SPACE + "/ressources")
class ResourcesController extends SectionController<List<YearlyResources>> {

	private static final String YEAR = "annee";

	private static final String AMOUNT = "montant";

	private static final int FIRST_YEAR = 1990;

	private static final int MOST_EUROS = 999_999_999;

	private final ProfileQuery rows;

	private final Profiles profiles;

	private final Clock clock;

	ResourcesController(SectionFrame frame, ProfileQuery rows, Profiles profiles, Clock clock) {
		super(Section.RESOURCES, frame);
		this.rows = rows;
		this.profiles = profiles;
		this.clock = clock;
	}

	@Override
	List<YearlyResources> load(OrganisationId organisation) {
		return this.rows.resources(organisation);
	}

	@Override
	Map<String, String> fields(List<YearlyResources> resources) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int i = 0; i < resources.size(); i++) {
			fields.put(YEAR + "-" + i, Integer.toString(resources.get(i).year()));
			fields.put(AMOUNT + "-" + i, Integer.toString(resources.get(i).amount()));
		}
		return fields;
	}

	@Override
	@Nullable List<YearlyResources> read(Form form, Standing standing) {
		TypedFields fields = new TypedFields(form);
		int thisYear = ParisTime.dayOf(this.clock.instant()).getYear();
		List<YearlyResources> resources = new ArrayList<>();
		Set<Integer> years = new HashSet<>();
		for (int line : TypedLines.read(form, YEAR, AMOUNT)) {
			Integer year = fields.year(YEAR + "-" + line, FIRST_YEAR, thisYear);
			Integer amount = fields.euros(AMOUNT + "-" + line, 0, MOST_EUROS);
			fields.required(AMOUNT + "-" + line, amount, "champ.montant.vide");
			fields.required(YEAR + "-" + line, year, "champ.annee");
			if (year != null && !years.add(year)) {
				form.refuse(YEAR + "-" + line, "champ.annee.double");
			}
			if (year != null && amount != null) {
				resources.add(new YearlyResources(year, amount));
			}
		}
		return form.isRefused() ? null : resources;
	}

	@Override
	void write(Standing standing, List<YearlyResources> resources, Actor actor) {
		this.profiles.receive(standing.organisation(), resources);
	}

	@Override
	void prepare(Standing standing, List<YearlyResources> saved, Form form, Model model, Words words) {
		model.addAttribute("most", TypedLines.MOST);
		model.addAttribute("lines", TypedLines.shown(form, YEAR, AMOUNT));
		model.addAttribute("lastYear", ParisTime.dayOf(this.clock.instant()).getYear() - 1);
	}

}
