package org.portailsolidaire.calls.eligibility;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.portailsolidaire.calls.eligibility.Sentence.Figure;
import org.portailsolidaire.reference.FrenchRegion;
import org.portailsolidaire.reference.FrenchRegions;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** Writes the sentences of answers in a language. */
@Component
public class SentenceWriter {

	private static final int MONTHS_OF_A_YEAR = 12;

	private static final long THOUSAND = 1000;

	private final Zones zones;

	private final Map<String, String> regions;

	SentenceWriter(Zones zones, FrenchRegions regions) {
		this.zones = zones;
		this.regions = regions.seats().stream().collect(Collectors.toMap(FrenchRegion::code, FrenchRegion::name));
	}

	/** A sentence with its figures as people of the language write them. */
	public String text(Sentence sentence, Words words) {
		return words.text(sentence.key(),
				sentence.figures().stream().map((figure) -> text(figure, words)).toArray(Object[]::new));
	}

	private String text(Figure figure, Words words) {
		Formats formats = words.formats();
		return switch (figure) {
			case Figure.Euros euros -> formats.euros(euros.amount());
			case Figure.Range range -> formats.euros(range.from(), range.to());
			case Figure.Percent percent -> formats.percent(percent.percent());
			case Figure.Share share -> formats.tenthsOfPercent(tenths(share));
			case Figure.Day day -> formats.date(day.day());
			case Figure.Duration duration -> duration(duration.months(), words);
			case Figure.Plain plain -> Integer.toString(plain.number());
			case Figure.Places places -> joined(places.codes(),
					(code) -> this.zones.find(code).map((zone) -> zone.name(words.locale())).orElse(code));
			case Figure.Regions codes -> joined(codes.codes(), (code) -> this.regions.getOrDefault(code, code));
			case Figure.Terms terms -> joined(terms.keys(), words::text);
		};
	}

	private static long tenths(Figure.Share share) {
		long part = share.part() * THOUSAND;
		return share.up() ? Math.ceilDiv(part, share.whole()) : Math.floorDiv(part, share.whole());
	}

	private static String duration(int months, Words words) {
		return (months % MONTHS_OF_A_YEAR == 0) ? words.count("eligibilite.ans", months / MONTHS_OF_A_YEAR)
				: words.count("eligibilite.mois", months);
	}

	private static String joined(List<String> codes, Function<String, String> name) {
		return codes.stream().map(name).collect(Collectors.joining(", "));
	}

}
