package org.portailsolidaire.applying.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.portailsolidaire.applying.sheets.SheetFaults.Place;
import org.portailsolidaire.applying.sheets.SheetTable.Kind;
import org.portailsolidaire.applying.sheets.SheetTable.Row;
import org.portailsolidaire.applying.budget.BudgetReader;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.shared.PlainText;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.form.BudgetCodes;
import org.portailsolidaire.applying.form.CallLines;

/**
 * The lines of the sheets of a budget, as fields; each keeps the cell that it is from.
 */
final class BudgetSheetLines {

	private static final int LONGEST_CELL = 2000;

	private static final String SOURCE = "r-source";

	private final CallContent call;

	private final SheetWords languages;

	private final SheetHeads heads;

	private final SheetFaults faults;

	private final Words words;

	private final Map<String, List<String>> fields = new TreeMap<>();

	private final Map<String, Place> places = new HashMap<>();

	BudgetSheetLines(CallContent call, SheetWords languages, SheetFaults faults, Words words) {
		this.call = call;
		this.heads = new SheetHeads(languages, faults, words);
		this.languages = languages;
		this.faults = faults;
		this.words = words;
	}

	/** All that was read, by the names of fields. */
	Map<String, List<String>> fields() {
		return this.fields;
	}

	/** The cell that a field was read from. */
	Place place(String field) {
		return Objects.requireNonNull(this.places.get(field), field);
	}

	/** Reads a sheet, under the row that says what its columns are. */
	void read(SheetTable sheet, List<String> names, int most) {
		Row head = this.heads.of(sheet, names);
		if (!this.heads.areThere(sheet, head, names)) {
			return;
		}
		int line = 0;
		Place tooMuch = null;
		for (Row row : sheet.rows()) {
			if (row.number() <= Objects.requireNonNull(head).number() || !isLine(row, names)) {
				continue;
			}
			List<String> cells = new ArrayList<>();
			for (int column = 0; column < names.size(); column++) {
				cells.add(cell(row.cell(column), names.get(column), Place.of(sheet, row.number(), column)));
			}
			if (names.contains(SOURCE) && this.languages.says(cells.getFirst(), BudgetCodes::aid)) {
				grant(sheet, row, cells);
				continue;
			}
			if (line < most) {
				line(sheet, row.number(), names, cells, line);
			}
			else if (tooMuch == null) {
				tooMuch = Place.of(sheet, row.number(), 0);
			}
			line++;
		}
		if (tooMuch != null) {
			this.faults.add(tooMuch, "budget.lignes", most, line);
		}
	}

	/** Whether a row is one of a budget: neither a total, nor heads of another page. */
	private boolean isLine(Row row, List<String> names) {
		boolean written = IntStream.range(0, names.size())
			.anyMatch((i) -> BudgetReader.isText(names.get(i)) && row.cell(i).kind() != Kind.EMPTY);
		return written && !this.heads.isHead(row, names) && !SheetWords
			.isTotal(row.cells().stream().filter((cell) -> cell.kind() == Kind.TEXT).map(SheetTable.Cell::text));
	}

	private void line(SheetTable sheet, int row, List<String> names, List<String> cells, int line) {
		for (int column = 0; column < names.size(); column++) {
			String value = cells.get(column);
			List<Choice> choices = BudgetCodes.choices(names.get(column), this.words);
			if (!choices.isEmpty() && !value.isEmpty()) {
				String name = names.get(column);
				String said = value;
				value = choices.stream()
					.map(Choice::value)
					.filter((code) -> code.equals(PlainText.of(said))
							|| this.languages.says(said, (language) -> BudgetCodes.said(name, code, language)))
					.findFirst()
					.orElse("");
				if (value.isEmpty()) {
					this.faults.add(Place.of(sheet, row, column), "budget.import.mot", Place.shown(said),
							choices.stream().map(Choice::label).collect(Collectors.joining(", ")));
				}
			}
			put(names.get(column) + "-" + line, value, Place.of(sheet, row, column));
		}
	}

	/** The aid asked of a funding line, named as the call does; each is asked once. */
	private void grant(SheetTable sheet, Row row, List<String> cells) {
		List<String> keys = CallLines.keys(this.call);
		int amount = BudgetReader.INCOME_FIELDS.indexOf("r-montant");
		for (int i = 0; i < keys.size(); i++) {
			String field = BudgetReader.grantField(keys.get(i));
			if (!this.places.containsKey(field)
					&& PlainText.of(CallLines.name(this.call.lines().get(i))).equals(PlainText.of(cells.get(1)))) {
				put(field, cells.get(amount), Place.of(sheet, row.number(), amount));
				return;
			}
		}
		this.faults.add(Place.of(sheet, row.number(), 1), "budget.import.volet");
	}

	private void put(String field, String value, Place place) {
		this.places.put(field, place);
		if (!value.isEmpty()) {
			this.fields.put(field, List.of(value));
		}
	}

	private String cell(SheetTable.Cell cell, String name, Place place) {
		String text = cell.text();
		switch (cell.kind()) {
			case UNRECKONED -> this.faults.add(place, "budget.import.formule");
			case ERROR -> this.faults.add(place, "budget.import.erreur", Place.shown(text));
			case DATE -> {
				if (!BudgetSheetWriter.NUMBERS.contains(name)) {
					return text;
				}
				this.faults.add(place, "budget.import.date", text);
			}
			case TEXT -> {
				if (text.length() <= LONGEST_CELL) {
					return BudgetSheetWriter.DANGEROUS.matcher(text).find() && text.startsWith("'") ? text.substring(1)
							: text;
				}
				this.faults.add(place, "budget.import.long");
			}
			case NUMBER -> {
				return text;
			}
			case EMPTY -> {
				return "";
			}
		}
		return "";
	}

}
