package org.portailsolidaire.calls.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.DayReader;
import org.portailsolidaire.shared.Folding;
import org.portailsolidaire.shared.NumberReader;
import org.portailsolidaire.shared.NumberReader.Unit;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads criteria from the parameters of an address. What makes no sense is left out and
 * listed; it never breaks a page.
 */
@Component
public class CriteriaReader {

	private static final int LONGEST_WORDS = 200;

	private static final int MOST_VALUES = 40;

	private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000_000);

	private static final int LAST_PAGE = 1_000_000;

	private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

	private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

	private static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,2})j");

	private final Zones zones;

	private final Themes themes;

	CriteriaReader(Zones zones, Themes themes) {
		this.zones = zones;
		this.themes = themes;
	}

	/**
	 * What was read and what was left out.
	 *
	 * @param ignored parameters left out, with their value, in the order met
	 */
	public record Reading(Criteria criteria, List<Ignored> ignored) {
	}

	/** A parameter that was left out. */
	public record Ignored(String parameter, String value) {
	}

	/** What somebody who acts for nobody asks. */
	public Reading read(MultiValueMap<String, String> parameters, Function<String, Optional<String>> funders) {
		return read(parameters, funders, (slug) -> Optional.empty());
	}

	/**
	 * What somebody asks.
	 * @param funders the slug of a funder, by the one it has or once had
	 * @param associations those that the person acts for, by slug
	 */
	public Reading read(MultiValueMap<String, String> parameters, Function<String, Optional<String>> funders,
			Function<String, Optional<ActingFor>> associations) {
		List<Ignored> ignored = new ArrayList<>();
		Values values = new Values(parameters, ignored);
		Criteria criteria = new Criteria(words(values), zones(values),
				values.all("theme", (code) -> this.themes.find(code).map(Theme::code)),
				values.all("odd", (text) -> number(text, 1, 17)), values.all("bailleur", funders), phases(values),
				values.all("structure", CriteriaReader::applicant), values.one("montant", (text) -> euros(text)),
				values.one("part", (text) -> NumberReader.percent(text, 1, 100).value()), closing(values),
				values.or("tri", Sort::of, Sort.CLOSING), values.or("page", (text) -> number(text, 1, LAST_PAGE), 1),
				values.all("deplier", (code) -> this.zones.find(code).map(Zone::code)),
				values.one("association", associations));
		return new Reading(criteria, List.copyOf(ignored));
	}

	/** Zones by code or name; a name of several stands for each: "Congo". */
	private Set<String> zones(Values values) {
		Set<String> codes = new TreeSet<>();
		values.<String>all("zone", (typed) -> {
			List<Zone> named = this.zones.named(typed);
			named.forEach((zone) -> codes.add(zone.code()));
			return Optional.of(typed).filter((text) -> !named.isEmpty());
		});
		return codes;
	}

	/** The word of addresses for a kind of organisation. */
	public static String code(ApplicantKind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static Optional<ApplicantKind> applicant(String code) {
		return Stream.of(ApplicantKind.values()).filter((kind) -> code(kind).equals(code)).findFirst();
	}

	private static String words(Values values) {
		String words = values.or("q", (text) -> Optional.of(text), "");
		if (words.length() <= LONGEST_WORDS) {
			return words;
		}
		values.ignore("q", words.substring(LONGEST_WORDS));
		return words.substring(0, LONGEST_WORDS).strip();
	}

	private static Optional<Integer> number(String text, int from, int to) {
		return NumberReader.whole(text, Unit.NONE, from, to).value();
	}

	/** Cents are rounded: one looks for about that much. */
	private static Optional<Integer> euros(String text) {
		return NumberReader.decimal(text, Unit.EUROS)
			.value()
			.map((amount) -> amount.setScale(0, RoundingMode.HALF_UP))
			.filter((amount) -> amount.signum() > 0 && amount.compareTo(MOST_EUROS) <= 0)
			.map(BigDecimal::intValueExact);
	}

	/** Open calls alone are what one sees when nothing is chosen. */
	private static Set<CallPhase> phases(Values values) {
		Set<CallPhase> phases = values.<CallPhase>all("phase", Phases::of);
		return phases.equals(Set.of(CallPhase.OPEN)) ? Set.of() : phases;
	}

	/** A day, when one is given, counts before a number of days: forms send both. */
	private static @Nullable Closing closing(Values values) {
		Closing read = null;
		for (String text : values.texts("cloture")) {
			Closing value = closing(text).orElse(null);
			if (value == null) {
				values.ignore("cloture", text);
			}
			else if (read == null || value.until() != null) {
				read = value;
			}
		}
		return read;
	}

	private static Optional<Closing> closing(String text) {
		var days = DAYS.matcher(text);
		if (days.matches()) {
			return number(days.group(1), 1, Closing.MOST_DAYS).map(Closing::within);
		}
		return DayReader.read(text, FIRST_DAY, LAST_DAY).value().map(Closing::until);
	}

	/** A text with nothing in it that cannot be seen. */
	private static String clean(@Nullable String text) {
		return (text == null) ? "" : Folding.line(text.replace('\uFFFD', ' '));
	}

	private record Values(MultiValueMap<String, String> parameters, List<Ignored> ignored) {

		<T extends Comparable<? super T>> Set<T> all(String name, Function<String, Optional<T>> reader) {
			Set<T> read = new TreeSet<>();
			texts(name).forEach((text) -> {
				Optional<T> value = (read.size() < MOST_VALUES) ? reader.apply(text) : Optional.empty();
				value.ifPresentOrElse(read::add, () -> ignore(name, text));
			});
			return read;
		}

		<T> @Nullable T one(String name, Function<String, Optional<T>> reader) {
			T read = null;
			for (String text : texts(name)) {
				Optional<T> value = reader.apply(text);
				if (value.isEmpty() || read != null) {
					ignore(name, text);
				}
				else {
					read = value.get();
				}
			}
			return read;
		}

		<T> T or(String name, Function<String, Optional<T>> reader, T otherwise) {
			T read = one(name, reader);
			return (read != null) ? read : otherwise;
		}

		private List<String> texts(String name) {
			return this.parameters.getOrDefault(name, List.of())
				.stream()
				.map(CriteriaReader::clean)
				.filter((text) -> !text.isEmpty())
				.toList();
		}

		private void ignore(String name, String text) {
			String shown = (text.length() <= 40) ? text : text.substring(0, 40) + "…";
			if (this.ignored.size() < 10) {
				this.ignored.add(new Ignored(name, shown));
			}
		}

	}

}
