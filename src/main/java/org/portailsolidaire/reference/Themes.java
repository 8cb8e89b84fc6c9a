package org.portailsolidaire.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The themes, in the order of the design. Read when the application starts, and again
 * with the catalogue when they have changed.
 */
@Component
public class Themes {

	private final JdbcClient jdbc;

	private volatile Known known;

	Themes(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.known = read(jdbc);
	}

	private record Known(List<Theme> themes, Map<String, Theme> byCode, Map<String, String> aliases) {
	}

	private static Known read(JdbcClient jdbc) {
		List<Theme> themes = List.copyOf(jdbc.sql("""
				select t.code, t.family, t.name_fr, t.name_en, t.short_fr, t.short_en, t.cross_cutting, t.active
				from theme t left join theme f on f.code = t.family
				order by t.cross_cutting, coalesce(f.position, t.position), t.family is not null, t.position
				""").query(Theme.class).list());
		return new Known(themes,
				themes.stream().collect(Collectors.toUnmodifiableMap(Theme::code, Function.identity())),
				jdbc.sql("select alias, theme from theme_alias")
					.query(Alias.class)
					.list()
					.stream()
					.collect(Collectors.toUnmodifiableMap(Alias::alias, Alias::theme)));
	}

	/** Reads them again. */
	public void refresh() {
		this.known = read(this.jdbc);
	}

	/** Every theme: each family before its finer themes, then the cross-cutting ones. */
	public List<Theme> all() {
		return this.known.themes();
	}

	/** The seven families. */
	public List<Theme> families() {
		return this.known.themes().stream().filter(Theme::isFamily).toList();
	}

	/** Rights and citizenship, equality between women and men. */
	public List<Theme> crossCutting() {
		return this.known.themes().stream().filter(Theme::crossCutting).toList();
	}

	/**
	 * The theme of a code, or of a code of earlier years: {@code eau-assainissement} is
	 * {@code eau}. Nothing for {@code multi-thematique}, which is no theme but the
	 * absence of a choice.
	 */
	public Optional<Theme> find(String codeOrAlias) {
		Known now = this.known;
		return Optional.ofNullable(now.byCode().get(now.aliases().getOrDefault(codeOrAlias, codeOrAlias)));
	}

	/** The finer themes of a family; none where the family says it all. */
	public List<Theme> children(Theme family) {
		return this.known.themes().stream().filter((theme) -> family.code().equals(theme.family())).toList();
	}

	/**
	 * The family of a finer theme, itself for a family, nothing for a cross-cutting
	 * theme.
	 */
	public Optional<Theme> family(Theme theme) {
		return theme.isFamily() ? Optional.of(theme) : Optional.ofNullable(theme.family()).flatMap(this::find);
	}

	record Alias(String alias, String theme) {
	}

}
