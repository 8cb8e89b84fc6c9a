package org.portailsolidaire.calls.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.roaringbitmap.RoaringBitmap;

import org.portailsolidaire.calls.search.FindableCalls;
import org.portailsolidaire.calls.search.FindableCall;
import org.portailsolidaire.calls.search.CurrentCatalogue;
import org.portailsolidaire.calls.search.Catalogue;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Frame;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** What the home page shows of the catalogue. */
@Service
public class CatalogueFigures {

	/** Today is written at the start of the axis, on a fifth of it. */
	private static final int ROOM_OF_TODAY = 5;

	private static final int DEADLINES = 7;

	/**
	 * Rows read to find them: among the next to end, some have no deadline but a year.
	 */
	private static final int CANDIDATES = 40;

	private static final double WIDEST = 96;

	private final CurrentCatalogue current;

	private final FindableCalls calls;

	private final CardWriter cards;

	private final Themes themes;

	private final Zones zones;

	private final PageTag tag;

	private final MessageSource messages;

	private final Clock clock;

	CatalogueFigures(CurrentCatalogue current, FindableCalls calls, CardWriter cards, Themes themes, Zones zones,
			PageTag tag, MessageSource messages, Clock clock) {
		this.current = current;
		this.calls = calls;
		this.cards = cards;
		this.themes = themes;
		this.zones = zones;
		this.tag = tag;
		this.messages = messages;
		this.clock = clock;
	}

	/** A family of themes with its number of open calls. */
	public record ThemeCount(String code, String name, String fullName, String count) {
	}

	/**
	 * A place one may choose, with those it holds: a country or a region with open calls.
	 */
	public record Place(String code, String name, List<Place> places) {
	}

	/** A deadline on the time axis, positions in per cents of its width. */
	public record Deadline(String path, String title, String funder, String left, boolean soon, String iso,
			String stated, String position, String amount) {
	}

	/** The first day of a month on the time axis. */
	public record Month(String position, String label) {
	}

	/**
	 * The open calls of the moment.
	 *
	 * @param nextOpening what to say when no call is open
	 */
	public record Figures(int open, String openText, String buttonText, List<ThemeCount> themes, List<Place> places,
			String today, List<Month> months, List<Deadline> deadlines, String nextOpening) {
	}

	/** The tag of a page that shows nothing of the catalogue but these figures. */
	public String tag(Frame frame) {
		Instant now = this.clock.instant();
		Catalogue catalogue = this.current.get();
		return this.tag.of(frame, catalogue, now, "/", catalogue.hoursLeft(now));
	}

	/** The figures now; reads the rows of a few calls. */
	public Figures figures(Locale locale) {
		Catalogue catalogue = this.current.get();
		Instant now = this.clock.instant();
		Words words = new Words(this.messages, locale);
		RoaringBitmap open = catalogue.in(Set.of(CallPhase.OPEN), now);
		List<Integer> next = open.stream()
			.filter((rank) -> catalogue.calls().endsAt(rank) != Long.MAX_VALUE)
			.limit(CANDIDATES)
			.boxed()
			.map(catalogue.calls()::no)
			.toList();
		int total = open.getCardinality();
		List<FindableCall> rows = inOrder(next).stream()
			.filter((row) -> row.closesAt() != null)
			.limit(DEADLINES)
			.toList();
		LocalDate today = ParisTime.dayOf(now);
		long axis = rows.isEmpty() ? 1 : Math.max(1, daysUntil(rows.getLast(), today));
		return new Figures(total, words.text((total == 1) ? "accueil.ouvert.1" : "accueil.ouvert.n"),
				(total == 0) ? words.text("accueil.bouton.0") : words.count("accueil.bouton", total),
				this.themes.families()
					.stream()
					.map((theme) -> new ThemeCount(theme.code(), theme.shortName(locale), theme.name(locale),
							words.count("appels",
									RoaringBitmap.andCardinality(open, catalogue.onThemes(Set.of(theme.code()))))))
					.toList(),
				places(open, catalogue, locale), words.formats().day(today), months(today, axis, words),
				rows.stream().map((row) -> deadline(row, today, axis, now, words)).toList(),
				nextOpening(catalogue, now, words));
	}

	private List<FindableCall> inOrder(List<Integer> nos) {
		Map<Integer, FindableCall> rows = this.calls.rows(nos, false)
			.stream()
			.collect(Collectors.toMap(FindableCall::no, Function.identity()));
		return nos.stream().map(rows::get).filter(Objects::nonNull).toList();
	}

	private List<Place> places(RoaringBitmap open, Catalogue catalogue, Locale locale) {
		return this.zones.children(this.zones.world().code(), locale)
			.stream()
			.filter((continent) -> RoaringBitmap.intersects(open, catalogue.inZones(Set.of(continent.code()))))
			.map((continent) -> new Place(continent.code(), continent.name(locale),
					inside(continent, open, catalogue, locale)))
			.toList();
	}

	private List<Place> inside(Zone continent, RoaringBitmap open, Catalogue catalogue, Locale locale) {
		List<Zone> zoneList = new ArrayList<>();
		for (Zone region : this.zones.children(continent.code(), locale)) {
			zoneList.add(region);
			zoneList.addAll(this.zones.children(region.code(), locale));
		}
		return zoneList.stream()
			.filter((zone) -> RoaringBitmap.intersects(open, catalogue.inZones(Set.of(zone.code()))))
			.map((zone) -> new Place(zone.code(), zone.name(locale), List.of()))
			.toList();
	}

	private static long daysUntil(FindableCall row, LocalDate today) {
		Instant end = row.endsAt();
		return (end != null) ? ChronoUnit.DAYS.between(today, ParisTime.statedDeadline(end).toLocalDate()) : 0;
	}

	/**
	 * The months that begin on the axis, but for one that would stand on today's name.
	 */
	private static List<Month> months(LocalDate today, long axis, Words words) {
		List<Month> months = new ArrayList<>();
		LocalDate month = today.withDayOfMonth(1).plusMonths(1);
		long step = 1 + axis / 150;
		long days = ChronoUnit.DAYS.between(today, month);
		while (days <= axis) {
			if (days * ROOM_OF_TODAY >= axis) {
				months.add(new Month(position(days, axis), words.formats().shortDay(month)));
			}
			month = month.plusMonths(step);
			days = ChronoUnit.DAYS.between(today, month);
		}
		return months;
	}

	private static String position(long days, long axis) {
		return String.format(Locale.ROOT, "%.1f%%", WIDEST * days / axis);
	}

	private Deadline deadline(FindableCall row, LocalDate today, long axis, Instant now, Words words) {
		CallCard card = this.cards.card(row, now, words);
		Countdown countdown = card.countdown();
		return new Deadline(card.path(), card.title(), card.funder(), countdown.number() + "\u00A0" + countdown.unit(),
				countdown.soon(), Objects.requireNonNullElse(countdown.iso(), ""),
				countdown.day() + ", " + countdown.hour(), position(daysUntil(row, today), axis), card.amount());
	}

	private static String nextOpening(Catalogue catalogue, Instant now, Words words) {
		return catalogue.in(Set.of(CallPhase.UPCOMING), now)
			.stream()
			.mapToLong(catalogue.calls()::opensAt)
			.min()
			.stream()
			.mapToObj((second) -> words.text("accueil.prochain",
					words.formats().day(ParisTime.dayOf(Instant.ofEpochSecond(second)))))
			.findFirst()
			.orElse("");
	}

}
