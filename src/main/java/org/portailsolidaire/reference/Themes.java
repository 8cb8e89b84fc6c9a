package org.portailsolidaire.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The themes, in the order of the design. Read once when the application starts.
 */
@Component
public class Themes {

	private final List<Theme> themes;

	private final Map<String, Theme> byCode;

	private final Map<String, String> aliases;

	Themes(JdbcClient jdbc) {
		this.themes = List.copyOf(jdbc.sql("""
				select code, family, name_fr, name_en, short_fr, short_en, cross_cutting from theme order by position
				""").query(Theme.class).list());
		this.byCode = this.themes.stream().collect(Collectors.toUnmodifiableMap(Theme::code, Function.identity()));
		this.aliases = jdbc.sql("select alias, theme from theme_alias")
			.query(Alias.class)
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Alias::alias, Alias::theme));
	}

	/** Every theme: each family before its finer themes, then the cross-cutting ones. */
	public List<Theme> all() {
		return this.themes;
	}

	/** The seven families. */
	public List<Theme> families() {
		return this.themes.stream().filter(Theme::isFamily).toList();
	}

	/** Rights and citizenship, equality between women and men. */
	public List<Theme> crossCutting() {
		return this.themes.stream().filter(Theme::crossCutting).toList();
	}

	/**
	 * The theme of a code, or of a code of earlier years: {@code eau-assainissement} is
	 * {@code eau}. Nothing for {@code multi-thematique}, which is no theme but the
	 * absence of a choice.
	 */
	public Optional<Theme> find(String codeOrAlias) {
		return Optional.ofNullable(this.byCode.get(this.aliases.getOrDefault(codeOrAlias, codeOrAlias)));
	}

	/** The finer themes of a family; none where the family says it all. */
	public List<Theme> children(Theme family) {
		return this.themes.stream().filter((theme) -> family.code().equals(theme.family())).toList();
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
