package org.portailsolidaire.reference;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The themes as the back office edits them. Their codes never change, and none is taken
 * away: addresses and published calls hold them. Every node reads them again with the
 * catalogue.
 */
@Service
public class ThemeEditing {

	private static final String THEMES = """
			select t.code, t.family, t.name_fr, t.name_en, t.short_fr, t.short_en, t.cross_cutting, t.active, t.version
			from theme t left join theme f on f.code = t.family
			""";

	private final NamedThemes themes;

	private final JdbcClient jdbc;

	ThemeEditing(NamedThemes themes, JdbcClient jdbc) {
		this.themes = themes;
		this.jdbc = jdbc;
	}

	/**
	 * A theme, with what two people who write at once are told apart by.
	 *
	 * @param version grows at each change
	 */
	public record Edited(String code, @Nullable String family, String nameFr, String nameEn, String shortFr,
			String shortEn, boolean crossCutting, boolean active, int version) {

		/** Whether it is one of the seven families, which are always active. */
		public boolean isFamily() {
			return this.family == null && !this.crossCutting;
		}

	}

	/** What a theme is called: 120 characters at most, 30 for the short names. */
	public record Names(String nameFr, String nameEn, String shortFr, String shortEn) {
	}

	/** Every theme, in their order. */
	public List<Edited> all() {
		return this.jdbc
			.sql(THEMES
					+ "order by t.cross_cutting, coalesce(f.position, t.position), t.family is not null, t.position")
			.query(Edited.class)
			.list();
	}

	/** A theme by its code. */
	public Optional<Edited> find(String code) {
		return this.jdbc.sql(THEMES + "where t.code = ?").param(code).query(Edited.class).optional();
	}

	/**
	 * Changes the names of a theme, and whether it is offered.
	 * @return false when someone else changed it first
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean change(String code, int version, Names names, boolean active) {
		Optional<NamedTheme> theme = this.themes.lock(code).filter((one) -> one.version() == version);
		theme.ifPresent((one) -> {
			one.change(names, active);
			this.themes.saveAndFlush(one);
		});
		return theme.isPresent();
	}

	/**
	 * Makes a theme change places with the one before it, or after it: families among
	 * families, finer themes within their family.
	 * @return false when it is the first, or the last, or someone else changed it first
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean move(String code, int version, boolean up) {
		this.themes.lockAll();
		List<NamedTheme> besides = this.themes.besides(code);
		int place = besides.indexOf(this.themes.lock(code).orElse(null));
		int other = up ? place - 1 : place + 1;
		if (place < 0 || besides.get(place).version() != version || other < 0 || other >= besides.size()) {
			return false;
		}
		this.themes.comparePlacesAtTheEnd();
		besides.get(place).changePlaces(besides.get(other));
		this.themes.saveAndFlush(besides.get(place));
		return true;
	}

}
