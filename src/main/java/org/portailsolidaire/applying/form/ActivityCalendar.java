package org.portailsolidaire.applying.form;

import org.portailsolidaire.platform.drafting.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.site.Words;

/**
 * When the activities of a project take place, on one scale.
 *
 * @param bars each activity, in order; one whose dates cannot be read has no width
 * @param marks beginnings of months or years along the scale
 */
public record ActivityCalendar(List<Bar> bars, List<Mark> marks) {

	/** The end of the scale. */
	static final int WHOLE = 1000;

	private static final int LAST_MARK = 900;

	private static final int MOST_MARKS = 6;

	private static final int YEAR = 12;

	/** Months between two marks. */
	private static final List<Integer> STEPS = List.of(1, 2, 3, 6, YEAR, 24, 60, 120, 240);

	public ActivityCalendar {
		bars = List.copyOf(bars);
		marks = List.copyOf(marks);
	}

	/**
	 * An activity.
	 *
	 * @param left thousandths of the scale before it
	 * @param width thousandths of the scale that it takes; 0 when its dates cannot be
	 * read
	 */
	public record Bar(int number, String title, String dates, int left, int width) {

		/** Whether it has its place on the scale. */
		public boolean isDrawn() {
			return this.width > 0;
		}

	}

	/** A day of the scale that is named. */
	public record Mark(String label, int left) {
	}

	private record Span(int number, String title, @Nullable LocalDate from, @Nullable LocalDate to) {

		boolean isKnown() {
			return this.from != null && this.to != null && !this.to.isBefore(this.from);
		}

	}

	/** Whether there is anything to draw. */
	public boolean isDrawn() {
		return this.bars.stream().anyMatch(Bar::isDrawn);
	}

	public static ActivityCalendar of(Typed typed, Words words) {
		List<Span> spans = StepReader.lines(Step.ACTIVITIES, typed.form())
			.stream()
			.map((line) -> new Span(StepReader.number(line), typed.one("titre-" + line),
					ProjectDay.of(typed.one("debut-" + line)), ProjectDay.of(typed.one("fin-" + line))))
			.toList();
		LocalDate first = days(spans).min(LocalDate::compareTo).orElse(null);
		LocalDate last = days(spans).max(LocalDate::compareTo).orElse(null);
		if (first == null || last == null) {
			return new ActivityCalendar(bars(spans, LocalDate.EPOCH, 1, words), List.of());
		}
		long length = ChronoUnit.DAYS.between(first, last) + 1;
		return new ActivityCalendar(bars(spans, first, length, words), marks(first, last, length, words));
	}

	private static Stream<LocalDate> days(List<Span> spans) {
		return spans.stream()
			.filter(Span::isKnown)
			.flatMap((span) -> Stream.of(Objects.requireNonNull(span.from()), Objects.requireNonNull(span.to())));
	}

	private static List<Bar> bars(List<Span> spans, LocalDate first, long length, Words words) {
		return spans.stream().map((span) -> bar(span, first, length, words)).toList();
	}

	private static Bar bar(Span span, LocalDate first, long length, Words words) {
		LocalDate from = span.from();
		LocalDate to = span.to();
		if (!span.isKnown() || from == null || to == null) {
			return new Bar(span.number(), span.title(), words.text("papier.calendrier.sans-date"), 0, 0);
		}
		int left = place(from, first, length);
		return new Bar(span.number(), span.title(),
				words.text("papier.calendrier.du", words.formats().date(from), words.formats().date(to)), left,
				Math.max(WHOLE / 100, place(to.plusDays(1), first, length) - left));
	}

	private static int place(LocalDate day, LocalDate first, long length) {
		return (int) (ChronoUnit.DAYS.between(first, day) * WHOLE / length);
	}

	private static List<Mark> marks(LocalDate first, LocalDate last, long length, Words words) {
		long months = ChronoUnit.MONTHS.between(first, last) + 1;
		int step = STEPS.stream().filter((one) -> months / one < MOST_MARKS).findFirst().orElse(STEPS.getLast());
		DateTimeFormatter month = DateTimeFormatter.ofPattern("MMM", words.locale());
		List<Mark> marks = new ArrayList<>();
		LocalDate day = (step < YEAR) ? first.withDayOfMonth(1) : first.withDayOfYear(1);
		for (; !day.isAfter(last); day = day.plusMonths(step)) {
			LocalDate shown = day.isBefore(first) ? first : day;
			int left = place(shown, first, length);
			boolean year = step >= YEAR || marks.isEmpty() || day.getMonthValue() <= step;
			String name = (step >= YEAR) ? "" : month.format(day);
			if (left <= LAST_MARK) {
				marks.add(new Mark((name + (year ? " " + day.getYear() : "")).strip(), left));
			}
		}
		return marks;
	}

}
