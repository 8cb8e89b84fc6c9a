package org.portailsolidaire.calls.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.portailsolidaire.calls.catalogue.FilterWriter;
import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.search.CallSearch.Found;
import org.portailsolidaire.calls.search.Criteria.Facet;
import org.portailsolidaire.calls.catalogue.SearchPage.Choice;
import org.portailsolidaire.calls.catalogue.SearchPage.Filters;
import org.portailsolidaire.calls.catalogue.SearchPage.ZoneNode;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.support.PortalTest;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.support.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Totals and facets of many random searches of the demo world, compared with what a plain
 * reading of its rows gives.
 */
@PortalTest
class SearchCountsTests {

	private static final int SEARCHES = 300;

	@Autowired
	CallSearch search;

	@Autowired
	FilterWriter filters;

	@Autowired
	Zones zones;

	@Autowired
	Themes themes;

	@Autowired
	JdbcClient jdbc;

	private List<FindableRow> rows;

	@BeforeEach
	void readRows() {
		this.rows = FindableRow.all(this.jdbc);
		assertThat(this.rows).hasSizeGreaterThan(150);
	}

	@Test
	void totalsAreThoseOfAPlainReading() {
		Random random = new Random(20261122);
		int notEmpty = 0;
		for (int i = 0; i < SEARCHES; i++) {
			Criteria criteria = criteria(random);
			Instant now = now(random);
			Found found = this.search.find(criteria, now);
			Set<Integer> expected = plain(criteria, now);
			assertThat(nos(found)).as("%s at %s", criteria.query(), now).isEqualTo(expected);
			assertThat(found.total()).as(criteria.query()).isEqualTo(expected.size());
			notEmpty += expected.isEmpty() ? 0 : 1;
		}
		assertThat(notEmpty).isGreaterThan(SEARCHES / 4);
	}

	@Test
	void countsOfEachFacetAreThoseOfAPlainReading() {
		Random random = new Random(7);
		for (int i = 0; i < SEARCHES / 10; i++) {
			Criteria criteria = criteria(random).unfolding(Criteria.ordered(Set.of("002", "011")));
			Instant now = now(random);
			Filters shown = this.filters.filters(this.search.find(criteria, now), criteria, "", Texts.french());
			check(Facet.PHASE, shown.phases(), criteria, now);
			check(Facet.THEME, shown.themes(), criteria, now);
			check(Facet.SHARE, shown.shares(), criteria, now);
			check(Facet.CLOSING, shown.closings(), criteria, now);
			check(Facet.SDG, shown.sdgs(), criteria, now);
			check(Facet.FUNDER, shown.funders(), criteria, now);
			check(Facet.APPLICANT, shown.applicants(), criteria, now);
			List<Choice> flat = new ArrayList<>();
			flatten(shown.zones(), flat);
			assertThat(flat).hasSizeGreaterThan(5);
			check(Facet.ZONE, flat, criteria, now);
		}
	}

	@ParameterizedTest
	@EnumSource(Sort.class)
	void pagesGiveEachCallOnceInTheOrderAskedFor(Sort sort) {
		Criteria criteria = Criteria.NONE.withPhases(EnumSet.allOf(CallPhase.class)).sortedBy(sort);
		Found found = this.search.find(criteria, TestClock.START);
		List<Integer> all = new ArrayList<>();
		for (int from = 0; from < found.total(); from += 7) {
			for (int no : found.numbers(from, 7)) {
				all.add(no);
			}
		}

		assertThat(all).doesNotHaveDuplicates().hasSize(this.rows.size());
		assertThat(found.numbers(found.total(), 7)).isEmpty();
		List<FindableRow> listed = all.stream().map(this::row).toList();
		for (int i = 1; i < listed.size(); i++) {
			assertThat(comes(listed.get(i - 1), listed.get(i), sort))
				.as("%s: %s before %s", sort, listed.get(i - 1), listed.get(i))
				.isTrue();
		}
	}

	/** Whether two rows that follow each other do so in the order. */
	private static boolean comes(FindableRow first, FindableRow second, Sort sort) {
		Instant now = TestClock.START;
		return switch (sort) {
			case NEWEST -> !first.publishedAt().isBefore(second.publishedAt());
			case AMOUNT -> largest(first) >= largest(second);
			case CLOSING, RELEVANCE -> {
				boolean shut = first.phase(now) == CallPhase.CLOSED;
				if (shut != (second.phase(now) == CallPhase.CLOSED)) {
					yield !shut;
				}
				Instant one = (first.endsAt() != null) ? first.endsAt() : Instant.MAX;
				Instant other = (second.endsAt() != null) ? second.endsAt() : Instant.MAX;
				yield shut ? !one.isBefore(other) : !one.isAfter(other);
			}
		};
	}

	private static int largest(FindableRow row) {
		return row.max().stream().filter((max) -> max != null).mapToInt(Integer::intValue).max().orElse(0);
	}

	private FindableRow row(int no) {
		return this.rows.stream().filter((row) -> row.no() == no).findFirst().orElseThrow();
	}

	private void check(Facet facet, List<Choice> choices, Criteria criteria, Instant now) {
		for (Choice choice : choices) {
			if (choice.count() >= 0) {
				Criteria one = only(criteria.without(facet), facet, choice.value());
				assertThat(choice.count()).as("%s=%s of %s at %s", facet, choice.value(), criteria.query(), now)
					.isEqualTo(plain(one, now).size());
			}
		}
	}

