package org.portailsolidaire.applying.form;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;

/** What the fields of a dossier are called in a language. */
public record StepLabels(CallContent call, Words words) {

	/** Says each key as it is. */
	private static final Words NONE = new Words(keys(), Locale.ROOT);

	private static final Pattern NUMBERED = Pattern.compile("([a-z-]+)-([0-9]{1,3})");

	/** Those of an act, which says nothing to anybody. */
	public static StepLabels unsaid(CallContent call) {
		return new StepLabels(call, NONE);
	}

	private static MessageSource keys() {
		StaticMessageSource keys = new StaticMessageSource();
		keys.setUseCodeAsDefaultMessage(true);
		return keys;
	}

	/** The name of a step. */
	public String of(Step step) {
		return this.words.text("dossier.etape." + step.path());
	}

	/** The label of a field, with the number of its line. */
	public String of(Step step, String field) {
		if (step == Step.QUESTIONS) {
			return this.call.questions()
				.stream()
				.filter((question) -> question.key().equals(field))
				.map(Question::label)
				.findFirst()
				.orElse(field);
		}
		Matcher numbered = NUMBERED.matcher(field);
		boolean line = numbered.matches() && step.fields().stream().noneMatch((one) -> one.name().equals(field))
				&& !field.startsWith("aide-");
		if (!line) {
			return this.words.text("dossier.champ." + step.path() + "." + (field.startsWith("aide-") ? "aide" : field));
		}
		return this.words.text("dossier.ligne",
				this.words.text("dossier.champ." + step.path() + "." + numbered.group(1)),
				Integer.parseInt(numbered.group(2)) + 1);
	}

}
