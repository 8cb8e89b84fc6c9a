package org.portailsolidaire.applications;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.budget.BudgetReader;
import org.portailsolidaire.budget.Expense.Category;
import org.portailsolidaire.budget.Income.Source;
import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A budget as a workbook of two sheets, expenses then income, and back. Formulas are
 * never read, and nothing that is written can be taken for one.
 */
@Component
class BudgetSheets {

	private static final int MOST_ROWS = 1000;

	private static final int MOST_ENTRIES = 300;

	private static final long LARGEST = 30_000_000;

	private static final int LONGEST_CELL = 2000;

	private static final Set<String> NUMBERS = Set.of("d-quantite", "d-prix", "d-montant", "d-activite", "r-montant");

	private static final String AID = "aide";

	private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(?:[.,][0-9]{1,6})?");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	private static final Pattern DANGEROUS = Pattern.compile("^'*[=+@\\-]", Pattern.DOTALL);

	private final MessageSource messages;

	private final Map<String, String> codes = new HashMap<>();

	BudgetSheets(MessageSource messages) {
		this.messages = messages;
	}

	/** What is wrong with a cell: "Dépenses, C4". */
	public record CellFault(String where, String said) {
	}

	/** The fields that a workbook says, and what cannot be read in it. */
	record Read(Map<String, List<String>> fields, List<CellFault> faults) {
	}

