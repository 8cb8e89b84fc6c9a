package org.portailsolidaire.applying.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.portailsolidaire.applying.budget.BudgetReader;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.shared.NumberReader;
import org.portailsolidaire.shared.NumberReader.Unit;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.form.BudgetCodes;
import org.portailsolidaire.applying.form.CallLines;

/**
 * Writes a budget as a workbook of two sheets, expenses then income: a column for each
 * field, in their order. Nothing that is written can be taken for a formula.
 */
public final class BudgetSheetWriter {

	/** What a spreadsheet would take for a formula. */
	static final Pattern DANGEROUS = Pattern.compile("^'*[=+@\\-]", Pattern.DOTALL);

	static final Set<String> NUMBERS = Set.of("d-quantite", "d-prix", "d-montant", "d-activite", "d-devis",
			"r-montant");

	/** Digits that spreadsheets keep of a number. */
	private static final int MOST_DIGITS = 15;

	/** Characters that a cell takes. */
	private static final int LONGEST = 32_000;

	private BudgetSheetWriter() {
	}

	/** The budget that is typed, as a workbook. */
	public static byte[] write(Form form, CallContent call, Words words) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "Portail Solidaire", "1.0")) {
			SheetLayout layout = new SheetLayout(workbook, words);
			Worksheet spent = layout.sheet("budget.depenses", BudgetReader.EXPENSE_FIELDS, BudgetReader.MOST_EXPENSES);
			int row = 1;
			for (int line : BudgetReader.expenseLines(form)) {
				row(spent, row++, BudgetReader.EXPENSE_FIELDS, line, form, words);
			}
			List<String> keys = CallLines.keys(call);
			Worksheet paid = layout.sheet("budget.recettes", BudgetReader.INCOME_FIELDS,
					BudgetReader.MOST_INCOMES + keys.size());
			row = 1;
			for (int i = 0; i < keys.size(); i++) {
				paid.value(row, 0, BudgetCodes.aid(words));
				put(paid, row, 1, CallLines.name(call.lines().get(i)), false);
				put(paid, row++, BudgetReader.INCOME_FIELDS.indexOf("r-montant"),
						form.value(BudgetReader.grantField(keys.get(i))), true);
			}
			for (int line : BudgetReader.incomeLines(form)) {
				row(paid, row++, BudgetReader.INCOME_FIELDS, line, form, words);
			}
			layout.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** What heads the column of a field. */
	static String head(String field, Words words) {
		return words.text("dossier.champ.budget." + field);
	}

	private static void row(Worksheet sheet, int row, List<String> fields, int line, Form form, Words words) {
		for (int i = 0; i < fields.size(); i++) {
			put(sheet, row, i, BudgetCodes.said(fields.get(i), form.value(fields.get(i) + "-" + line), words),
					NUMBERS.contains(fields.get(i)));
		}
	}

	/** A number as a number, anything else as a text that is no formula. */
	private static void put(Worksheet sheet, int row, int column, String value, boolean number) {
		BigDecimal read = number ? NumberReader.decimal(value, Unit.EUROS).orNull() : null;
		if (read != null && value.chars().filter(Character::isDigit).count() <= MOST_DIGITS) {
			sheet.value(row, column, read);
		}
		else if (!value.isEmpty()) {
			String kept = (value.length() > LONGEST) ? value.substring(0, LONGEST) : value;
			sheet.value(row, column, DANGEROUS.matcher(kept).find() ? "'" + kept : kept);
		}
	}

}
