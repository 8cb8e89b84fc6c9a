package org.portailsolidaire.platform.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Folding;

/**
 * What was typed in a form, folded on the way in, and what is wrong with it: read with
 * {@code text} and its like, which note the problems, then shown again by the fragments
 * of {@code _champs.html}.
 */
public final class Form {

	private static final int LONGEST_KEPT = 60_000;

	/** {@code montant-2} is of the third line. */
	private static final Pattern NUMBERED = Pattern.compile("(.+)-([0-9]{1,3})");

	private final Map<String, List<String>> typed = new LinkedHashMap<>();

	private final Set<String> cut = new TreeSet<>();

	private final Map<String, Problem> problems = new LinkedHashMap<>();

	private @Nullable String labels;

	/**
	 * What is wrong with a field: the key of a sentence, and that of the field's label.
	 */
	public record Problem(String field, String key, List<Object> parameters, @Nullable String label,
			@Nullable Integer line) {

		public Problem(String field, String key, List<Object> parameters) {
			this(field, key, parameters, null, null);
		}

		/** A problem whose field is called as a key, or keys that begin so, say. */
		public static Problem of(String field, String key, List<Object> parameters, @Nullable String labels) {
			Matcher numbered = NUMBERED.matcher(field);
			if (labels == null || !labels.endsWith(".")) {
				return new Problem(field, key, parameters, labels, null);
			}
			if (!numbered.matches()) {
				return new Problem(field, key, parameters, labels + field, null);
			}
			int line = Integer.parseInt(numbered.group(2)) + 1;
			return new Problem(field, key, parameters, labels + numbered.group(1), line);
		}

	}

	/** A form that nobody has filled in. */
	public static Form empty() {
		return new Form();
	}

	/** A form as it was sent. */
	public static Form of(Map<String, List<String>> sent) {
		return of(sent, LONGEST_KEPT);
	}

	/** A form as it was sent, however long its texts, to show again what is refused. */
	public static Form whole(Map<String, List<String>> sent) {
		return of(sent, Integer.MAX_VALUE);
	}

	private static Form of(Map<String, List<String>> sent, int longest) {
		Form form = new Form();
		sent.forEach((name, values) -> {
			form.typed.put(name, values.stream().map((value) -> clean((value != null) ? value : "", longest)).toList());
			if (values.stream().anyMatch((value) -> value != null && value.length() > LONGEST_KEPT)) {
				form.cut.add(name);
			}
		});
		return form;
	}

	/** A form filled in with what is known already. */
	public static Form filled(Map<String, String> known) {
		Form form = new Form();
		known.forEach((name, value) -> form.typed.put(name, List.of(value)));
		return form;
	}

	private static String clean(String value, int longest) {
		String kept = Folding.typed((value.length() > longest) ? value.substring(0, longest) : value);
		return Folding.line(kept).isEmpty() ? "" : kept;
	}

	/** The same, whose fields are called as the keys that begin with this say. */
	public Form labelled(String beginning) {
		this.labels = beginning;
		return this;
	}

	/** The names of the fields whose text was longer than what a form keeps. */
	public Set<String> cut() {
		return Set.copyOf(this.cut);
	}

	/** What was typed in a field, empty when nothing was. */
	public String value(String name) {
		return this.typed.getOrDefault(name, List.of("")).getFirst();
	}

	/** What a field of a type of browsers shows. */
	public ShownValue shown(String name, @Nullable String type) {
		return ShownValue.of(value(name), type);
	}

	/** All that was typed, by the names of fields. */
	public Map<String, List<String>> typed() {
		return Map.copyOf(this.typed);
	}

	/** All that was typed in a field. */
	public List<String> values(String name) {
		return this.typed.getOrDefault(name, List.of());
	}

	/** Whether a choice among several was made. */
	public boolean chosen(String name, String value) {
		return this.typed.getOrDefault(name, List.of()).contains(value);
	}

	/**
	 * A line of text that is required, empty when refused.
	 * @param longest characters, at most
	 */
	public String text(String name, int longest, String missing) {
		String text = optionalText(name, longest);
		if (text.isEmpty()) {
			refuse(name, missing);
		}
		return text;
	}

	/** A line of text that may be left empty. */
	public String optionalText(String name, int longest) {
		return within(name, Folding.line(value(name)), longest);
	}

	/** A text of several lines that may be left empty. */
	public String lines(String name, int longest) {
		return within(name, Folding.lines(value(name)), longest);
	}

	private String within(String name, String text, int longest) {
		if (text.length() > longest) {
			refuse(name, "formulaire.trop-long", longest, text.length());
		}
		return text;
	}

	/** Whether a box was ticked, which is required. */
	public boolean accepted(String name, String missing) {
		boolean ticked = this.typed.containsKey(name);
		if (!ticked) {
			refuse(name, missing);
		}
		return ticked;
	}

	/** Notes what is wrong with a field; the first problem of a field stays. */
	public void refuse(String name, String key, Object... parameters) {
		refuse(name, key, List.of(parameters), this.labels);
	}

	void refuse(String name, String key, List<Object> parameters, @Nullable String called) {
		this.problems.putIfAbsent(name, Problem.of(name, key, parameters, (called != null) ? called : this.labels));
	}

	/** Whether something is wrong. */
	public boolean isRefused() {
		return !this.problems.isEmpty();
	}

	/** All that is wrong, in the order it was read. */
	public List<Problem> problems() {
		return new ArrayList<>(this.problems.values());
	}

	/** What is wrong with a field, null when nothing is. */
	public @Nullable Problem problem(String name) {
		return this.problems.get(name);
	}

}