	/** The budget that is typed, as a workbook. */
	byte[] write(Form form, CallContent call, Words words) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "Portail Solidaire", "1.0")) {
			Worksheet spent = workbook.newWorksheet(words.text("budget.depenses"));
			heads(spent, BudgetReader.EXPENSE_FIELDS, words);
			int row = 1;
			for (int line : BudgetReader.expenseLines(form)) {
				row(spent, row++, BudgetReader.EXPENSE_FIELDS, line, form, words);
			}
			Worksheet paid = workbook.newWorksheet(words.text("budget.recettes"));
			heads(paid, BudgetReader.INCOME_FIELDS, words);
			row = 1;
			List<String> keys = CallLines.keys(call);
			for (int i = 0; i < keys.size(); i++) {
				paid.value(row, 0, words.text("budget.source.aide"));
				paid.value(row, 1, neutral(CallLines.name(call.lines().get(i))));
				put(paid, row++, BudgetReader.INCOME_FIELDS.size() - 1,
						form.value(BudgetReader.grantField(keys.get(i))), true);
			}
			for (int line : BudgetReader.incomeLines(form)) {
				row(paid, row++, BudgetReader.INCOME_FIELDS, line, form, words);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void heads(Worksheet sheet, List<String> fields, Words words) {
		for (int i = 0; i < fields.size(); i++) {
			sheet.value(0, i, words.text("dossier.champ.budget." + fields.get(i)));
		}
	}

	private static void row(Worksheet sheet, int row, List<String> fields, int line, Form form, Words words) {
		for (int i = 0; i < fields.size(); i++) {
			String value = form.value(fields.get(i) + "-" + line);
			String label = value.isEmpty() ? null : label(fields.get(i), value);
			put(sheet, row, i, (label != null) ? words.text(label) : value, NUMBERS.contains(fields.get(i)));
		}
	}

	/** A number as a number, anything else as a text that is no formula. */
	private static void put(Worksheet sheet, int row, int column, String value, boolean number) {
		String plain = SPACES.matcher(value).replaceAll("").replaceFirst("€$", "");
		if (number && DECIMAL.matcher(plain).matches()) {
			sheet.value(row, column, new BigDecimal(plain.replace(',', '.')));
		}
		else if (!value.isEmpty()) {
			sheet.value(row, column, neutral(value));
		}
	}

	private static String neutral(String value) {
		return DANGEROUS.matcher(value).find() ? "'" + value : value;
	}

	/** The key of the text of a choice, null for what is no choice. */
	private static @Nullable String label(String field, String code) {
		return switch (field) {
			case "d-categorie" -> known(List.of(Category.values()).stream().map(Category::code), code)
					? "budget.categorie." + code : null;
			case "r-source" ->
				known(List.of(Source.values()).stream().map(Source::code), code) ? "budget.source." + code : null;
			case "d-genre", "r-genre" -> known(Stream.of("argent", "nature"), code) ? "budget." + code : null;
			case "d-eligible" -> known(Stream.of("oui", "non"), code) ? "budget.eligible." + code : null;
			case "d-lieu" -> known(Stream.of("place", "france"), code) ? "budget.lieu." + code : null;
			case "r-etat" -> known(Stream.of("sollicite", "acquis"), code) ? "budget.etat." + code : null;
			default -> null;
		};
	}

	private static boolean known(Stream<String> codes, String code) {
		return codes.anyMatch(code::equals);
	}

	/** What a workbook says; cells that cannot be read are told, all at once. */
	Read read(byte[] bytes, CallContent call, Words words) {
		Map<String, List<String>> fields = new TreeMap<>();
		List<CellFault> faults = new ArrayList<>();
		if (!isReasonable(bytes)) {
			return new Read(fields, List.of(new CellFault("", words.text("budget.import.illisible"))));
		}
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			List<Sheet> sheets = workbook.getSheets().toList();
			if (sheets.size() < 2) {
				return new Read(fields, List.of(new CellFault("", words.text("budget.import.feuilles"))));
			}
			sheet(sheets.get(0), words.text("budget.depenses"), BudgetReader.EXPENSE_FIELDS, call, fields, faults,
					words);
			sheet(sheets.get(1), words.text("budget.recettes"), BudgetReader.INCOME_FIELDS, call, fields, faults,
					words);
		}
		catch (IOException | RuntimeException ex) {
			return new Read(Map.of(), List.of(new CellFault("", words.text("budget.import.illisible"))));
		}
		return new Read(fields, List.copyOf(faults));
	}

	/** Whether it is a zip that unfolds to what a budget may weigh. */
	private static boolean isReasonable(byte[] bytes) {
		long unfolded = 0;
		try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
			List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
			for (ZipArchiveEntry entry : entries) {
				unfolded += weight(zip, entry, LARGEST - unfolded);
			}
			return !entries.isEmpty() && entries.size() <= MOST_ENTRIES && unfolded < LARGEST;
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	/** What an entry unfolds to, as far as a limit. */
	private static long weight(ZipFile zip, ZipArchiveEntry entry, long limit) throws IOException {
		try (InputStream stream = zip.getInputStream(entry)) {
			long all = 0;
			byte[] buffer = new byte[8192];
			int read = stream.read(buffer);
			while (read >= 0 && all < limit) {
				all += read;
				read = stream.read(buffer);
			}
			return all;
		}
	}

	private void sheet(Sheet sheet, String name, List<String> names, CallContent call, Map<String, List<String>> fields,
			List<CellFault> faults, Words words) throws IOException {
		int line = 0;
		try (Stream<Row> stream = sheet.openStream()) {
			for (Row row : (Iterable<Row>) stream.skip(1).limit(MOST_ROWS)::iterator) {
				List<String> cells = new ArrayList<>();
				for (int column = 0; column < names.size(); column++) {
					cells.add(cell(row, column, name, faults, words));
				}
				if (cells.stream().allMatch(String::isEmpty)) {
					continue;
				}
				boolean aid = names.equals(BudgetReader.INCOME_FIELDS)
						&& AID.equals(code("budget.source.", cells.getFirst()));
				if (aid) {
					grant(row, cells, name, call, fields, faults, words);
				}
				else {
					for (int column = 0; column < names.size(); column++) {
						String value = value(names.get(column), cells.get(column));
						if (!value.isEmpty()) {
							fields.put(names.get(column) + "-" + line, List.of(value));
						}
					}
					line++;
				}
			}
		}
	}

	private static void grant(Row row, List<String> cells, String name, CallContent call,
			Map<String, List<String>> fields, List<CellFault> faults, Words words) {
		List<String> keys = CallLines.keys(call);
		for (int i = 0; i < keys.size(); i++) {
			if (CallLines.name(call.lines().get(i)).equals(cells.get(1))) {
				if (!cells.getLast().isEmpty()) {
					fields.put(BudgetReader.grantField(keys.get(i)), List.of(cells.getLast()));
				}
				return;
			}
		}
		faults.add(new CellFault(name + ", B" + row.getRowNum(), words.text("budget.import.volet")));
	}

	private static String cell(Row row, int column, String sheet, List<CellFault> faults, Words words) {
		Cell cell = row.getOptionalCell(column).orElse(null);
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return "";
		}
		String where = sheet + ", " + (char) ('A' + column) + row.getRowNum();
		if (cell.getType() == CellType.NUMBER) {
			return cell.asNumber().stripTrailingZeros().toPlainString();
		}
		if (cell.getType() != CellType.STRING) {
			faults.add(new CellFault(where, words.text("budget.import.formule")));
			return "";
		}
		String text = cell.asString().strip();
		if (text.length() > LONGEST_CELL) {
			faults.add(new CellFault(where, words.text("budget.import.long")));
			return "";
		}
		return DANGEROUS.matcher(text).find() && text.startsWith("'") ? text.substring(1) : text;
	}

	/** The word of forms for what a cell says; the cell itself where there is none. */
	private String value(String field, String cell) {
		String prefix = switch (field) {
			case "d-categorie" -> "budget.categorie.";
			case "r-source" -> "budget.source.";
			case "d-genre", "r-genre" -> "budget.";
			case "d-eligible" -> "budget.eligible.";
			case "d-lieu" -> "budget.lieu.";
			case "r-etat" -> "budget.etat.";
			default -> "";
		};
		String code = prefix.isEmpty() ? null : code(prefix, cell);
		return (code != null) ? code : cell;
	}

	/** The code of a text in either language. */
	private @Nullable String code(String prefix, String text) {
		synchronized (this.codes) {
			if (this.codes.isEmpty()) {
				List<String> keys = new ArrayList<>();
				Stream.of(Category.values())
					.filter((one) -> one != Category.UNSAID)
					.forEach((one) -> keys.add("budget.categorie." + one.code()));
				Stream.of(Source.values())
					.filter((one) -> one != Source.UNSAID)
					.forEach((one) -> keys.add("budget.source." + one.code()));
				keys.addAll(List.of("budget.source.aide", "budget.argent", "budget.nature", "budget.eligible.oui",
						"budget.eligible.non", "budget.lieu.place", "budget.lieu.france", "budget.etat.sollicite",
						"budget.etat.acquis"));
				for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
					Words words = new Words(this.messages, locale);
					keys.forEach((key) -> this.codes.put(
							spelled(key.substring(0, key.lastIndexOf('.') + 1), words.text(key)),
							key.substring(key.lastIndexOf('.') + 1)));
				}
			}
			return this.codes.get(spelled(prefix, text));
		}
	}

	private static String spelled(String prefix, String text) {
		return prefix + text.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
	}

}
