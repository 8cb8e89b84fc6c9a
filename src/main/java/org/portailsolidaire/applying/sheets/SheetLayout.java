package org.portailsolidaire.applying.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.form.BudgetCodes;

/**
 * How the sheets of a budget look and print: heads that stay, numbers as numbers, words
 * in lists to choose from.
 */
final class SheetLayout {

	private static final Map<String, String> FORMATS = Map.of("d-prix", "#,##0.00", "d-montant", "#,##0\\ \"€\"",
			"r-montant", "#,##0\\ \"€\"", "d-activite", "0", "d-devis", "0");

	private static final Map<String, Double> WIDTHS = Map.of("d-libelle", 42.0, "r-libelle", 42.0, "d-categorie", 26.0,
			"r-source", 30.0, "r-preuve", 36.0);

	private static final double WIDTH = 14;

	private static final String SHADE = "E8E8E8";

	private final Workbook workbook;

	private final Words words;

	/** Where each field that chooses is chosen, and what it chooses among. */
	private final Map<Range, List<String>> choosers = new LinkedHashMap<>();

	SheetLayout(Workbook workbook, Words words) {
		this.workbook = workbook;
		this.words = words;
	}

	/**
	 * A sheet with its heads.
	 * @param key of its name
	 * @param lines that it may have
	 */
	Worksheet sheet(String key, List<String> fields, int lines) {
		Worksheet sheet = this.workbook.newWorksheet(this.words.text(key));
		for (int column = 0; column < fields.size(); column++) {
			String field = fields.get(column);
			sheet.value(0, column, BudgetSheetWriter.head(field, this.words));
			sheet.width(column, WIDTHS.getOrDefault(field, WIDTH));
			Range cells = sheet.range(1, column, lines, column);
			if (FORMATS.containsKey(field)) {
				cells.style().format(FORMATS.get(field)).set();
			}
			List<String> choices = choices(field);
			if (!choices.isEmpty()) {
				this.choosers.put(cells, choices);
			}
		}
		sheet.range(0, 0, 0, fields.size() - 1)
			.style()
			.bold()
			.wrapText(true)
			.verticalAlignment("center")
			.fillColor(SHADE)
			.borderStyle(BorderStyle.THIN)
			.set();
		print(sheet);
		return sheet;
	}

	private List<String> choices(String field) {
		List<String> choices = new ArrayList<>(
				BudgetCodes.choices(field, this.words).stream().map(Choice::label).toList());
		return field.equals("r-source")
				? Stream.concat(Stream.of(BudgetCodes.aid(this.words)), choices.stream()).toList() : choices;
	}

	private static void print(Worksheet sheet) {
		sheet.freezePane(0, 1);
		sheet.repeatRows(0);
		sheet.pageOrientation("landscape");
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
		sheet.footer("&P / &N", Position.RIGHT);
		sheet.footer("&A", Position.LEFT);
	}

	/** Writes the lists that cells choose from, on a sheet that nobody has to see. */
	void finish() {
		Worksheet lists = this.workbook.newWorksheet(this.words.text("budget.listes"));
		lists.setVisibilityState(VisibilityState.HIDDEN);
		int column = 0;
		for (Map.Entry<Range, List<String>> chooser : this.choosers.entrySet()) {
			List<String> choices = chooser.getValue();
			for (int row = 0; row < choices.size(); row++) {
				lists.value(row, column, choices.get(row));
			}
			chooser.getKey()
				.validateWithList(lists.range(0, column, choices.size() - 1, column))
				.showErrorMessage(true)
				.errorTitle(this.words.text("budget.liste.titre"))
				.error(this.words.text("budget.liste.texte"));
			column++;
		}
	}

}
