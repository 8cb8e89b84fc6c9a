package org.portailsolidaire.applying.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.portailsolidaire.shared.DayReader;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.Folding;
import org.portailsolidaire.shared.PersonName;

/**
 * A field of a step.
 *
 * @param longest characters of a text, or the largest number; 0 for the others
 * @param choices the words one chooses from
 * @param helped whether a sentence of help stands under its label
 */
public record StepField(String name, Kind kind, int longest, boolean required, List<String> choices, boolean helped) {

	private static final int LONGEST_ADDRESS = 254;

	private static final int WHOLE = 100;

	public StepField {
		choices = List.copyOf(choices);
	}

	/** How it is typed. */
	public enum Kind {

		LINE, PERSON, TEXT, EMAIL, NUMBER, PERCENT, DAY, ONE, SEVERAL, COUNTRY, THEMES, SDGS;

		/** Its word in templates, where a name is a line. */
		public String code() {
			return (this == PERSON) ? LINE.code() : name().toLowerCase(Locale.ROOT);
		}

		/** Whether boxes are ticked, so that an empty choice is not sent. */
		public boolean isTicked() {
			return this == ONE || this == SEVERAL || this == THEMES || this == SDGS;
		}

		/** Whether it has a length. */
		public boolean isText() {
			return this == LINE || this == PERSON || this == TEXT || this == EMAIL;
		}

	}

	static StepField line(String name, int longest) {
		return new StepField(name, Kind.LINE, longest, true, List.of(), false);
	}

	static StepField person(String name, int longest) {
		return new StepField(name, Kind.PERSON, longest, true, List.of(), false);
	}

	static StepField text(String name, int longest) {
		return new StepField(name, Kind.TEXT, longest, true, List.of(), false);
	}

	static StepField email(String name) {
		return new StepField(name, Kind.EMAIL, LONGEST_ADDRESS, true, List.of(), false);
	}

	static StepField number(String name, int largest) {
		return new StepField(name, Kind.NUMBER, largest, true, List.of(), false);
	}

	static StepField percent(String name) {
		return new StepField(name, Kind.PERCENT, WHOLE, true, List.of(), false);
	}

	static StepField day(String name) {
		return new StepField(name, Kind.DAY, 0, true, List.of(), false);
	}

	static StepField one(String name, String... choices) {
		return new StepField(name, Kind.ONE, 0, true, List.of(choices), false);
	}

	static StepField several(String name, List<String> choices) {
		return new StepField(name, Kind.SEVERAL, 0, true, choices, false);
	}

	static StepField of(String name, Kind kind) {
		return new StepField(name, kind, 0, true, List.of(), false);
	}

	/**
	 * What is kept of what is typed in it: folded, and a day or an address as it is read.
	 * What cannot be read stays as it is typed.
	 */
	String kept(String typed) {
		return switch (this.kind) {
			case TEXT -> Folding.lines(typed);
			case PERSON -> PersonName.folded(typed);
			case DAY -> DayReader.read(typed).value().map(LocalDate::toString).orElseGet(() -> Folding.line(typed));
			case EMAIL -> EmailAddress.of(typed).map(EmailAddress::value).orElseGet(() -> Folding.line(typed));
			case LINE, NUMBER, PERCENT, ONE, SEVERAL, COUNTRY, THEMES, SDGS -> Folding.line(typed);
		};
	}

	StepField optional() {
		return new StepField(this.name, this.kind, this.longest, false, this.choices, this.helped);
	}

	StepField withHelp() {
		return new StepField(this.name, this.kind, this.longest, this.required, this.choices, true);
	}

	/** The same on a line of several alike. */
	public StepField on(int line) {
		return new StepField(this.name + "-" + line, this.kind, this.longest, this.required, this.choices, this.helped);
	}

}
