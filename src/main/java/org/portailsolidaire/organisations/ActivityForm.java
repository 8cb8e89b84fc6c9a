package org.portailsolidaire.organisations;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/** What an organisation is for, as typed. */
@NullUnmarked
public record ActivityForm(String version, String purpose, String employees, String volunteers) implements SectionForm {

	private static final int LONGEST_PURPOSE = 4000;

	private static final int MOST_PEOPLE = 1_000_000;

	static ActivityForm of(Activity activity, int version) {
		return new ActivityForm(Integer.toString(version), activity.purpose(), text(activity.employees()),
				text(activity.volunteers()));
	}

	private static String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : null;
	}

	/** The activity, or nothing when the errors say why. */
	@Nullable Activity toActivity(BindingResult errors) {
		TypedFields fields = new TypedFields(errors);
		Activity activity = new Activity(fields.optionalText("purpose", this.purpose, LONGEST_PURPOSE),
				fields.optionalNumber("employees", this.employees, 0, MOST_PEOPLE),
				fields.optionalNumber("volunteers", this.volunteers, 0, MOST_PEOPLE));
		return errors.hasErrors() ? null : activity;
	}

}
