package org.portailsolidaire.applications;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applications.SheetFaults.Place;
import org.portailsolidaire.budget.BudgetReader;
import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.site.Choice;
import org.portailsolidaire.site.Words;

/**
 * The lines of the sheets of a budget, as fields; each keeps the cell that it is from.
 */
final class BudgetSheetLines {

	private static final int LONGEST_CELL = 2000;

	private static final int MOST_DIGITS = 40;

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

	/** Reads a sheet whose first row says what its columns are. */
	void read(Sheet sheet, List<String> names, int most) throws IOException {
		try (Stream<Row> stream = sheet.openStream()) {
			Iterator<Row> rows = stream.iterator();
			Row head = rows.hasNext() ? rows.next() : null;
			if (!this.heads.areThere(sheet, (head != null && head.getRowNum() == 1) ? head : null, names)) {
				return;
			}
			int line = 0;
			Place tooMuch = null;
			while (rows.hasNext()) {
				Row row = rows.next();
				List<String> cells = new ArrayList<>();
				for (int column = 0; column < names.size(); column++) {
					cells.add(cell(row, Place.of(sheet, row.getRowNum(), column)));
				}
				if (IntStream.range(0, names.size())
					.noneMatch((i) -> BudgetReader.isText(names.get(i)) && !cells.get(i).isEmpty())) {
					continue;
				}
				if (names.contains(SOURCE) && this.languages.says(cells.getFirst(), BudgetCodes::aid)) {
					grant(sheet, row, cells);
					continue;
				}
				if (line < most) {
					line(sheet, row.getRowNum(), names, cells, line);
				}
				else if (tooMuch == null) {
					tooMuch = Place.of(sheet, row.getRowNum(), 0);
				}
				line++;
			}
			if (tooMuch != null) {
				this.faults.add(tooMuch, "budget.lignes", most, line);
			}
		}
	}

	private void line(Sheet sheet, int row, List<String> names, List<String> cells, int line) {
		for (int column = 0; column < names.size(); column++) {
			String value = cells.get(column);
			List<Choice> choices = BudgetCodes.choices(names.get(column), this.words);
			if (!choices.isEmpty() && !value.isEmpty()) {
				String name = names.get(column);
				String said = value;
				value = choices.stream()
					.map(Choice::value)
					.filter((code) -> this.languages.says(said, (language) -> BudgetCodes.said(name, code, language)))
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
	private void grant(Sheet sheet, Row row, List<String> cells) {
		List<String> keys = CallLines.keys(this.call);
		int amount = BudgetReader.INCOME_FIELDS.indexOf("r-montant");
		for (int i = 0; i < keys.size(); i++) {
			String field = BudgetReader.grantField(keys.get(i));
			if (!this.places.containsKey(field) && SheetWords.spelled(CallLines.name(this.call.lines().get(i)))
				.equals(SheetWords.spelled(cells.get(1)))) {
				put(field, cells.get(amount), Place.of(sheet, row.getRowNum(), amount));
				return;
			}
		}
		this.faults.add(Place.of(sheet, row.getRowNum(), 1), "budget.import.volet");
	}

	private void put(String field, String value, Place place) {
		this.places.put(field, place);
		if (!value.isEmpty()) {
			this.fields.put(field, List.of(value));
		}
	}

	private String cell(Row row, Place place) {
		Cell cell = row.getOptionalCell(place.column()).orElse(null);
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return "";
		}
		if (cell.getType() == CellType.NUMBER) {
			return number(cell.asNumber());
		}
		if (cell.getType() != CellType.STRING) {
			this.faults.add(place, "budget.import.formule");
			return "";
		}
		String text = cell.asString().strip();
		if (text.length() > LONGEST_CELL) {
			this.faults.add(place, "budget.import.long");
			return "";
		}
		return BudgetSheetWriter.DANGEROUS.matcher(text).find() && text.startsWith("'") ? text.substring(1) : text;
	}

	/** As people write it; one that has more digits than any amount stays as it is. */
	private static String number(BigDecimal number) {
		return (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) ? number.toString()
				: number.stripTrailingZeros().toPlainString().replace('.', ',');
	}

}
