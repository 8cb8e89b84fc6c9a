package org.portailsolidaire.applications;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

import org.portailsolidaire.applications.SheetFaults.Fault;
import org.portailsolidaire.budget.BudgetReader;
import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;

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
	private static final Set<String> WRONG = Set.of("budget.negatif", "budget.nombre", "budget.montant",
			"budget.montant.entier", "budget.montant.trop", "budget.montant.calcul", "budget.activite",
			"budget.activite.vide", "budget.devis", "formulaire.trop-long");

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
		if (!ZipWeight.isReasonable(bytes)) {
			return refused("budget.import.illisible", words);
		}
		SheetFaults faults = new SheetFaults(words);
		BudgetSheetLines lines = new BudgetSheetLines(call, both(), faults, words);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			List<Sheet> sheets = workbook.getSheets().toList();
			if (sheets.size() < 2) {
				return refused("budget.import.feuilles", words);
			}
			lines.read(sheets.get(0), BudgetReader.EXPENSE_FIELDS, BudgetReader.MOST_EXPENSES);
			lines.read(sheets.get(1), BudgetReader.INCOME_FIELDS, BudgetReader.MOST_INCOMES);
		}
		catch (IOException | RuntimeException ex) {
			return refused("budget.import.illisible", words);
		}
		Form form = new Typed(lines.fields()).form();
		BudgetReader.read(form, CallLines.keys(call), activities);
		List<Form.Problem> problems = form.problems()
			.stream()
			.filter((problem) -> WRONG.contains(problem.key()))
			.toList();
		problems.forEach(
				(problem) -> faults.add(lines.place(problem.field()), problem.key(), problem.parameters().toArray()));
		return new Read(lines.fields(), faults.all());
	}

	private SheetWords both() {
		return new SheetWords(
				List.of(new Words(this.messages, Locale.FRENCH), new Words(this.messages, Locale.ENGLISH)));
	}

	private static Read refused(String key, Words words) {
		return new Read(Map.of(), List.of(new Fault("", words.text(key))));
	}

}
