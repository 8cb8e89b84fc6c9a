package org.portailsolidaire.platform.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.portailsolidaire.platform.site.Form;

/**
 * What the form of a part sends: its fields, each with the revision it was read at
 * ({@code version.<field>}, else {@code version}), and by a script the names of those
 * that changed on the page ({@code champs}).
 *
 * @param fields whether the part has a field of a name
 * @param kept what a field keeps of what is typed in it
 */
public record SentForm(Form form, Predicate<String> fields, BiFunction<String, List<String>, List<String>> kept) {

	private static final String VERSION = "version";

	private static final String OWN = VERSION + ".";

	private static final String NAMED = "champs";

	private static final String MINE = "mien.";

	private static final String KEEP = "garde.";

	/** A form whose fields keep all that is typed in them. */
	public SentForm(Form form, Predicate<String> fields) {
		this(form, fields, (name, typed) -> typed);
	}

	/** Whether a script says which fields changed on the page. */
	public boolean isByScript() {
		return this.form.typed().containsKey(NAMED);
	}

	/** The fields that a script names. */
	public List<String> named() {
		return this.form.values(NAMED).stream().filter(this.fields).distinct().toList();
	}

	/** The fields that the form has, in order. */
	public List<String> all() {
		return this.form.typed().keySet().stream().filter(this.fields).sorted().toList();
	}

	/** A field as it was sent. */
	public Edit edit(String name) {
		return edit(name, name);
	}

	private Edit edit(String field, String sentAs) {
		return new Edit(field, this.kept.apply(field, this.form.values(sentAs)), base(field));
	}

	/**
	 * The revision that a field was read at; that of the page when it has none of its
	 * own, -1 when there is none.
	 */
	public int base(String name) {
		String own = this.form.value(OWN + name);
		return number(own.isEmpty() ? this.form.value(VERSION) : own);
	}

	/** The revision that the page was made from; -1 when it says none. */
	public int base() {
		return base(this.form);
	}

	/** The revision that a page was made from; -1 when it says none. */
	public static int base(Form form) {
		return number(form.value(VERSION));
	}

	private static int number(String version) {
		return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
	}

	/** The fields that have a revision of their own, to be sent again with it. */
	public List<String> based() {
		return this.form.typed()
			.keySet()
			.stream()
			.filter((name) -> name.startsWith(OWN) && this.fields.test(name.substring(OWN.length())))
			.toList();
	}

	/**
	 * What was chosen of two texts, field by field; the form is refused where nothing
	 * was.
	 * @param missing key of what is said then
	 */
	public ChosenTexts chosen(String missing) {
		List<Edit> mine = new ArrayList<>();
		List<Edit> kept = new ArrayList<>();
		for (String name : this.form.typed().keySet().stream().sorted().toList()) {
			String field = name.startsWith(MINE) ? name.substring(MINE.length()) : "";
			if (!field.isEmpty() && this.fields.test(field)) {
				Edit edit = edit(field, name);
				mine.add(edit);
				if (this.form.chosen(KEEP + field, "moi")) {
					kept.add(edit);
				}
				else if (!this.form.chosen(KEEP + field, "autre")) {
					this.form.refuse(KEEP + field, missing);
				}
			}
		}
		return new ChosenTexts(mine, kept);
	}

	/** The name under which what is wrong with a choice is noted. */
	public static String choice(String field) {
		return KEEP + field;
	}

}
