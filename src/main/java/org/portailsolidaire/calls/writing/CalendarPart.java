package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Milestone;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.TypedLines;

/** Opening, closing, and the other dates that are announced. */
record CalendarPart(CallCalendar calendar, List<Milestone> milestones) {

	private static final int LONGEST_LABEL = 200;

	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2199;

	/** The calendar, as far as it can be read. */
	static CallCalendar calendar(Typed typed) {
		return read(typed.form()).calendar();
	}

	static CalendarPart read(Form form) {
		Instant opensAt = Days.opening(form, "ouverture", "ouverture-heure");
		Instant closesAt = Days.deadline(form, "cloture", "cloture-heure");
		Integer year = new TypedFields(form).year("annee", FIRST_YEAR, LAST_YEAR);
		boolean standing = form.chosen("permanent", "oui");
		if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
			form.refuse("cloture", "ecrire.cloture.avant");
		}
		if (standing && closesAt != null) {
			form.refuse("permanent", "ecrire.permanent.et-date");
		}
		if (!standing && closesAt == null && year == null && form.value("cloture").isEmpty()) {
			form.refuse("cloture", "ecrire.cloture.manque");
		}
		return new CalendarPart(new CallCalendar(opensAt, closesAt, year), milestones(form));
	}

	private static List<Milestone> milestones(Form form) {
		List<Milestone> milestones = new ArrayList<>();
		for (int number : TypedLines.filled(form, "etape", "jour", "heure")) {
			String label = form.text("etape-" + number, LONGEST_LABEL, "ecrire.etape.manque");
			LocalDate day = Days.day(form, "jour-" + number);
			LocalTime hour = Days.hour(form, "heure-" + number, day);
			if (day == null) {
				form.refuse("jour-" + number, "ecrire.etape.jour.manque");
			}
			else {
				milestones.add(new Milestone(label, day,
						(hour != null) ? ZonedDateTime.of(day, hour, ParisTime.ZONE).toInstant() : null));
			}
		}
		return milestones;
	}

	static Typed typed(CallContent call) {
		Filling filling = new Filling();
		CallCalendar calendar = call.calendar();
		if (calendar.opensAt() != null) {
			ZonedDateTime opening = calendar.opensAt().atZone(ParisTime.ZONE);
			filling.put("ouverture", opening.toLocalDate())
				.put("ouverture-heure",
						opening.toLocalTime().equals(LocalTime.MIDNIGHT) ? null : opening.toLocalTime());
		}
		if (calendar.closesAt() != null) {
			ZonedDateTime closing = ParisTime.statedDeadline(calendar.closesAt());
			filling.put("cloture", closing.toLocalDate()).put("cloture-heure", closing.toLocalTime());
		}
		filling.put("annee", calendar.editionYear());
		filling.tick("permanent", calendar.isStanding());
		for (int i = 0; i < call.milestones().size(); i++) {
			Milestone milestone = call.milestones().get(i);
			filling.put("etape-" + i, milestone.label())
				.put("jour-" + i, milestone.onDay())
				.put("heure-" + i, hour(milestone));
		}
		return filling.typed();
	}

	private static @Nullable LocalTime hour(Milestone milestone) {
		return (milestone.at() != null) ? milestone.at().atZone(ParisTime.ZONE).toLocalTime() : null;
	}

}
