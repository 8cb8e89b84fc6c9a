package org.portailsolidaire.people.profiles;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.SpaceAccess;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.Activity;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.ProfileQuery;
import org.portailsolidaire.people.organisations.Profiles;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an organisation is for, and the people it counts on. */
@Controller
@RequestMapping(SpaceAccess.SPACE + "/activites")
class ActivityController extends SectionController<Activity> {

	private static final int LONGEST_PURPOSE = 4000;

	private static final int MOST_PEOPLE = 1_000_000;

	private final ProfileQuery rows;

	private final Profiles profiles;

	ActivityController(SectionFrame frame, ProfileQuery rows, Profiles profiles) {
		super(Section.ACTIVITY, frame);
		this.rows = rows;
		this.profiles = profiles;
	}

	@Override
	Activity load(OrganisationId organisation) {
		return this.rows.activity(organisation);
	}

	@Override
	Map<String, String> fields(Activity activity) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("objet", Typed.shown(activity.purpose()));
		fields.put("salaries", Typed.shown(activity.employees()));
		fields.put("benevoles", Typed.shown(activity.volunteers()));
		return fields;
	}

	@Override
	@Nullable Activity read(Form form, Standing standing) {
		TypedFields fields = new TypedFields(form);
		Activity activity = new Activity(fields.lines("objet", LONGEST_PURPOSE),
				fields.number("salaries", 0, MOST_PEOPLE), fields.number("benevoles", 0, MOST_PEOPLE));
		return form.isRefused() ? null : activity;
	}

	@Override
	void write(Standing standing, Activity activity, Actor actor) {
		this.profiles.act(standing.organisation(), activity);
	}

}
