package org.portailsolidaire.applying.applications;

import org.portailsolidaire.applying.budget.BudgetField;
import org.portailsolidaire.platform.drafting.SentForm;
import org.portailsolidaire.platform.drafting.Edit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.portailsolidaire.applying.budget.BudgetReader;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.form.StepReader;

/** The fields that a form of a step sends, each with the revision it was read at. */
public final class SentFields {

	/** The key of what is said of a text that is too long to be kept. */
	public static final String TOO_LONG = "dossier.coupe";

	/** The key of what is said of a dossier that has no room for what was sent. */
	public static final String FULL = "dossier.plein";

	private SentFields() {
	}

	/**
	 * Those that a script says were changed on the page; all of it where there is no
	 * script.
	 */
	public static List<Edit> sent(Step step, Form form, CallContent call) {
		SentForm sent = form(new FieldBounds(step, () -> call), form);
		return sent.isByScript() ? named(sent) : whole(step, sent, call);
	}

	/** What the form of a step sends. */
	public static SentForm form(FieldBounds bounds, Form form) {
		return new SentForm(form, bounds::has, bounds.step()::kept);
	}

	/** Those that a script names. */
	public static List<Edit> named(SentForm sent) {
		return sent.named().stream().map(sent::edit).toList();
	}

	/**
	 * All those of a page, boxes that are not ticked among them; a line of a budget
	 * without any text, or that is taken away, is empty.
	 */
	private static List<Edit> whole(Step step, SentForm sent, CallContent call) {
		Set<String> names = new TreeSet<>(sent.all());
		StepReader.fields(step, call)
			.stream()
			.filter((field) -> field.kind().isTicked())
			.forEach((field) -> names.add(field.name()));
		if (step == Step.QUESTIONS) {
			CallLines.questions(call)
				.stream()
				.filter((question) -> question.kind() != Question.Kind.EXPLANATION)
				.forEach((question) -> names.add(question.key()));
		}
		Set<String> filled = (step == Step.BUDGET) ? lines(sent.form()) : Set.of();
		return names.stream().map((name) -> {
			boolean empty = step == Step.BUDGET
					&& BudgetField.of(name).filter((field) -> !filled.contains(field.onLine())).isPresent();
			return empty ? new Edit(name, List.of(), sent.base(name)) : sent.edit(name);
		}).toList();
	}

	/**
	 * The lines of a budget in which something is typed, but for one that is taken away.
	 */
	private static Set<String> lines(Form form) {
		Set<String> lines = new TreeSet<>();
		form.typed()
			.forEach((name, values) -> BudgetField.of(name)
				.filter((field) -> BudgetReader.isText(field.name())
						&& values.stream().anyMatch((value) -> !value.isEmpty()))
				.map(BudgetField::onLine)
				.ifPresent(lines::add));
		lines.remove(form.value("retirer"));
		return lines;
	}

	/** Notes what is too long to be kept, each at its field. */
	public static void refuse(List<Edit> tooLong, FieldBounds bounds, Form form, StepLabels labels) {
		tooLong.forEach((one) -> form.refuse(one.name(), TOO_LONG, labels.of(bounds.step(), one.name()),
				FieldBounds.length(one), bounds.most(one.name())));
	}

}