	private static Criteria only(Criteria c, Facet facet, String value) {
		return switch (facet) {
			case PHASE -> c.withPhases(Set.of(Phases.of(value).orElseThrow()));
			case ZONE -> c.withZones(Set.of(value));
			case THEME -> new Criteria(c.q(), c.zones(), Set.of(value), c.sdgs(), c.funders(), c.phases(),
					c.applicants(), c.amount(), c.share(), c.closing(), c.sort(), 1, c.unfolded(), null);
			case SDG -> new Criteria(c.q(), c.zones(), c.themes(), Set.of(Integer.valueOf(value)), c.funders(),
					c.phases(), c.applicants(), c.amount(), c.share(), c.closing(), c.sort(), 1, c.unfolded(), null);
			case FUNDER -> new Criteria(c.q(), c.zones(), c.themes(), c.sdgs(), Set.of(value), c.phases(),
					c.applicants(), c.amount(), c.share(), c.closing(), c.sort(), 1, c.unfolded(), null);
			case APPLICANT -> new Criteria(c.q(), c.zones(), c.themes(), c.sdgs(), c.funders(), c.phases(),
					Set.of(ApplicantKind.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'))), c.amount(),
					c.share(), c.closing(), c.sort(), 1, c.unfolded(), null);
			case SHARE -> new Criteria(c.q(), c.zones(), c.themes(), c.sdgs(), c.funders(), c.phases(), c.applicants(),
					c.amount(), Integer.valueOf(value), c.closing(), c.sort(), 1, c.unfolded(), null);
			case CLOSING -> new Criteria(c.q(), c.zones(), c.themes(), c.sdgs(), c.funders(), c.phases(),
					c.applicants(), c.amount(), c.share(), Closing.within(Integer.parseInt(value.replace("j", ""))),
					c.sort(), 1, c.unfolded(), null);
			case WORDS, AMOUNT, MEMBER -> throw new IllegalArgumentException();
		};
	}

	private Set<Integer> plain(Criteria criteria, Instant now) {
		return this.rows.stream()
			.filter((row) -> row.meets(criteria, now, this.zones, this.themes))
			.map(FindableRow::no)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<Integer> nos(Found found) {
		Set<Integer> nos = new TreeSet<>();
		for (int no : found.numbers(0, Integer.MAX_VALUE / 2)) {
			nos.add(no);
		}
		return nos;
	}

	private static void flatten(List<ZoneNode> nodes, List<Choice> into) {
		nodes.forEach((node) -> {
			into.add(node.choice());
			flatten(node.nodes(), into);
		});
	}

	private Instant now(Random random) {
		return switch (random.nextInt(3)) {
			case 0 -> TestClock.START;
			case 1 -> TestClock.START.plus(Duration.ofHours(random.nextInt(24 * 400)));
			default -> {
				Instant end = this.rows.get(random.nextInt(this.rows.size())).endsAt();
				yield (end != null) ? end : TestClock.START;
			}
		};
	}

	private Criteria criteria(Random random) {
		FindableRow like = this.rows.get(random.nextInt(this.rows.size()));
		Set<String> zoneCodes = new HashSet<>();
		for (int i = some(random); i > 0; i--) {
			zoneCodes.add(zone(random, like));
		}
		Set<String> themeCodes = new HashSet<>();
		for (int i = some(random); i > 0; i--) {
			List<Theme> all = this.themes.all();
			themeCodes.add(all.get(random.nextInt(all.size())).code());
		}
		Set<Integer> sdgs = new HashSet<>();
		for (int i = (random.nextInt(4) == 0) ? 2 : 0; i > 0; i--) {
			sdgs.add(1 + random.nextInt(17));
		}
		Set<String> funders = (random.nextInt(5) == 0) ? new HashSet<>(like.funders()) : Set.of();
		Set<CallPhase> phases = new HashSet<>();
		for (int i = random.nextInt(3); i > 0; i--) {
			phases.add(CallPhase.values()[random.nextInt(3)]);
		}
		Set<ApplicantKind> applicants = (random.nextInt(4) == 0)
				? Set.of(ApplicantKind.values()[random.nextInt(ApplicantKind.values().length)]) : Set.of();
		Integer amount = (random.nextInt(4) == 0) ? 1 + random.nextInt(30_000) : null;
		Integer share = (random.nextInt(5) == 0) ? 1 + random.nextInt(100) : null;
		return new Criteria("", Criteria.ordered(zoneCodes), Criteria.ordered(themeCodes), Criteria.ordered(sdgs),
				Criteria.ordered(funders), Criteria.ordered(phases), Criteria.ordered(applicants), amount, share,
				closing(random, like), Sort.values()[random.nextInt(3)], 1, Set.of(), null);
	}

	private static Closing closing(Random random, FindableRow like) {
		return switch (random.nextInt(8)) {
			case 0 -> Closing.within(1 + random.nextInt(90));
			case 1 -> (like.endsAt() != null)
					? Closing.until(org.portailsolidaire.shared.ParisTime.statedDeadline(like.endsAt())
						.toLocalDate()
						.plusDays(random.nextInt(3) - 1))
					: null;
			default -> null;
		};
	}

	private static int some(Random random) {
		return Math.max(0, random.nextInt(5) - 2);
	}

	private String zone(Random random, FindableRow like) {
		if (random.nextBoolean() && !like.zones().isEmpty()) {
			String code = like.zones().getFirst();
			List<String> around = new ArrayList<>(this.zones.related(code));
			if (!around.isEmpty()) {
				return around.get(random.nextInt(around.size()));
			}
		}
		List<Zone> all = this.zones.all().stream().filter((zone) -> zone.kind() != Zone.Kind.LIST).toList();
		return all.get(random.nextInt(all.size())).code();
	}

}
