package org.portailsolidaire.applying.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.portailsolidaire.applying.sheets.SheetFaults.Fault;
import org.portailsolidaire.applying.budget.BudgetReader;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.platform.drafting.Typed;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reads a workbook as {@link BudgetSheetWriter} writes it, in either language. All that
 * is wrong is told by cell, at once; what is only not written yet is left to be written
 * in the dossier.
 */
@Component
class BudgetSheetReader {

	/** What no budget can say, whatever is written next. */
	private static final Set<String> WRONG = Set.of("budget.montant.trop", "budget.montant.calcul", "budget.activite",
			"budget.activite.vide", "budget.devis", "formulaire.trop-long");

	private static final long OLD = 0xD0CF11E0A1B11AE1L;

	private static final String UNREADABLE = "saisie.";

	private final MessageSource messages;

	BudgetSheetReader(MessageSource messages) {
		this.messages = messages;
	}

	/** The fields that a workbook says, or what is wrong in it. */
	record Read(Map<String, List<String>> fields, List<Fault> faults) {
	}

	/**
	 * What a workbook says.
	 * @param activities numbers of the activities of the project
	 */
	Read read(byte[] bytes, CallContent call, Set<Integer> activities, Words words) {
		List<SheetTable> sheets = tables(bytes);
		if (sheets.isEmpty()) {
			return refused(isOld(bytes) ? "budget.import.ancien" : "budget.import.illisible", words);
		}
		SheetFaults faults = new SheetFaults(words);
		BudgetSheetLines lines = new BudgetSheetLines(call, both(), faults, words);
		SheetChoice choice = new SheetChoice(sheets, new SheetHeads(both(), faults, words), both());
		SheetTable spent = choice.of(BudgetReader.EXPENSE_FIELDS, "budget.depenses", SheetChoice.EXPENSES);
		SheetTable paid = choice.of(BudgetReader.INCOME_FIELDS, "budget.recettes", SheetChoice.INCOMES);
		if (spent == null || paid == null) {
			return refused("budget.import.feuilles", words);
		}
		lines.read(spent, BudgetReader.EXPENSE_FIELDS, BudgetReader.MOST_EXPENSES);
		lines.read(paid, BudgetReader.INCOME_FIELDS, BudgetReader.MOST_INCOMES);
		Form form = new Typed(lines.fields()).form();
		BudgetReader.read(form, CallLines.keys(call), activities);
		List<Form.Problem> problems = form.problems()
			.stream()
			.filter((problem) -> WRONG.contains(problem.key()) || problem.key().startsWith(UNREADABLE))
			.toList();
		problems.forEach(
				(problem) -> faults.add(lines.place(problem.field()), problem.key(), problem.parameters().toArray()));
		return new Read(lines.fields(), faults.all());
	}

	/** The sheets of a workbook; none when it is none. */
	private static List<SheetTable> tables(byte[] bytes) {
		if (!ZipWeight.isReasonable(bytes)) {
			return List.of();
		}
		try {
			List<SheetTable> sheets = OdsTables.read(bytes);
			return sheets.isEmpty() ? XlsxTables.read(bytes) : sheets;
		}
		catch (IOException | RuntimeException ex) {
			return List.of();
		}
	}

	/** What was saved for Excel before 2007, or under a password. */
	private static boolean isOld(byte[] bytes) {
		return bytes.length > 8 && ByteBuffer.wrap(bytes).getLong() == OLD;
	}

	private SheetWords both() {
		return new SheetWords(
				List.of(new Words(this.messages, Locale.FRENCH), new Words(this.messages, Locale.ENGLISH)));
	}

	private static Read refused(String key, Words words) {
		return new Read(Map.of(), List.of(new Fault("", words.text(key))));
	}

}
