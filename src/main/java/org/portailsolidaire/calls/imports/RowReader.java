package org.portailsolidaire.calls.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.portailsolidaire.shared.Folding;
import org.portailsolidaire.shared.PersonName;

/** The texts and the lists of one row, besides its figures. */
final class RowReader extends RowFigures {

	private static final int MOST_ITEMS = 300;

	/**
	 * @param relativeTo the day that "J" stands for, when such dates are accepted
	 */
	RowReader(ObjectNode row, @Nullable LocalDate relativeTo) {
		super(row, relativeTo);
	}

	private RowReader(ObjectNode row, RowReader whole, String prefix) {
		super(row, whole, prefix);
	}

	/** What the row is called, to find it again. */
	String title() {
		JsonNode title = row().get("titre");
		return (title != null) ? cut(Folding.line(title.asString(""))) : "";
	}

	@Nullable String text(String column, int longest) {
		String written = written(column);
		return (written != null) ? text(column, written, longest, false) : null;
	}

	/** The name of a person, as names are kept. */
	String person(String column, String name) {
		String kept = PersonName.folded(name);
		correct(column, name, kept);
		return kept;
	}

	/** A text of several lines. */
	@Nullable String lines(String column, int longest) {
		String written = written(column);
		return (written != null) ? text(column, written, longest, true) : null;
	}

	private @Nullable String written(String column) {
		JsonNode cell = row().get(column);
		if (cell == null || cell.isNull()) {
			return null;
		}
		if (!cell.isString() && !cell.isNumber()) {
			refuse(column, "un texte est attendu");
			return null;
		}
		return cell.asString();
	}

	private @Nullable String text(String column, String cell, int longest, boolean several) {
		String text = several ? Folding.lines(cell) : Folding.line(cell);
		if (text.length() > longest) {
			refuse(column, "trop long : %d caractères, %d au plus".formatted(text.length(), longest));
			return null;
		}
		if (cell.codePoints().anyMatch(RowReader::isNoCharacter)) {
			refuse(column, (cell.indexOf('\uFFFD') >= 0) ? "contient un caractère que le fichier a perdu"
					: "contient un caractère qui ne s’écrit pas");
			return null;
		}
		return text.isEmpty() ? null : text;
	}

	/**
	 * Controls, halves of a pair, characters of private use, what stands for lost bytes,
	 * and code points that are none.
	 */
	private static boolean isNoCharacter(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL -> "\n\r\t\u000B\f\u0085".indexOf(c) < 0;
			case Character.SURROGATE, Character.PRIVATE_USE -> true;
			default -> c == 0xFFFD || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
		};
	}

	String textOr(String column, int longest, String otherwise) {
		String text = text(column, longest);
		return (text != null) ? text : otherwise;
	}

	boolean flag(String column, boolean otherwise) {
		JsonNode cell = row().get(column);
		if (cell == null || cell.isNull()) {
			return otherwise;
		}
		if (cell.isBoolean()) {
			return cell.booleanValue();
		}
		String written = cell.asString("").strip().toLowerCase(Locale.ROOT);
		boolean yes = Set.of("oui", "vrai", "true", "1", "x").contains(written);
		if (!yes && !Set.of("non", "faux", "false", "0").contains(written)) {
			refuse(column, "true ou false est attendu");
			return otherwise;
		}
		correct(column, written, Boolean.toString(yes));
		return yes;
	}

	/** The texts of a list, each once. */
	List<String> texts(String column, int longest) {
		JsonNode cell = row().get(column);
		if (cell == null || cell.isNull()) {
			return List.of();
		}
		Set<String> texts = new LinkedHashSet<>();
		for (JsonNode item : list(column, cell)) {
			if (!item.isString() && !item.isNumber()) {
				refuse(column, "un texte est attendu");
				continue;
			}
			String text = text(column, item.asString(), longest, false);
			if (text != null) {
				texts.add(text);
			}
		}
		return List.copyOf(texts);
	}

	private Collection<JsonNode> list(String column, JsonNode cell) {
		if (cell.size() > MOST_ITEMS) {
			refuse(column, "trop de valeurs : %d, %d au plus".formatted(cell.size(), MOST_ITEMS));
			return List.of();
		}
		return cell.isArray() ? cell.values() : List.of(cell);
	}

	/**
	 * The items of a list of objects, each read on its own; texts stand for their name.
	 */
	<T> List<T> items(String column, String nameColumn, Function<RowReader, @Nullable T> reader) {
		JsonNode cell = row().get(column);
		List<T> items = new ArrayList<>();
		if (cell == null || cell.isNull()) {
			return items;
		}
		int rank = 0;
		for (JsonNode item : list(column, cell)) {
			rank++;
			ObjectNode object = (item instanceof ObjectNode node) ? node
					: row().objectNode().put(nameColumn, item.asString(""));
			T value = reader.apply(new RowReader(object, this, "%s[%d].".formatted(column, rank)));
			if (value != null) {
				items.add(value);
			}
		}
		return items;
	}

	/** The cell as it stands, for values with a format of their own. */
	@Nullable JsonNode node(String column) {
		return row().get(column);
	}

}
