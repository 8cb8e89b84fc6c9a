package org.portailsolidaire.applying.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.portailsolidaire.applying.budget.Expense.Category;
import org.portailsolidaire.applying.budget.Income.Source;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;

/** The fields of a budget that choose among words, and what each word stands for. */
public final class BudgetCodes {

	/** The fields of an expense or of an income that choose, without their line. */
	private static final Map<String, Codes> FIELDS = Map.of("d-categorie", new Codes("budget.categorie.",
			Arrays.stream(Category.values()).filter((one) -> one != Category.UNSAID).map(Category::code).toList()),
			"r-source",
			new Codes("budget.source.",
					Arrays.stream(Source.values()).filter((one) -> one != Source.UNSAID).map(Source::code).toList()),
			"d-genre", new Codes("budget.", List.of("argent", "nature")), "r-genre",
			new Codes("budget.", List.of("argent", "nature")), "d-eligible",
			new Codes("budget.eligible.", List.of("oui", "non")), "d-lieu",
			new Codes("budget.lieu.", List.of("place", "france")), "r-etat",
			new Codes("budget.etat.", List.of("sollicite", "acquis")));

	private static final Codes FREE = new Codes("", List.of());

	private BudgetCodes() {
	}

	private record Codes(String prefix, List<String> codes) {
	}

	/** What a field chooses among; nothing when it is written freely. */
	public static List<Choice> choices(String field, Words words) {
		return FIELDS.getOrDefault(field, FREE)
			.codes()
			.stream()
			.map((code) -> new Choice(code, said(field, code, words)))
			.toList();
	}

	/** What a code stands for; the code itself where it stands for nothing. */
	public static String said(String field, String code, Words words) {
		Codes codes = FIELDS.getOrDefault(field, FREE);
		return codes.codes().contains(code) ? words.text(codes.prefix() + code) : code;
	}

	public static String said(Category category, Words words) {
		return (category == Category.UNSAID) ? words.text("budget.categorie.autre")
				: said("d-categorie", category.code(), words);
	}

	public static String said(Source source, Words words) {
		return (source == Source.UNSAID) ? words.text("budget.source.autre") : said("r-source", source.code(), words);
	}

	/** Where the aid that is asked stands among the sources. */
	public static String aid(Words words) {
		return words.text("budget.source.aide");
	}

	/** In cash, or in kind. */
	static String kind(boolean inKind, Words words) {
		return said("d-genre", inKind ? "nature" : "argent", words);
	}

	static String eligible(boolean eligible, Words words) {
		return said("d-eligible", eligible ? "oui" : "non", words);
	}

	static String place(boolean local, Words words) {
		return said("d-lieu", local ? "place" : "france", words);
	}

	static String state(boolean secured, Words words) {
		return said("r-etat", secured ? "acquis" : "sollicite", words);
	}

}
