package org.portailsolidaire.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The zones of the world: countries of ISO 3166-1, grouped as in UN M49 and CLDR, and the
 * DAC list by date. Read once when the application starts; nothing here changes or waits
 * for the database afterwards but {@link #refresh()}. Everywhere, {@code MONDE} stands
 * for {@code 001}, case does not matter, and a code that is not known gives nothing.
 */
@Component
public class Zones {

	/** The DAC list of recipients of official development assistance. */
	public static final String DAC = "CAD";

	private static final String WORLD = "001";

	private final ZoneTree tree;

	private final JdbcClient jdbc;

	private volatile DacLists dacLists;

	private final Map<String, Set<String>> names;

	private final Map<String, Integer> frenchOrder;

	private final Map<String, Integer> englishOrder;

	Zones(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.tree = ZoneTree.load(jdbc);
		this.dacLists = DacLists.load(jdbc);
		this.names = names(jdbc);
		this.frenchOrder = this.tree.order(Locale.FRENCH);
		this.englishOrder = this.tree.order(Locale.ENGLISH);
	}

	/** Reads the DAC lists again: staff may have added one. */
	public void refresh() {
		this.dacLists = DacLists.load(this.jdbc);
	}

	/** The zone of that code, even if CLDR has given it up since. */
	public Optional<Zone> find(String code) {
		return Optional.ofNullable(this.tree.find(normalise(code)));
	}

	/** The root of the tree. */
	public Zone world() {
		return find(WORLD).orElseThrow();
	}

	/** Every zone in use, groupings and the DAC list included, by code. */
	public List<Zone> all() {
		return this.tree.all();
	}

	/**
	 * What a zone is divided into, by name as the language sorts (é as e): continents,
	 * sub-regions or countries; the sub-regions of a grouping. Groupings and lists are
	 * children of nothing.
	 */
	public List<Zone> children(String code, Locale locale) {
		return this.tree.children(normalise(code)).stream().sorted(byName(locale)).toList();
	}

	/** Zones by name as the language sorts, é as e. */
	public Comparator<Zone> byName(Locale locale) {
		Map<String, Integer> order = "en".equals(locale.getLanguage()) ? this.englishOrder : this.frenchOrder;
		return Comparator.comparing((zone) -> order.getOrDefault(zone.code(), Integer.MAX_VALUE));
	}

	/**
	 * The zones of the tree that hold it, the nearest first: Western Africa, Africa, the
	 * world for Togo.
	 */
	public List<Zone> ancestors(String code) {
		List<Zone> ancestors = new ArrayList<>();
		Optional<Zone> zone = find(code);
		while (zone.isPresent() && zone.get().parent() != null) {
			zone = Optional.ofNullable(zone.get().parent()).flatMap(this::find);
			zone.ifPresent(ancestors::add);
		}
		return List.copyOf(ancestors);
	}

	/**
	 * The codes of the countries it holds: itself for a country, all for the world, those
	 * of the list in force that day for the DAC list (before the oldest list we hold, the
	 * oldest).
	 */
	public Set<String> countriesOf(String code, LocalDate on) {
		String normal = normalise(code);
		return DAC.equals(normal) ? this.dacLists.on(on) : this.tree.countries(normal);
	}

	/**
	 * The zones that share a country with it: itself, those that hold it, those it holds,
	 * and the groupings that overlap it; lists left out, since they depend on a date. A
	 * call open to Africa is so found under Togo, and a search for Western Africa finds
	 * the calls for Togo.
	 */
	public Set<String> related(String code) {
		Set<String> related = new TreeSet<>();
		this.tree.countries(normalise(code)).forEach((country) -> related.addAll(this.tree.holders(country)));
		return related;
	}

	/**
	 * As {@link #related(String)}, with the DAC list as it stands that day: a country of
	 * the list is related to it.
	 */
	public Set<String> related(String code, LocalDate on) {
		Set<String> related = new TreeSet<>();
		Set<String> listed = this.dacLists.on(on);
		for (String country : countriesOf(code, on)) {
			related.addAll(this.tree.holders(country));
			if (listed.contains(country)) {
				related.add(DAC);
			}
		}
		return related;
	}

	/**
	 * Every name under which people search it, in French and in English: usual, official,
	 * former or short.
	 */
	public Set<String> names(String code) {
		return this.names.getOrDefault(normalise(code), Set.of());
	}

	private static Map<String, Set<String>> names(JdbcClient jdbc) {
		return jdbc.sql("""
				select code, name_fr as name from zone
				union select code, name_en from zone
				union select code, usual_fr from zone where usual_fr is not null
				union select zone, alias from zone_alias
				""")
			.query(Name.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Name::code, Collectors.mapping(Name::name, Collectors.toUnmodifiableSet())));
	}

	private static String normalise(String code) {
		String normal = code.toUpperCase(Locale.ROOT);
		return "MONDE".equals(normal) ? WORLD : normal;
	}

	record Name(String code, String name) {
	}

}
