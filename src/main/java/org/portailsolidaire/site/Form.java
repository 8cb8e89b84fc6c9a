package org.portailsolidaire.site;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What was typed in a form, and what is wrong with it: read with {@code text} and its
 * like, which note the problems, then shown again by the fragments of
 * {@code _champs.html}. Characters that do not show are left out on the way in, but the
 * joiners that some scripts need.
 */
public final class Form {

	private static final int LONGEST_KEPT = 60_000;

	private static final Pattern CONTROLS = Pattern
		.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Cf}&&[^\\n\\t\\u200C\\u200D]]");

	private final Map<String, List<String>> typed = new LinkedHashMap<>();

	private final Set<String> cut = new TreeSet<>();

	private final Map<String, Problem> problems = new LinkedHashMap<>();

	/**
	 * What is wrong with a field.
	 *
	 * @param key of the sentence that says it, and how to put it right
	 */
	public record Problem(String field, String key, List<Object> parameters) {
	}

	/** A form that nobody has filled in. */
	public static Form empty() {
		return new Form();
	}

	/** A form as it was sent. */
	public static Form of(MultiValueMap<String, String> sent) {
		return of(sent, LONGEST_KEPT);
	}

	/** A form as it was sent, however long its texts, to show again what is refused. */
	public static Form whole(MultiValueMap<String, String> sent) {
		return of(sent, Integer.MAX_VALUE);
	}

	private static Form of(MultiValueMap<String, String> sent, int longest) {
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
		String kept = (value.length() > longest) ? value.substring(0, longest) : value;
		String lines = kept.replace("\r\n", "\n").replace('\r', '\n');
		return Normalizer.normalize(CONTROLS.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
	}

	/** Whether a text was longer than what a form keeps. */
	public boolean isCut() {
		return !this.cut.isEmpty();
	}

	/** The names of the fields whose text was longer than what a form keeps. */
	public Set<String> cut() {
		return Set.copyOf(this.cut);
	}

	/** What was typed in a field, empty when nothing was. */
	public String value(String name) {
		return this.typed.getOrDefault(name, List.of("")).getFirst();
	}

	/**
	 * The kind of field that can show what was typed: a day or an hour that is none
	 * stands as text, or browsers would hide it.
	 * @param kind {@code date}, {@code time}, or another, which may be null
	 */
	public @Nullable String shownAs(String name, @Nullable String kind) {
		String value = value(name);
		boolean day = "date".equals(kind);
		if (value.isEmpty() || !(day || "time".equals(kind))) {
			return kind;
		}
		try {
			String read = (day ? LocalDate.parse(value) : LocalTime.parse(value)).toString();
			return read.equals(value) ? kind : "text";
		}
		catch (DateTimeParseException ex) {
			return "text";
		}
	}

	/** All that was typed, by the names of fields. */
	public Map<String, List<String>> typed() {
		return Map.copyOf(this.typed);
	}

	/** The choices that were made among several. */
	public List<String> values(String name) {
		return this.typed.getOrDefault(name, List.of());
	}

	/** Whether a choice among several was made. */
	public boolean chosen(String name, String value) {
		return this.typed.getOrDefault(name, List.of()).contains(value);
	}

	/**
	 * A line of text that is required.
	 * @param longest characters, at most
	 * @param missing the key of what to say when there is none
	 * @return without spaces around it, empty when refused
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
		return lines(name, longest).replaceAll("\\s+", " ");
	}

	/** A text of several lines that may be left empty. */
	public String lines(String name, int longest) {
		String text = value(name).strip();
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
		this.problems.putIfAbsent(name, new Problem(name, key, List.of(parameters)));
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
