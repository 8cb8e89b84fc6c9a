package org.portailsolidaire.applying.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.portailsolidaire.applying.budget.Budget;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.DossierReader;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.form.BudgetRows;
import org.portailsolidaire.applying.form.FieldWords;
import org.portailsolidaire.applying.form.Piece;
import org.portailsolidaire.applying.form.SectionText;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.form.StepReader;
import org.portailsolidaire.platform.drafting.Typed;

import org.springframework.stereotype.Component;

/**
 * The steps of a dossier in words, as people read them: {@code applications/_lecture}.
 */
@Component
public class Sections {

	private final FieldWords values;

	Sections(FieldWords values) {
		this.values = values;
	}

	/**
	 * The sections of a dossier that is being written, its documents by their numbers.
	 */
	public List<SectionText> of(Reading reading, BiPredicate<Step, String> shown, Words words) {
		Opened opened = reading.opened();
		StepLabels labels = new StepLabels(opened.content(), words);
		return reading.steps().stream().map((step) -> switch (step) {
			case DOCUMENTS -> documents(opened.pieces(), labels);
			case BUDGET -> budget(opened.of(Step.BUDGET), reading.budget(), labels);
			default -> of(step, opened.content(), opened.typed(), shown, labels);
		}).toList();
	}

	/** A step, without the fields that are not shown. */
	public SectionText of(Step step, CallContent call, Map<Step, Typed> all, BiPredicate<Step, String> shown,
			StepLabels labels) {
		if (step == Step.BUDGET) {
			Typed typed = all.getOrDefault(Step.BUDGET, Typed.NOTHING);
			return budget(typed, DossierReader.budget(call, typed.form(),
					StepReader.activities(all.getOrDefault(Step.ACTIVITIES, Typed.NOTHING))), labels);
		}
		Typed typed = all.getOrDefault(step, Typed.NOTHING);
		List<SectionText.Group> groups = new ArrayList<>();
		groups.add(new SectionText.Group("", this.values.lines(step, typed, (name) -> shown.test(step, name), labels)));
		StepReader.lines(step, typed.form())
			.forEach((line) -> groups.add(new SectionText.Group(
					labels.words().text("dossier.lignes." + step.path() + ".une", StepReader.number(line)),
					this.values.line(step, line, typed, labels))));
		return new SectionText(step.path(), labels.of(step),
				groups.stream().filter((group) -> !group.lines().isEmpty()).toList(), BudgetRows.NONE);
	}

	private static SectionText documents(List<Piece> pieces, StepLabels labels) {
		List<SectionText.Line> lines = pieces.stream()
			.map((piece) -> new SectionText.Line(labels.words().text("dossier.piece", piece.number()), piece.title()))
			.toList();
		return new SectionText(Step.DOCUMENTS.path(), labels.of(Step.DOCUMENTS),
				lines.isEmpty() ? List.of() : List.of(new SectionText.Group("", lines)), BudgetRows.NONE);
	}

	private static SectionText budget(Typed typed, Budget budget, StepLabels labels) {
		String said = typed.one("precision");
		return new SectionText(Step.BUDGET.path(), labels.of(Step.BUDGET),
				said.isEmpty() ? List.of()
						: List.of(new SectionText.Group("",
								List.of(new SectionText.Line(labels.of(Step.BUDGET, "precision"), said)))),
				BudgetRows.of(labels.call(), typed, budget, labels.words()));
	}

}
