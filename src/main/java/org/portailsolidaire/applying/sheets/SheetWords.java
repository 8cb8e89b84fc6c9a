package org.portailsolidaire.applying.sheets;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.portailsolidaire.shared.PlainText;
import org.portailsolidaire.platform.site.Words;

/** The words of a workbook, which may be written in any of several languages. */
record SheetWords(List<Words> languages) {

	SheetWords {
		languages = List.copyOf(languages);
	}

	/** What begins a row that adds up others. */
	private static final Pattern TOTAL = Pattern.compile(
			"(?:sous |s )?tota(?:l|ux)(?: (?:general|generaux|des?|du|d|of|ht|ttc|depenses?|charges|recettes|produits|ressources|expenses|incomes?|\\d+).*)?|subtotal.*|grand total.*");

	/**
	 * Whether a cell says a text in one of them, whatever its case, accents and signs.
	 */
	boolean says(String cell, Function<Words, String> text) {
		String said = PlainText.of(cell);
		return !said.isEmpty() && this.languages.stream().map(text).anyMatch((one) -> PlainText.of(one).equals(said));
	}

	/** Whether a row of texts adds up others: they are read, it is not. */
	static boolean isTotal(Stream<String> texts) {
		List<String> said = texts.filter((text) -> !text.isEmpty()).toList();
		return !said.isEmpty() && TOTAL.matcher(PlainText.of(said.getFirst())).matches();
	}

}
