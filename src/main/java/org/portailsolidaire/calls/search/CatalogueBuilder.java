package org.portailsolidaire.calls.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PlainText;

/**
 * Fills a catalogue row by row, in the order of closing dates, then spreads zones and
 * themes: a call open to Africa is under Togo, a call on sport under education.
 */
final class CatalogueBuilder {

	private final long revision;

	private final Zones zones;

	private final Themes themes;

	private final List<long[]> dates = new ArrayList<>();

	private final List<int[]> lines = new ArrayList<>();

	private final Map<String, RoaringBitmap> namedZones = new HashMap<>();

	private final Map<String, RoaringBitmap> excludedZones = new HashMap<>();

	private final Map<LocalDate, RoaringBitmap> dacByDay = new HashMap<>();

	private final Map<LocalDate, RoaringBitmap> excludedDacByDay = new HashMap<>();

	private final Map<String, RoaringBitmap> namedThemes = new HashMap<>();

	private final RoaringBitmap everyTheme = new RoaringBitmap();

	private final Map<Integer, RoaringBitmap> sdgs = new HashMap<>();

	private final Map<String, RoaringBitmap> funders = new HashMap<>();

	private final Map<String, String> funderNames = new HashMap<>();

	private final Map<String, String> formerFunders;

	private final Map<ApplicantKind, RoaringBitmap> applicants = new EnumMap<>(ApplicantKind.class);

	private int size;

	/**
	 * @param formerFunders slugs that funders once had, with those they have
	 */
	CatalogueBuilder(long revision, Zones zones, Themes themes, Map<String, String> formerFunders) {
		this.revision = revision;
		this.zones = zones;
		this.themes = themes;
		this.formerFunders = formerFunders;
	}

	/** Takes the next row of {@link FindableCalls#EVERY_CALL}. */
	void add(ResultSet row) throws SQLException {
		int rank = this.size++;
		Instant end = instant(row, "ends_at");
		Instant opening = instant(row, "opens_at");
		Instant published = row.getTimestamp("published_at").toInstant();
		this.dates.add(new long[] { row.getInt("no"), (opening != null) ? opening.getEpochSecond() : Long.MIN_VALUE,
				(end != null) ? end.getEpochSecond() : Long.MAX_VALUE, published.getEpochSecond(),
				row.getInt("max_share") });
		LocalDate day = ParisTime.dayOf((end != null) ? end : published);
		for (String zone : texts(row, "zones")) {
			mark(this.namedZones, zone, rank);
			if (zone.equals(Zones.DAC)) {
				mark(this.dacByDay, day, rank);
			}
		}
		for (String zone : texts(row, "excluded_zones")) {
			mark(this.excludedZones, zone, rank);
			if (zone.equals(Zones.DAC)) {
				mark(this.excludedDacByDay, day, rank);
			}
		}
		texts(row, "themes").forEach((theme) -> mark(this.namedThemes, theme, rank));
		if (row.getBoolean("all_themes")) {
			this.everyTheme.add(rank);
		}
		for (Short sdg : (Short[]) row.getArray("sdgs").getArray()) {
			mark(this.sdgs, sdg.intValue(), rank);
		}
		texts(row, "applicants").forEach((kind) -> mark(this.applicants, ApplicantKind.valueOf(kind), rank));
		List<String> slugs = texts(row, "funder_slugs");
		List<String> names = texts(row, "funders");
		for (int i = 0; i < slugs.size(); i++) {
			mark(this.funders, slugs.get(i), rank);
			this.funderNames.putIfAbsent(slugs.get(i), names.get(i));
		}
		addLines(rank, (Integer[]) row.getArray("line_min").getArray(),
				(Integer[]) row.getArray("line_max").getArray());
	}

	private void addLines(int rank, Integer[] min, Integer[] max) {
		for (int i = 0; i < min.length; i++) {
			this.lines
				.add(new int[] { rank, (min[i] != null) ? min[i] : 0, (max[i] != null) ? max[i] : Integer.MAX_VALUE });
		}
	}

	Catalogue build() {
		return new Catalogue(this);
	}

	long revision() {
		return this.revision;
	}

	CallColumns columns() {
		int[] lineOf = this.lines.stream().mapToInt((line) -> line[0]).toArray();
		int[] lineMax = this.lines.stream().mapToInt((line) -> line[2]).toArray();
		long[] largest = new long[this.size];
		for (int line = 0; line < lineOf.length; line++) {
			if (lineMax[line] != Integer.MAX_VALUE) {
				largest[lineOf[line]] = Math.max(largest[lineOf[line]], lineMax[line]);
			}
		}
		long[] published = column(3);
		return new CallColumns(ints(column(0)), column(1), column(2), published, ints(column(4)), lineOf,
				this.lines.stream().mapToInt((line) -> line[1]).toArray(), lineMax, largest,
				CallColumns.descending(published), CallColumns.descending(largest));
	}

