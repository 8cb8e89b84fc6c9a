package org.portailsolidaire.calls.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.catalogue.CallPage.Step;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

/**
 * The calendar of a call: opening, closing and the other steps, with today's place among
 * them.
 */
final class Timeline {

	private Timeline() {
	}

	private record Dated(LocalDate day, Instant passedAt, String label, @Nullable String language) {
	}

	static List<Step> steps(CallContent content, Instant now, Words words) {
		List<Dated> dated = new ArrayList<>();
		Instant opensAt = content.calendar().opensAt();
		Instant closesAt = content.calendar().closesAt();
		if (opensAt != null) {
			dated.add(new Dated(ParisTime.dayOf(opensAt), opensAt, words.text("calendrier.ouverture"), null));
		}
		content.milestones()
			.forEach((milestone) -> dated.add(new Dated(milestone.onDay(),
					ParisTime.startOf(milestone.onDay().plusDays(1)), withHour(milestone, words), "fr")));
		if (closesAt != null) {
			dated.add(new Dated(Formats.statedDay(closesAt), closesAt,
					words.text("calendrier.cloture", words.formats().hour(ParisTime.statedDeadline(closesAt))), null));
		}
		dated.sort(Comparator.comparing(Dated::day).thenComparing(Dated::passedAt));
		return written(dated, now, words);
	}

	private static String withHour(CallContent.Milestone milestone, Words words) {
		return (milestone.at() == null) ? milestone.label()
				: milestone.label() + ", " + words.formats().hour(milestone.at().atZone(ParisTime.ZONE));
	}

	private static List<Step> written(List<Dated> dated, Instant now, Words words) {
		List<Step> steps = new ArrayList<>();
		@Nullable Dated next = dated.stream().filter((step) -> now.isBefore(step.passedAt())).findFirst().orElse(null);
		LocalDate today = ParisTime.dayOf(now);
		for (Dated step : dated) {
			boolean past = !now.isBefore(step.passedAt());
			String date = (step.day().getYear() == today.getYear()) ? words.formats().shortDay(step.day())
					: words.formats().shortDay(step.day()) + " " + step.day().getYear();
			long days = java.time.temporal.ChronoUnit.DAYS.between(today, step.day());
			String note = past ? words.text("calendrier.passe")
					: step.equals(next) ? words.count("calendrier.dans", (int) Math.max(0, days)) : "";
			steps.add(new Step(date, step.label(), step.language(), past ? "past" : step.equals(next) ? "now" : "",
					note));
		}
		return steps;
	}

}
