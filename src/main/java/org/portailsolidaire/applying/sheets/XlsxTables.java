package org.portailsolidaire.applying.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.sheets.SheetTable.Cell;
import org.portailsolidaire.applying.sheets.SheetTable.Kind;

/** Reads the sheets of a workbook of Excel; a formula is what it was last reckoned to. */
final class XlsxTables {

	private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

	private XlsxTables() {
	}

	static List<SheetTable> read(byte[] bytes) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(StrictWorkbook.transitional(bytes)), WITH_FORMATS)) {
			LocalDate since = SheetNumber.since(workbook.isDate1904());
			List<SheetTable> tables = new ArrayList<>();
			for (Sheet sheet : workbook.getSheets()
				.filter((one) -> one.getVisibility() == SheetVisibility.VISIBLE)
				.toList()) {
				try (Stream<Row> rows = sheet.openStream()) {
					tables.add(new SheetTable(sheet.getIndex(), sheet.getName(),
							rows.map((row) -> row(row, since))
								.filter((row) -> !row.isEmpty())
								.limit(SheetTable.MOST_ROWS)
								.toList()));
				}
			}
			return tables;
		}
	}

	private static SheetTable.Row row(Row row, LocalDate since) {
		List<Cell> cells = IntStream.range(0, Math.min(row.getCellCount(), SheetTable.MOST_COLUMNS))
			.mapToObj((column) -> row.getOptionalCell(column).map((cell) -> cell(cell, since)).orElse(Cell.EMPTY))
			.toList();
		return new SheetTable.Row(row.getRowNum(), cells);
	}

	private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, LocalDate since) {
		@Nullable Object value = cell.getValue();
		String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
		if (cell.getType() == CellType.FORMULA && raw.isEmpty() && value == null) {
			return new Cell(Kind.UNRECKONED, "");
		}
		if (cell.getType() == CellType.ERROR) {
			return new Cell(Kind.ERROR, raw);
		}
		return switch (value) {
			case BigDecimal number -> SheetNumber.of(number, cell.getDataFormatId(), cell.getDataFormatString(), since);
			case Boolean truth -> Cell.text(truth ? "oui" : "non");
			case null -> Cell.EMPTY;
			default ->
				(cell.getType() == CellType.FORMULA) ? Cell.formula(value.toString()) : Cell.text(value.toString());
		};
	}

}