	/**
	 * For each zone, the calls that concern at least one of its countries: those that
	 * name a zone which holds the country, and do not leave it out.
	 */
	Map<String, RoaringBitmap> zones() {
		Map<Set<String>, RoaringBitmap> listed = byList(this.dacByDay);
		Map<Set<String>, RoaringBitmap> unlisted = byList(this.excludedDacByDay);
		Map<String, RoaringBitmap> spread = new HashMap<>();
		this.zones.countriesOf(this.zones.world().code(), LocalDate.MAX).forEach((country) -> {
			RoaringBitmap ranks = holding(country, this.namedZones, listed);
			ranks.andNot(holding(country, this.excludedZones, unlisted));
			put(spread, country, ranks);
		});
		for (Zone zone : this.zones.all()) {
			if (zone.kind() == Zone.Kind.LIST) {
				put(spread, zone.code(), this.namedZones.getOrDefault(zone.code(), new RoaringBitmap()));
			}
			else if (zone.kind() != Zone.Kind.COUNTRY) {
				put(spread, zone.code(),
						FastAggregation.or(this.zones.countriesOf(zone.code(), LocalDate.MAX)
							.stream()
							.map((country) -> spread.getOrDefault(country, new RoaringBitmap()))
							.iterator()));
			}
		}
		return spread;
	}

	private static void put(Map<String, RoaringBitmap> spread, String zone, RoaringBitmap ranks) {
		if (!ranks.isEmpty()) {
			ranks.runOptimize();
			spread.put(zone, ranks);
		}
	}

	/** The calls that name a zone which holds a country. */
	private RoaringBitmap holding(String country, Map<String, RoaringBitmap> named,
			Map<Set<String>, RoaringBitmap> lists) {
		RoaringBitmap ranks = new RoaringBitmap();
		this.zones.related(country).forEach((zone) -> ranks.or(named.getOrDefault(zone, new RoaringBitmap())));
		lists.forEach((countries, calls) -> {
			if (countries.contains(country)) {
				ranks.or(calls);
			}
		});
		return ranks;
	}

	/** Calls by the countries that the DAC list held on their day. */
	private Map<Set<String>, RoaringBitmap> byList(Map<LocalDate, RoaringBitmap> byDay) {
		Map<Set<String>, RoaringBitmap> byList = new HashMap<>();
		byDay.forEach((day, ranks) -> byList
			.computeIfAbsent(this.zones.countriesOf(Zones.DAC, day), (key) -> new RoaringBitmap())
			.or(ranks));
		return byList;
	}

	/** For each theme, the calls on it; for a family, those on its finer themes too. */
	Map<String, RoaringBitmap> themes() {
		Map<String, RoaringBitmap> spread = new HashMap<>();
		for (Theme theme : this.themes.all()) {
			RoaringBitmap ranks = this.everyTheme.clone();
			ranks.or(this.namedThemes.getOrDefault(theme.code(), new RoaringBitmap()));
			this.themes.children(theme)
				.forEach((child) -> ranks.or(this.namedThemes.getOrDefault(child.code(), new RoaringBitmap())));
			spread.put(theme.code(), ranks);
		}
		return spread;
	}

	Map<Integer, RoaringBitmap> sdgs() {
		return this.sdgs;
	}

	Map<String, RoaringBitmap> funders() {
		return this.funders;
	}

	/** By name. */
	Map<String, String> funderNames() {
		Map<String, String> sorted = new LinkedHashMap<>();
		this.funderNames.entrySet()
			.stream()
			.sorted(Comparator.comparing((funder) -> PlainText.of(funder.getValue())))
			.forEach((funder) -> sorted.put(funder.getKey(), funder.getValue()));
		return sorted;
	}

	Map<String, String> formerFunders() {
		return this.formerFunders;
	}

	Map<ApplicantKind, RoaringBitmap> applicants() {
		return this.applicants;
	}

	private static <K> void mark(Map<K, RoaringBitmap> sets, K key, int rank) {
		sets.computeIfAbsent(key, (unused) -> new RoaringBitmap()).add(rank);
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

	private long[] column(int index) {
		return this.dates.stream().mapToLong((row) -> row[index]).toArray();
	}

	private static int[] ints(long[] values) {
		return Arrays.stream(values).mapToInt(Math::toIntExact).toArray();
	}

}
