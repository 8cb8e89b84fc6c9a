package org.portailsolidaire.applying.sheets;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PlainText;

/**
 * Which sheets of a workbook hold a budget: those that are named so, those whose heads
 * say so, or else the first and the next.
 */
final class SheetChoice {

	static final Pattern EXPENSES = Pattern.compile(".*\\b(?:depenses?|charges?|emplois|couts?|expenses?|costs?)\\b.*");

	static final Pattern INCOMES = Pattern
		.compile(".*\\b(?:recettes?|produits?|ressources?|financements?|plan de financement|incomes?|funding)\\b.*");

	private final List<SheetTable> sheets;

	private final SheetHeads heads;

	private final SheetWords languages;

	private @Nullable SheetTable taken;

	SheetChoice(List<SheetTable> sheets, SheetHeads heads, SheetWords languages) {
		this.sheets = sheets;
		this.heads = heads;
		this.languages = languages;
	}

	/**
	 * The sheet of some fields, which no other takes any more; nothing when none is left.
	 * @param key of the name that the portal gives it
	 * @param kin of the names that people give it
	 */
	@Nullable SheetTable of(List<String> fields, String key, Pattern kin) {
		List<Predicate<SheetTable>> signs = List.of(
				(sheet) -> this.languages.says(sheet.name(), (language) -> language.text(key)),
				(sheet) -> this.heads.of(sheet, fields) != null,
				(sheet) -> kin.matcher(PlainText.of(sheet.name())).matches(), (sheet) -> true);
		SheetTable chosen = signs.stream().flatMap(this::those).findFirst().orElse(null);
		this.taken = chosen;
		return chosen;
	}

	private Stream<SheetTable> those(Predicate<SheetTable> sign) {
		return this.sheets.stream().filter((sheet) -> !Objects.equals(sheet, this.taken)).filter(sign);
	}

}
