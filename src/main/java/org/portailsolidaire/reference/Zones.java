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
import java.util.stream.Stream;

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

	private final ZoneNames names;

	private final Map<String, Integer> frenchOrder;

	private final Map<String, Integer> englishOrder;

	Zones(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.tree = ZoneTree.load(jdbc);
		this.dacLists = DacLists.load(jdbc);
		this.names = new ZoneNames(jdbc, this.tree.all());
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
		return this.names.of(normalise(code));
	}

	/**
	 * The zones that a text means, by name or code: one, several when the name is of
	 * several ("Congo"), none when it is of none.
	 */
	public List<Zone> named(String text) {
		String normal = normalise(text.strip());
		return find(normal).map(List::of).orElseGet(() -> zones(this.names.named(text)));
	}

	/**
	 * The zones that a text may be looking for: those that it names, then those of which
	 * a name has the beginning of each of its words.
	 */
	public List<Zone> matching(String text) {
		return Stream.concat(listed(text).stream().flatMap(List::stream), zones(this.names.beginning(text)).stream())
			.distinct()
			.toList();
	}

	/** The one country that a text means, by name or code. */
	public Optional<Zone> country(String text) {
		List<Zone> named = named(text);
		return Optional.of(named)
			.filter((zones) -> zones.size() == 1)
			.map(List::getFirst)
			.filter((zone) -> zone.kind() == Zone.Kind.COUNTRY);
	}

	/**
	 * What each name of a list may mean, "Mali, Burkina Faso et Congo"; nothing when a
	 * word of it is of no name.
	 */
	public List<List<Zone>> listed(String text) {
		List<Zone> named = named(text);
		return named.isEmpty() ? this.names.listed(text).stream().map(this::zones).toList() : List.of(named);
	}

	/** The names of zones among the words of a text, the longest first. */
	public List<Spoken> within(String text) {
		return this.names.within(text)
			.stream()
			.map((found) -> new Spoken(zones(found.codes()), found.start(), found.end()))
			.toList();
	}

	/**
	 * A name among the words of a text.
	 *
	 * @param zones those it may mean
	 * @param start where the name begins in the text
	 * @param end where what follows it begins
	 */
	public record Spoken(List<Zone> zones, int start, int end) {
	}

	private List<Zone> zones(Set<String> codes) {
		return codes.stream().sorted().flatMap((code) -> find(code).stream()).toList();
	}

	private static String normalise(String code) {
		String normal = code.toUpperCase(Locale.ROOT);
		return "MONDE".equals(normal) ? WORLD : normal;
	}

}
