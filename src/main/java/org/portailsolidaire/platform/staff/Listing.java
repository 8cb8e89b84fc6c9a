package org.portailsolidaire.platform.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

/**
 * What is around the rows of a list: where it is among its pages, and the filters that
 * are on.
 *
 * @param sentence "Lignes 1 à 50 sur 148"
 * @param previous address of the page before, null on the first
 * @param chips filters that are on, with the address without each
 * @param clear address without any filter
 */
public record Listing(String sentence, int page, int last, @Nullable String previous, @Nullable String next,
		List<Choice> chips, String clear) {

	private static final int LAST_PAGE = 100_000;

	/** The page that an address asks for, from 1; 1 for what is no number. */
	public static int page(Form form) {
		String page = form.value("page");
		return page.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
	}

	/** The address of a list, from the filters that were sent. */
	public static ListAddress address(String path, Form form, String... names) {
		Map<String, String> filters = new LinkedHashMap<>();
		for (String name : names) {
			filters.put(name, form.value(name).strip());
		}
		return new ListAddress(path, filters);
	}

	/**
	 * What is around the rows of a page.
	 * @param counted the most that is counted; then "10 000 ou plus"
	 * @param chips what each filter that is on says, by its name
	 */
	public static Listing of(ListAddress address, int page, int size, long total, long counted,
			Map<String, String> chips, Words words) {
		int last = (int) Math.max(1, Math.ceilDiv(total, size));
		if (page > last) {
			throw new NotFound();
		}
		List<Choice> removable = new ArrayList<>();
		chips.forEach((name, label) -> removable.add(new Choice(address.with(name, "").text(), label)));
		return new Listing(sentence(page, size, total, counted, words), page, last,
				(page > 1) ? address.with("page", Integer.toString(page - 1)).text() : null,
				(page < last) ? address.with("page", Integer.toString(page + 1)).text() : null, List.copyOf(removable),
				address.path());
	}

	private static String sentence(int page, int size, long total, long counted, Words words) {
		if (total == 0) {
			return words.text("gestion.liste.aucune");
		}
		long from = (page - 1L) * size + 1;
		return words.text((total >= counted) ? "gestion.liste.lignes-au-moins" : "gestion.liste.lignes",
				words.formats().number(from), words.formats().number(Math.min(total, from + size - 1)),
				words.formats().number(total));
	}

}
