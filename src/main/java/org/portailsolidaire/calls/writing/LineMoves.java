package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Buttons of a table that is typed: a line goes up, down or away. */
final class LineMoves {

	private static final Pattern ACT = Pattern.compile("(monter|descendre|retirer)-([0-9]{1,2})");

	private static final Pattern NUMBERED = Pattern.compile("(.+)-([0-9]{1,2})");

	private LineMoves() {
	}

	/** What was done, in the words of addresses; empty for another button. */
	static String done(String act) {
		Matcher button = ACT.matcher(act);
		return button.matches() ? (button.group(1).equals("retirer") ? "supprime" : "deplace") : "";
	}

	/** The lines once a button was pressed, one after the other from the first. */
	static Typed after(Typed typed, String act) {
		Matcher button = ACT.matcher(act);
		if (!button.matches()) {
			return typed;
		}
		List<Integer> lines = new ArrayList<>(lines(typed));
		Integer line = Integer.valueOf(button.group(2));
		int at = lines.indexOf(line);
		int other = button.group(1).equals("monter") ? at - 1 : at + 1;
		if (button.group(1).equals("retirer")) {
			lines.removeIf(line::equals);
		}
		else if (at >= 0 && other >= 0 && other < lines.size()) {
			Collections.swap(lines, at, other);
		}
		return inOrder(typed, lines);
	}

	/** Where a line is after its button was pressed, to come back to it. */
	static int place(Typed typed, String act) {
		Matcher button = ACT.matcher(act);
		List<Integer> lines = lines(typed);
		int at = button.matches() ? lines.indexOf(Integer.valueOf(button.group(2))) : 0;
		int to = switch (act.replaceAll("-.*", "")) {
			case "monter" -> at - 1;
			case "descendre" -> at + 1;
			default -> at;
		};
		return Math.max(0, Math.min(to, lines.size() - 1));
	}

	private static List<Integer> lines(Typed typed) {
		TreeSet<Integer> lines = new TreeSet<>();
		typed.values().keySet().forEach((name) -> {
			Matcher numbered = NUMBERED.matcher(name);
			if (numbered.matches()) {
				lines.add(Integer.valueOf(numbered.group(2)));
			}
		});
		return List.copyOf(lines);
	}

	private static Typed inOrder(Typed typed, List<Integer> lines) {
		Map<String, List<String>> values = new TreeMap<>();
		typed.values().forEach((name, all) -> {
			Matcher numbered = NUMBERED.matcher(name);
			if (!numbered.matches()) {
				values.put(name, all);
			}
			else if (lines.contains(Integer.valueOf(numbered.group(2)))) {
				values.put(numbered.group(1) + "-" + lines.indexOf(Integer.valueOf(numbered.group(2))), all);
			}
		});
		return new Typed(values);
	}

}
