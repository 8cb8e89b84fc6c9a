package org.portailsolidaire.calls.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.search.Highlight;
import org.portailsolidaire.calls.search.FindableCall;
import org.portailsolidaire.calls.catalogue.CallCard.ThemeTag;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** Puts calls into words. */
@Component
class CardWriter {

	private static final int ZONES_SHOWN = 5;

	private static final int THEMES_SHOWN = 4;

	private final Zones zones;

	private final Themes themes;

	CardWriter(Zones zones, Themes themes) {
		this.zones = zones;
		this.themes = themes;
	}

	CallCard card(FindableCall call, Instant now, Words words) {
		return card(call, Highlight.NONE, now, words);
	}

	/**
	 * A card with the words looked for marked; a piece of the text when only it has them.
	 */
	CallCard card(FindableCall call, Highlight highlight, Instant now, Words words) {
		Countdown countdown = Countdown.of(call.phaseAt(now), call.opensAt(), call.endsAt(), call.closesAt() != null,
				now, words);
		return new CallCard("/appels/" + call.slug(), call.title(), highlight.html(call.title()),
				highlight.html(call.summary()), extract(call, highlight), call.funders().getFirst(),
				others(call.funders(), words), themes(call.themes(), call.allThemes(), words),
				where(call.zones(), call.excludedZones(), words), countdown,
				amount(call.minAmount(), call.maxAmount(), words), call.minAmount() != null || call.maxAmount() != null,
				Objects.requireNonNullElse(call.maxShare(), 0),
				(call.maxShare() != null) ? words.formats().percent(call.maxShare()) : "", call.hostedHere(),
				dates(call, now, words));
	}

	private static @Nullable String extract(FindableCall call, Highlight highlight) {
		boolean shown = call.body() == null || highlight.marks(call.title()) || highlight.marks(call.summary());
		return shown ? null : highlight.extract(Objects.requireNonNull(call.body()));
	}

	/** "5 000 à 20 000 €", "jusqu’à 15 000 €", "12 000 €", or that it is not known. */
	static String amount(@Nullable Integer min, @Nullable Integer max, Words words) {
		Formats formats = words.formats();
		if (min != null && max != null && min > 0) {
			return min.equals(max) ? formats.euros(min) : formats.euros(min, max);
		}
		if (max != null) {
			return words.text("montant.jusqu-a", formats.euros(max));
		}
		return (min != null && min > 0) ? words.text("montant.a-partir-de", formats.euros(min))
				: words.text("montant.inconnu");
	}

	/** The zones by name, a few of them, those left out at the end. */
	String where(List<String> codes, List<String> excluded, Words words) {
		if (codes.isEmpty()) {
			return words.text("zone.inconnue");
		}
		String named = names(codes, words);
		return excluded.isEmpty() ? named : words.text("zone.sauf", named, names(excluded, words));
	}

	private String names(List<String> codes, Words words) {
		Locale locale = words.locale();
		String shown = codes.stream()
			.limit(ZONES_SHOWN)
			.map((code) -> this.zones.find(code).map((zone) -> zone.name(locale)).orElse(code))
			.collect(Collectors.joining(", "));
		return (codes.size() > ZONES_SHOWN) ? words.count("zone.et-autres", codes.size() - ZONES_SHOWN).formatted(shown)
				: shown;
	}

	List<ThemeTag> themes(List<String> codes, boolean all, Words words) {
		if (all) {
			return List.of(new ThemeTag("t-tous", words.text("theme.tous")));
		}
		return codes.stream()
			.limit(THEMES_SHOWN)
			.flatMap((code) -> this.themes.find(code).stream())
			.map((theme) -> new ThemeTag(css(theme), theme.shortName(words.locale())))
			.toList();
	}

	/** The class of the colours of a theme: those of its family. */
	String css(Theme theme) {
		return this.themes.family(theme).map((family) -> "t-" + family.code()).orElse("t-tous");
	}

	private static String others(List<String> funders, Words words) {
		return switch (funders.size()) {
			case 1 -> "";
			case 2 -> words.text("bailleurs.avec", funders.get(1));
			case 3 -> words.text("bailleurs.avec-deux", funders.get(1), funders.get(2));
			default -> words.count("bailleurs.avec-autres", funders.size() - 2).formatted(funders.get(1));
		};
	}

	private static String dates(FindableCall call, Instant now, Words words) {
		Formats formats = words.formats();
		String opens = (call.opensAt() != null) ? formats.day(ParisTime.dayOf(call.opensAt()), ParisTime.dayOf(now))
				: "";
		String closes = (call.closesAt() != null)
				? formats.day(Formats.statedDay(call.closesAt()), ParisTime.dayOf(now)) : "";
		if (opens.isEmpty() || closes.isEmpty()) {
			return opens.isEmpty() ? "" : words.text("dates.ouvre", opens);
		}
		return words.text("dates.ouvre-ferme", opens, closes);
	}

}
