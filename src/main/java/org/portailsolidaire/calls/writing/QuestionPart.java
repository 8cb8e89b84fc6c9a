package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.calls.calls.Question.Condition;
import org.portailsolidaire.calls.calls.Question.Kind;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;

/** A question of the dossier. */
record QuestionPart(Question question) {

	private static final int LONGEST_LABEL = 300;

	private static final int LONGEST_HELP = 2000;

	private static final int LONGEST_CHOICE = 200;

	private static final int MOST = 999_999_999;

	static String key(int item) {
		return "q" + item;
	}

	/** The number of a question by its key, 0 for what is no key. */
	static int item(String key) {
		return key.matches("q[1-9][0-9]{0,3}") ? Integer.parseInt(key.substring(1)) : 0;
	}

	static QuestionPart read(Form form, int item) {
		Kind kind = Sayings.constant(Kind.class, form.value("sorte")).orElse(Kind.SHORT_TEXT);
		Integer min = bound(form, "min", kind);
		Integer max = bound(form, "max", kind);
		boolean dated = kind == Kind.DATE;
		return new QuestionPart(
				new Question(key(item), kind, form.text("intitule", LONGEST_LABEL, "ecrire.question.manque"),
						Parts.orNull(form.lines("aide", LONGEST_HELP)),
						form.chosen("obligatoire", "oui") && kind != Kind.EXPLANATION, min, max,
						dated ? Days.day(form, "du") : null, dated ? Days.day(form, "au") : null,
						kind.isChoice() ? Parts.list(form, "choix", LONGEST_CHOICE) : List.of(), condition(form)));
	}

	private static @Nullable Integer bound(Form form, String name, Kind kind) {
		return switch (kind) {
			case SHORT_TEXT, LONG_TEXT, SEVERAL_CHOICES -> new TypedFields(form).number(name, 1, 10_000);
			case NUMBER -> new TypedFields(form).number(name, 0, MOST);
			case AMOUNT -> new TypedFields(form).euros(name, 0, MOST);
			case DATE, YES_NO, ONE_CHOICE, ATTACHMENT, EXPLANATION -> null;
		};
	}

	/** Values are {@code q3:oui}; one depends on one question only. */
	private static @Nullable Condition condition(Form form) {
		List<String[]> picked = form.values("si")
			.stream()
			.map((value) -> value.split(":", 2))
			.filter((value) -> value.length == 2)
			.toList();
		List<String> questions = picked.stream().map((value) -> value[0]).distinct().toList();
		if (questions.size() > 1) {
			form.refuse("si", "ecrire.si.plusieurs");
		}
		return questions.isEmpty() ? null
				: new Condition(questions.getFirst(),
						picked.stream()
							.filter((value) -> value[0].equals(questions.getFirst()))
							.map((value) -> value[1])
							.toList());
	}

	static Typed typed(Question question) {
		return new Filling().put("sorte", Sayings.word(question.kind()))
			.put("intitule", question.label())
			.put("aide", question.help())
			.tick("obligatoire", question.required())
			.put("min", question.min())
			.put("max", question.max())
			.put("du", question.from())
			.put("au", question.to())
			.lines("choix", question.choices())
			.all("si",
					Optional.ofNullable(question.condition())
						.map((condition) -> condition.answers()
							.stream()
							.map((answer) -> condition.question() + ":" + answer)
							.toList())
						.orElse(List.of()))
			.typed();
	}

}
