package org.portailsolidaire.calls;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.portailsolidaire.calls.ImportReport.Note;

/**
 * The cells of one row as values; what cannot be read is noted by column, and reads as
 * missing.
 */
final class RowReader {

	private static final Pattern RELATIVE_DAY = Pattern.compile("J([+-]\\d{1,4})?");

	private static final int LONGEST_NUMBER = 30;

	private static final int MOST_ITEMS = 300;

	private final ObjectNode row;

	private final @Nullable LocalDate relativeTo;

	private final List<Note> refusals;

	private final String prefix;

	/**
	 * @param relativeTo the day that "J" stands for, when such dates are accepted
	 */
	RowReader(ObjectNode row, @Nullable LocalDate relativeTo) {
		this(row, relativeTo, new ArrayList<>(), "");
	}

	private RowReader(ObjectNode row, @Nullable LocalDate relativeTo, List<Note> refusals, String prefix) {
		this.row = row;
		this.relativeTo = relativeTo;
		this.refusals = refusals;
		this.prefix = prefix;
	}

	List<Note> refusals() {
		return this.refusals;
	}

	void refuse(String column, String reason) {
		this.refusals.add(new Note(this.prefix + column, reason));
	}

	/** Refuses the columns that are not of the format nor passed over. */
	void expectOnly(Set<String> columns, Set<String> passedOver) {
		this.row.propertyNames().forEach((name) -> {
			if (!columns.contains(name) && !passedOver.contains(name)) {
				refuse(name, "colonne inconnue");
			}
		});
	}

	@Nullable String text(String column, int longest) {
		JsonNode cell = this.row.get(column);
		if (cell == null || cell.isNull()) {
			return null;
		}
		if (!cell.isString() && !cell.isNumber()) {
			refuse(column, "un texte est attendu");
			return null;
		}
		return text(column, cell.asString(), longest);
	}

	private @Nullable String text(String column, String cell, int longest) {
		String text = cell.strip();
		if (text.length() > longest) {
			refuse(column, "trop long : %d caractères, %d au plus".formatted(text.length(), longest));
			return null;
		}
		if (text.codePoints().anyMatch(RowReader::isNoCharacter)) {
			refuse(column, "contient un caractère qui ne s’écrit pas");
			return null;
		}
		return text.isEmpty() ? null : text;
	}

	/**
	 * Controls, halves of a pair, characters of private use, and code points that are
	 * none.
	 */
	private static boolean isNoCharacter(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
			case Character.SURROGATE, Character.PRIVATE_USE -> true;
			default -> (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
		};
	}

	String textOr(String column, int longest, String otherwise) {
		String text = text(column, longest);
		return (text != null) ? text : otherwise;
	}

	@Nullable Integer integer(String column, int from, int to) {
		JsonNode cell = this.row.get(column);
		if (cell == null || cell.isNull()) {
			return null;
		}
		String text = cell.asString("").replaceAll("[\\s\\u00A0\\u202F]", "");
		if (text.length() > LONGEST_NUMBER) {
			refuse(column, "trop long pour un nombre entier");
			return null;
		}
		try {
			int value = Integer.parseInt(text);
			if (value >= from && value <= to) {
				return value;
			}
			refuse(column, "« %s » est hors de l’intervalle de %d à %d".formatted(text, from, to));
		}
		catch (NumberFormatException ex) {
			refuse(column, "« %s » n’est pas un nombre entier".formatted(text));
		}
		return null;
	}

	@Nullable LocalDate day(String column) {
		String text = text(column, 40);
		if (text == null) {
			return null;
		}
		Matcher relative = RELATIVE_DAY.matcher(text);
		if (this.relativeTo != null && relative.matches()) {
			return this.relativeTo.plusDays((relative.group(1) != null) ? Integer.parseInt(relative.group(1)) : 0);
		}
		try {
			LocalDate day = LocalDate.parse(text);
			if (day.getYear() >= 1990 && day.getYear() <= 2200) {
				return day;
			}
			refuse(column, "l’année de « %s » n’est pas plausible".formatted(text));
		}
		catch (DateTimeException ex) {
			refuse(column, "« %s » n’est pas une date (AAAA-MM-JJ)".formatted(text));
		}
		return null;
	}

	@Nullable LocalTime hour(String column) {
		String text = text(column, 20);
		try {
			return (text != null) ? LocalTime.parse(text) : null;
		}
		catch (DateTimeException ex) {
			refuse(column, "« %s » n’est pas une heure (HH:MM)".formatted(text));
			return null;
		}
	}

	boolean flag(String column, boolean otherwise) {
		JsonNode cell = this.row.get(column);
		if (cell == null || cell.isNull()) {
			return otherwise;
		}
		if (!cell.isBoolean()) {
			refuse(column, "true ou false est attendu");
			return otherwise;
		}
		return cell.booleanValue();
	}

	/** The texts of a list, each once. */
	List<String> texts(String column, int longest) {
		JsonNode cell = this.row.get(column);
		if (cell == null || cell.isNull()) {
			return List.of();
		}
		Set<String> texts = new LinkedHashSet<>();
		for (JsonNode item : list(column, cell)) {
			if (!item.isString() && !item.isNumber()) {
				refuse(column, "un texte est attendu");
				continue;
			}
			String text = text(column, item.asString(), longest);
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
		JsonNode cell = this.row.get(column);
		List<T> items = new ArrayList<>();
		if (cell == null || cell.isNull()) {
			return items;
		}
		int rank = 0;
		for (JsonNode item : list(column, cell)) {
			rank++;
			ObjectNode object = (item instanceof ObjectNode node) ? node
					: this.row.objectNode().put(nameColumn, item.asString(""));
			T value = reader.apply(new RowReader(object, this.relativeTo, this.refusals,
					"%s%s[%d].".formatted(this.prefix, column, rank)));
			if (value != null) {
				items.add(value);
			}
		}
		return items;
	}

	/** The cell as it stands, for values with a format of their own. */
	@Nullable JsonNode node(String column) {
		return this.row.get(column);
	}

}
