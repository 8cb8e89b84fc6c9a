package org.portailsolidaire.applying.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.portailsolidaire.applying.applications.FieldWriting.Sent;
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

	private static final Pattern LINE = Pattern.compile("([dr])-[a-z]+-([0-9]{1,3})");

	private static final Pattern REMOVED = Pattern.compile("([dr])-([0-9]{1,3})");

	private SentFields() {
	}

	/**
	 * Those that a script says were changed on the page; all of it where there is no
	 * script.
	 */
	public static List<Sent> sent(Step step, Form form, CallContent call) {
		return form.typed().containsKey("champs") ? named(new FieldBounds(step, () -> call), form)
				: whole(step, form, call);
	}

	/** Those that a script names. */
	public static List<Sent> named(FieldBounds bounds, Form form) {
		return form.values("champs")
			.stream()
			.filter(bounds::has)
			.distinct()
			.map((name) -> new Sent(name, bounds.step().kept(name, form.values(name)), base(form, name)))
			.toList();
	}

	/**
	 * All those of a page, boxes that are not ticked among them; a line of a budget
	 * without any text, or that is taken away, is empty.
	 */
	static List<Sent> whole(Step step, Form form, CallContent call) {
		FieldBounds bounds = new FieldBounds(step, () -> call);
		Set<String> names = new TreeSet<>(form.typed().keySet().stream().filter(bounds::has).toList());
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
		Set<String> spent = numbers("d", BudgetReader.expenseLines(form), form);
		Set<String> paid = numbers("r", BudgetReader.incomeLines(form), form);
		List<Sent> sent = new ArrayList<>();
		for (String name : names) {
			Matcher line = LINE.matcher(name);
			boolean empty = step == Step.BUDGET && line.matches()
					&& !(line.group(1).equals("d") ? spent : paid).contains(line.group(2));
			sent.add(new Sent(name, empty ? List.of() : step.kept(name, form.values(name)), base(form, name)));
		}
		return List.copyOf(sent);
	}

	private static Set<String> numbers(String side, List<Integer> filled, Form form) {
		Set<String> numbers = new TreeSet<>(filled.stream().map(Object::toString).toList());
		Matcher removed = REMOVED.matcher(form.value("retirer"));
		if (removed.matches() && removed.group(1).equals(side)) {
			numbers.remove(removed.group(2));
		}
		return numbers;
	}

	/** Notes what is too long to be kept, each at its field. */
	public static void refuse(List<Sent> tooLong, FieldBounds bounds, Form form, StepLabels labels) {
		tooLong.forEach((one) -> form.refuse(one.name(), TOO_LONG, labels.of(bounds.step(), one.name()),
				FieldBounds.length(one), bounds.most(one.name())));
	}

	/**
	 * The line of a budget that a field is of, as {@code d-4}; empty when it is of none.
	 */
	static String line(String name) {
		Matcher line = LINE.matcher(name);
		return line.matches() ? line.group(1) + "-" + line.group(2) : "";
	}

	/**
	 * The revision that a field was read at; that of the page when it has none of its
	 * own, -1 when there is none.
	 */
	public static int base(Form form, String name) {
		String own = form.value("version." + name);
		String version = own.isEmpty() ? form.value("version") : own;
		return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
	}

}
