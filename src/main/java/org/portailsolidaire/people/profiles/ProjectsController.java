package org.portailsolidaire.people.profiles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.SpaceAccess;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.EarlierProject;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.ProfileQuery;
import org.portailsolidaire.people.organisations.Profiles;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.TypedLines;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The projects that an association carried before. */
@Controller
@RequestMapping(SpaceAccess.SPACE + "/projets")
class ProjectsController extends SectionController<List<EarlierProject>> {

	private static final String[] NAMES = { "titre", "pays", "annee", "montant", "bailleur" };

	private static final int LONGEST = 200;

	private static final int FIRST_YEAR = 1950;

	private static final int MOST_EUROS = 999_999_999;

	private final ProfileQuery rows;

	private final Profiles profiles;

	private final Zones zones;

	private final Clock clock;

	ProjectsController(SectionFrame frame, ProfileQuery rows, Profiles profiles, Zones zones, Clock clock) {
		super(Section.PROJECTS, frame);
		this.rows = rows;
		this.profiles = profiles;
		this.zones = zones;
		this.clock = clock;
	}

	@Override
	List<EarlierProject> load(OrganisationId organisation) {
		return this.rows.projects(organisation);
	}

	@Override
	Map<String, String> fields(List<EarlierProject> projects) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int i = 0; i < projects.size(); i++) {
			EarlierProject project = projects.get(i);
			fields.put("titre-" + i, project.title());
			fields.put("pays-" + i, project.country());
			fields.put("annee-" + i, Integer.toString(project.year()));
			fields.put("montant-" + i, Integer.toString(project.amount()));
			fields.put("bailleur-" + i, Typed.shown(project.funder()));
		}
		return fields;
	}

	@Override
	@Nullable List<EarlierProject> read(Form form, Standing standing) {
		TypedFields fields = new TypedFields(form);
		int thisYear = ParisTime.dayOf(this.clock.instant()).getYear();
		List<EarlierProject> projects = new ArrayList<>();
		for (int line : TypedLines.read(form, NAMES)) {
			String title = form.text("titre-" + line, LONGEST, "champ.titre.vide");
			String country = fields.optional("pays-" + line, this::country, "champ.choix");
			Integer year = fields.year("annee-" + line, FIRST_YEAR, thisYear);
			Integer amount = fields.euros("montant-" + line, 0, MOST_EUROS);
			fields.required("annee-" + line, year, "champ.annee");
			fields.required("montant-" + line, amount, "champ.montant.vide");
			String funder = fields.line("bailleur-" + line, LONGEST);
			if (country == null) {
				form.refuse("pays-" + line, "champ.choix");
			}
			else if (year != null && amount != null) {
				projects.add(new EarlierProject(title, country, year, amount, funder));
			}
		}
		return form.isRefused() ? null : projects;
	}

	private Optional<String> country(String code) {
		return this.zones.country(code).map(Zone::code);
	}

	@Override
	void write(Standing standing, List<EarlierProject> projects, Actor actor) {
		this.profiles.recount(standing.organisation(), projects);
	}

	@Override
	void prepare(Standing standing, List<EarlierProject> saved, Form form, Model model, Words words) {
		Locale locale = words.locale();
		model.addAttribute("most", TypedLines.MOST);
		model.addAttribute("lines", TypedLines.shown(form, NAMES));
		model.addAttribute("countries",
				this.zones.all()
					.stream()
					.filter((zone) -> zone.kind() == Zone.Kind.COUNTRY)
					.sorted(this.zones.byName(locale))
					.map((zone) -> new Choice(zone.code(), zone.name(locale)))
					.toList());
	}

}
