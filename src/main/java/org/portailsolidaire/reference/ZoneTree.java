package org.portailsolidaire.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.ibm.icu.text.Collator;
import org.jspecify.annotations.Nullable;
import org.portailsolidaire.reference.Zone.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every zone with what it holds, in memory. Retired zones are known by their code, and
 * are nowhere else.
 */
final class ZoneTree {

	private final Map<String, Zone> zones = new LinkedHashMap<>();

	private final Map<String, List<Zone>> children = new HashMap<>();

	private final Map<String, Set<String>> countries = new HashMap<>();

	private final Map<String, Set<String>> holders = new HashMap<>();

	private final Set<String> retired;

	private ZoneTree(Map<String, Row> rows, List<Member> members) {
		rows.values().forEach((row) -> this.zones.put(row.code(), row.zone(rows)));
		this.retired = rows.values()
			.stream()
			.filter((row) -> row.retiredOn() != null)
			.map(Row::code)
			.collect(Collectors.toUnmodifiableSet());
		all().stream().filter((zone) -> zone.kind() != Kind.GROUPING && zone.kind() != Kind.LIST).forEach((zone) -> {
			if (zone.parent() != null) {
				childrenOf(zone.parent()).add(zone);
			}
		});
		members.forEach((member) -> childrenOf(member.grouping()).add(this.zones.get(member.member())));
		this.zones.keySet().forEach((code) -> this.countries.put(code, gatherCountries(code)));
		this.countries.forEach((code, held) -> held.forEach((country) -> holdersOf(country).add(code)));
	}

	static ZoneTree load(JdbcClient jdbc) {
		Map<String, Row> rows = new LinkedHashMap<>();
		jdbc.sql("""
				select code, kind, parent, coalesce(usual_fr, name_fr) as name_fr, name_en, retired_on
				from zone order by code
				""").query(Row.class).list().forEach((row) -> rows.put(row.code(), row));
		return new ZoneTree(rows, jdbc.sql("select grouping, member from zone_member").query(Member.class).list());
	}

	@Nullable Zone find(String code) {
		return this.zones.get(code);
	}

	List<Zone> all() {
		return this.zones.values().stream().filter((zone) -> !this.retired.contains(zone.code())).toList();
	}

	/** The place of each zone by name in a language. */
	Map<String, Integer> order(Locale locale) {
		Collator collator = Collator.getInstance(locale);
		List<Zone> sorted = this.zones.values()
			.stream()
			.sorted(Comparator.comparing((zone) -> zone.name(locale), collator::compare))
			.toList();
		Map<String, Integer> order = new HashMap<>();
		sorted.forEach((zone) -> order.put(zone.code(), order.size()));
		return Map.copyOf(order);
	}

	List<Zone> children(String code) {
		return this.children.getOrDefault(code, List.of());
	}

	/**
	 * The countries it holds, itself for a country; none for a list, which depends on a
	 * date.
	 */
	Set<String> countries(String code) {
		return this.countries.getOrDefault(code, Set.of());
	}

	/** The zones of the tree and the groupings that hold a country, itself included. */
	Set<String> holders(String country) {
		return this.holders.getOrDefault(country, Set.of());
	}

	private Set<String> gatherCountries(String code) {
		Set<String> gathered = new HashSet<>();
		Zone zone = this.zones.get(code);
		if (zone != null && zone.kind() == Kind.COUNTRY) {
			gathered.add(code);
		}
		children(code).forEach((child) -> gathered.addAll(gatherCountries(child.code())));
		return Set.copyOf(gathered);
	}

	private List<Zone> childrenOf(String code) {
		return this.children.computeIfAbsent(code, (key) -> new ArrayList<>());
	}

	private Set<String> holdersOf(String country) {
		return this.holders.computeIfAbsent(country, (key) -> new LinkedHashSet<>());
	}

	record Member(String grouping, String member) {
	}

	record Row(String code, Kind kind, @Nullable String parent, String nameFr, String nameEn,
			@Nullable LocalDate retiredOn) {

		Zone zone(Map<String, Row> rows) {
			int depth = 0;
			for (Row row = this; row != null && row.parent != null; row = rows.get(row.parent)) {
				depth++;
			}
			return new Zone(this.code, this.kind, this.parent, this.nameFr, this.nameEn, depth);
		}

	}

}
