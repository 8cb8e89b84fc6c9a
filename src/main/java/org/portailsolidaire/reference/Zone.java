package org.portailsolidaire.reference;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A place a call accepts or a project acts in: a country, a region that holds countries,
 * or a list of countries.
 *
 * @param code ISO 3166-1 alpha-2 for a country (and XK, Kosovo), three digits of UN M49
 * for a region, {@code CAD} for the DAC list
 * @param parent the nearest zone of the tree that holds it; null for the world
 * @param nameFr the name people say, e.g. « Afrique de l’Ouest »
 * @param nameEn CLDR's name
 * @param depth steps to the world, which is at 0
 */
public record Zone(String code, Kind kind, @Nullable String parent, String nameFr, String nameEn, int depth) {

	/** The name in English for an English reader, in French for any other. */
	public String name(Locale locale) {
		return "en".equals(locale.getLanguage()) ? this.nameEn : this.nameFr;
	}

	/** What a zone is in the tree. */
	public enum Kind {

		/** The root. */
		WORLD,

		/** One of the five continents of UN M49. */
		CONTINENT,

		/** A part of a continent: Western Africa. */
		SUBREGION,

		/** Sub-regions of a continent taken together beside the tree: Latin America. */
		GROUPING,

		/** A country or a territory that has a code of its own. */
		COUNTRY,

		/** Countries listed by an authority, which change with the date: the DAC list. */
		LIST

	}

}
