package org.portailsolidaire.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.CallContent.Contact;
import org.portailsolidaire.calls.calls.CallContent.Criterion;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.CallContent.RequestedDocument;
import org.portailsolidaire.calls.calls.Hosting;
import org.portailsolidaire.people.memberships.Funders.Funder;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.shared.Slug;

/**
 * Makes up calls: the same number and seed, on the same day, always give the same call.
 */
final class CallMaker {

	/** The first calls of every forty are sessions of one same call. */
	private static final int FAMILY = 40;

	private static final int SESSIONS = 4;

	private static final long MIXER = 0xD1342543DE82EF95L;

	private final long seed;

	private final MadeUpDates dates;

	private final MadeUpZones zones;

	private final List<String> themes;

	private final Phrases phrases;

	private final List<Funder> funders;

	CallMaker(long seed, LocalDate today, MadeUpZones zones, Themes themes, Phrases phrases, List<Funder> funders) {
		this.seed = seed;
		this.dates = new MadeUpDates(today);
		this.zones = zones;
		this.themes = themes.all().stream().map(Theme::code).toList();
		this.phrases = phrases;
		this.funders = funders;
	}

	MadeUpCall make(int number) {
		boolean session = number % FAMILY < SESSIONS;
		Dice subject = dice(session ? -1 - number / FAMILY : number);
		Dice dice = dice(number);
		String theme = subject.one(this.themes);
		String title = this.phrases.sentence("titre", theme, subject.random());
		MadeUpDates.Dated dated = this.dates.of(number, dice);
		String slug = Slug.of(title, 80).value() + "-g" + number;
		CallContent content = content(title, theme, session ? "generateur-" + number / FAMILY : "", slug, dated, dice);
		UUID id = new UUID((dice.random().nextLong() & ~0xF000L) | 0x7000L,
				(dice.random().nextLong() >>> 2) | Long.MIN_VALUE);
		return new MadeUpCall(number, id, slug, content, dated.publishedAt(), dice.percent(12));
	}

	private Dice dice(long number) {
		long start = new SplittableRandom(this.seed * MIXER + number).nextLong();
		return new Dice(new SplittableRandom(start * MIXER));
	}

	private CallContent content(String title, String theme, String series, String slug, MadeUpDates.Dated dated,
			Dice dice) {
		Writer writer = new Writer(theme, dice);
		MadeUpZones.Chosen chosen = this.zones.choose(dice);
		List<Line> lines = lines(writer, dice);
		Funder first = this.funders.stream()
			.filter((funder) -> funder.id().equals(lines.getFirst().funderId()))
			.findFirst()
			.orElseThrow();
		boolean here = dice.percent(10);
		Integer months = dice.maybe(60, () -> dice.from(2, 12));
		return new CallContent(title, writer.sentence("resume"), writer.write("presentation"),
				here ? Hosting.HERE : Hosting.ELSEWHERE,
				here ? null : "https://exemple.org/" + first.slug() + "/" + slug, series.isEmpty() ? null : series,
				dated.calendar(), (lines.size() == 1) ? MadeUpRules.amounts(dice) : new Amounts(null, null, null),
				dice.maybe(30, () -> 5000 * dice.from(4, 60)), months, (months != null) ? months * 3 : null,
				chosen.zones(), chosen.excluded(), themes(theme, dice), dice.percent(5), sdgs(theme, dice),
				MadeUpRules.applicants(dice), writer.write("eligible"), lines, writer.some("finance", 2, 5),
				writer.some("exclusion", 0, 4), writer.some("condition", 0, 4),
				this.dates.milestones(dated.calendar(), writer.some("etape", 0, 4)), documents(writer, dice),
				criteria(writer, dice), contacts(writer, dice), first.name(),
				dice.percent(15) ? writer.some("partenaire", 1, 3) : List.of(), List.of());
	}

	private List<String> themes(String theme, Dice dice) {
		return Stream.concat(Stream.of(theme), dice.some(Math.max(0, dice.from(-1, 2)), this.themes).stream())
			.distinct()
			.sorted()
			.toList();
	}

	private List<Integer> sdgs(String theme, Dice dice) {
		Set<Integer> numbers = new LinkedHashSet<>();
		this.phrases.bank("odd", theme).stream().limit(dice.from(0, 3)).map(Integer::valueOf).forEach(numbers::add);
		if (dice.percent(30)) {
			numbers.add(dice.from(1, 17));
		}
		return numbers.stream().sorted().toList();
	}

	private List<Line> lines(Writer writer, Dice dice) {
		int count = dice.percent(80) ? 1 : dice.from(2, 3);
		List<Line> lines = new ArrayList<>();
		for (Funder funder : dice.some(count, this.funders)) {
			lines.add(new Line(funder.id(), funder.name(), funder.slug(),
					(count > 1) ? "Volet " + (lines.size() + 1) + " : " + writer.write("finance") : null,
					dice.maybe(40, () -> 10_000 * dice.from(2, 90)),
					(count > 1) ? MadeUpRules.amounts(dice) : new Amounts(null, null, null), MadeUpRules.rules(dice)));
		}
		return lines;
	}

	private static List<RequestedDocument> documents(Writer writer, Dice dice) {
		return writer.some("document", 0, 6)
			.stream()
			.map((name) -> new RequestedDocument(name, dice.maybe(70, () -> writer.write("detail")), dice.percent(80),
					writer.write("format"), null))
			.toList();
	}

	/** Some calls only have a grid; its weights add up to 100. */
	private static List<Criterion> criteria(Writer writer, Dice dice) {
		if (dice.percent(65)) {
			return List.of();
		}
		List<String> names = writer.some("critere", 4, 4);
		return IntStream.range(0, names.size())
			.mapToObj((rank) -> new Criterion(names.get(rank), writer.write("guide"),
					(rank > 0) ? 100 / names.size() : 100 - (names.size() - 1) * (100 / names.size()), null))
			.toList();
	}

	private static List<Contact> contacts(Writer writer, Dice dice) {
		if (dice.percent(25)) {
			return List.of();
		}
		String name = writer.write("prenom") + " " + writer.write("patronyme");
		return List.of(new Contact(name, writer.write("role"), Slug.of(name, 60).value() + "@exemple.org",
				dice.maybe(50, () -> "01 99 00 %02d %02d".formatted(dice.from(0, 99), dice.from(0, 99)))));
	}

	/** Writes on a theme. */
	private final class Writer {

		private final String theme;

		private final Dice dice;

		Writer(String theme, Dice dice) {
			this.theme = theme;
			this.dice = dice;
		}

		String write(String bank) {
			return CallMaker.this.phrases.pick(bank, this.theme, this.dice.random());
		}

		String sentence(String bank) {
			return CallMaker.this.phrases.sentence(bank, this.theme, this.dice.random());
		}

		List<String> some(String bank, int least, int most) {
			return this.dice.different(this.dice.from(least, most), () -> write(bank));
		}

	}

}
