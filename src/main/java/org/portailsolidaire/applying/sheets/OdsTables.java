package org.portailsolidaire.applying.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import org.portailsolidaire.applying.sheets.SheetTable.Cell;
import org.portailsolidaire.applying.sheets.SheetTable.Kind;
import org.portailsolidaire.applying.sheets.SheetTable.Row;

/** Reads the sheets of a workbook of LibreOffice. */
final class OdsTables {

	private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

	private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

	private static final XMLInputFactory FACTORY = factory();

	private final XMLStreamReader reader;

	private final List<SheetTable> tables = new ArrayList<>();

	private OdsTables(XMLStreamReader reader) {
		this.reader = reader;
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}

	/** The sheets of a workbook; none when it is of another program. */
	static List<SheetTable> read(byte[] bytes) throws IOException {
		try (ZipFile zip = ZipWeight.open(bytes)) {
			ZipArchiveEntry entry = zip.getEntry("content.xml");
			return (entry == null) ? List.of()
					: new OdsTables(FACTORY.createXMLStreamReader(zip.getInputStream(entry))).read();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private List<SheetTable> read() throws XMLStreamException {
		while (this.reader.hasNext()) {
			if (this.reader.next() == XMLStreamConstants.START_ELEMENT && is("table")) {
				String name = Objects.requireNonNullElse(this.reader.getAttributeValue(TABLE, "name"), "");
				this.tables.add(new SheetTable(this.tables.size(), name, rows()));
			}
		}
		return this.tables;
	}

	private boolean is(String name) {
		return this.reader.getLocalName().equals(name) && TABLE.equals(this.reader.getNamespaceURI());
	}

	/** The rows of the table that began. */
	private List<Row> rows() throws XMLStreamException {
		List<Row> rows = new ArrayList<>();
		int number = 1;
		while (!(this.reader.next() == XMLStreamConstants.END_ELEMENT && is("table"))) {
			if (this.reader.isStartElement() && is("table-row")) {
				int times = times("number-rows-repeated");
				Row row = new Row(number, cells());
				for (int i = 0; i < times && !row.isEmpty() && rows.size() < SheetTable.MOST_ROWS; i++) {
					rows.add(new Row(number + i, row.cells()));
				}
				number += times;
			}
		}
		return rows;
	}

	private List<Cell> cells() throws XMLStreamException {
		List<Cell> cells = new ArrayList<>();
		while (!(this.reader.next() == XMLStreamConstants.END_ELEMENT && is("table-row"))) {
			if (this.reader.isStartElement() && (is("table-cell") || is("covered-table-cell"))) {
				int times = times("number-columns-repeated");
				Cell cell = cell();
				for (int i = 0; i < times && cells.size() < SheetTable.MOST_COLUMNS; i++) {
					cells.add(cell);
				}
			}
		}
		return cells;
	}

	private int times(String attribute) {
		String times = this.reader.getAttributeValue(TABLE, attribute);
		return (times == null || !times.matches("[0-9]{1,7}")) ? 1 : Integer.parseInt(times);
	}

	private Cell cell() throws XMLStreamException {
		String type = Objects.requireNonNullElse(this.reader.getAttributeValue(OFFICE, "value-type"), "");
		String value = this.reader.getAttributeValue(OFFICE, "value");
		String day = this.reader.getAttributeValue(OFFICE, "date-value");
		boolean truth = Boolean.parseBoolean(this.reader.getAttributeValue(OFFICE, "boolean-value"));
		boolean formula = this.reader.getAttributeValue(TABLE, "formula") != null;
		String text = text();
		if (formula && Cell.formula(text).kind() == Kind.ERROR) {
			return Cell.formula(text);
		}
		return switch (type) {
			case "float", "currency", "percentage" ->
				(value != null) ? SheetNumber.of(new BigDecimal(value)) : Cell.text(text);
			case "date" -> (day != null && day.length() >= 10) ? SheetNumber.of(LocalDate.parse(day.substring(0, 10)))
					: Cell.text(text);
			case "boolean" -> Cell.text(truth ? "oui" : "non");
			default -> (formula && text.isEmpty() && type.isEmpty()) ? new Cell(Kind.UNRECKONED, "") : Cell.text(text);
		};
	}

	/** The paragraphs of the cell that began, but for what is noted beside them. */
	private String text() throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		int depth = 1;
		int note = 0;
		while (depth > 0) {
			int event = this.reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
				boolean aside = note > 0 || this.reader.getLocalName().equals("annotation");
				note += aside ? 1 : 0;
				text.append(this.reader.getLocalName().matches("p|s|tab|line-break") ? " " : "");
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
				note -= (note > 0) ? 1 : 0;
			}
			else if (this.reader.isCharacters() && note == 0) {
				text.append(this.reader.getText());
			}
		}
		return text.toString().strip();
	}

}
