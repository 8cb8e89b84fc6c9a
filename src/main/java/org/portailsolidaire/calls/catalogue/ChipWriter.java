package org.portailsolidaire.calls.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.portailsolidaire.calls.search.Criteria;
import org.portailsolidaire.calls.search.Closing;
import org.portailsolidaire.calls.search.Catalogue;
import org.portailsolidaire.calls.search.Criteria.Facet;
import org.portailsolidaire.calls.catalogue.SearchPage.Chip;
import org.portailsolidaire.reference.Sdgs;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** Writes the filters that are on, each with the address that takes it off. */
@Component
class ChipWriter {

	private final Zones zones;

	private final Themes themes;

	private final Sdgs sdgs;

	ChipWriter(Zones zones, Themes themes, Sdgs sdgs) {
		this.zones = zones;
		this.themes = themes;
		this.sdgs = sdgs;
	}

	List<Chip> chips(Criteria criteria, Catalogue catalogue, Words words) {
		List<Chip> chips = new ArrayList<>();
		for (Facet facet : criteria.active()) {
			for (String value : criteria.values(facet)) {
				chips.add(new Chip(words.text("facette." + facet.name().toLowerCase(Locale.ROOT)),
						label(facet, value, catalogue, criteria, words), criteria.without(facet, value).query()));
			}
		}
		return chips;
	}

	/** All values of a facet that is on. */
	String values(Facet facet, Criteria criteria, Catalogue catalogue, Words words) {
		return criteria.values(facet)
			.stream()
			.map((value) -> label(facet, value, catalogue, criteria, words))
			.collect(Collectors.joining(", "));
	}

	private String label(Facet facet, String value, Catalogue catalogue, Criteria criteria, Words words) {
		Formats formats = words.formats();
		Locale locale = words.locale();
		return switch (facet) {
			case WORDS -> words.text("mots.entre-guillemets", value);
			case PHASE -> words.text("phase." + value);
			case ZONE -> this.zones.find(value).map((zone) -> zone.name(locale)).orElse(value);
			case THEME -> this.themes.find(value).map((theme) -> theme.shortName(locale)).orElse(value);
			case AMOUNT -> formats.euros(Integer.parseInt(value));
			case SHARE -> words.text("part.au-moins", formats.percent(Integer.parseInt(value)));
			case CLOSING -> closing(criteria, words);
			case SDG -> value + "\u00A0· "
					+ this.sdgs.find(Integer.parseInt(value)).map((sdg) -> sdg.shortName(locale)).orElse("");
			case FUNDER -> catalogue.funderNames().getOrDefault(value, value);
			case MEMBER -> (criteria.member() != null) ? criteria.member().name() : value;
			case APPLICANT -> words.text("structure." + value.toLowerCase(Locale.ROOT).replace('_', '-'));
		};
	}

	private static String closing(Criteria criteria, Words words) {
		Closing closing = criteria.closing();
		if (closing == null) {
			return "";
		}
		return (closing.until() != null) ? words.text("cloture.avant-le", words.formats().date(closing.until()))
				: words.text("cloture.dans-jours", String.valueOf(closing.withinDays()));
	}

}
