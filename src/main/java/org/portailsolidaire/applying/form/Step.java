package org.portailsolidaire.applying.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.portailsolidaire.applying.form.StepField.Kind;
import org.portailsolidaire.applying.budget.BudgetReader;
import org.portailsolidaire.shared.Folding;

/** What a dossier is written in, in order, and the fields of each. */
public enum Step {

	/** Who applies, and who answers for the project. */
	ASSOCIATION("association", StepField.person("responsable", 120), StepField.line("fonction", 80),
			StepField.email("courriel").withHelp(), StepField.line("telephone", 40).optional(),
			StepField.one("retard", "non", "oui").withHelp(), StepField.one("bilan", "oui", "non").withHelp()),
	/** Who acts on the spot. */
	PARTNER("partenaire",
			StepField.one("convention", "convention-signee", "convention-a-signer", "sans-convention", "non")
				.withHelp(),
			StepField.line("nom", 200), StepField.of("pays", Kind.COUNTRY), StepField.line("ville", 200),
			StepField.line("statut", 200).withHelp(), StepField.person("contact", 200),
			StepField.email("courriel").optional(), StepField.text("role", 3000).withHelp(),
			StepField.text("histoire", 2000).withHelp().optional()),
	/** What, where, when. */
	PROJECT("projet", StepField.line("titre", 150).withHelp(), StepField.text("resume", 1000).withHelp(),
			StepField.of("pays", Kind.COUNTRY), StepField.line("localite", 200).withHelp(),
			StepField.line("coordonnees", 60).withHelp().optional(), StepField.of("themes", Kind.THEMES),
			StepField.of("odd", Kind.SDGS).optional(), StepField.day("debut").withHelp(), StepField.day("fin"),
			StepField.several("natures",
					List.of("urgence", "evenement", "microcredit", "parrainage", "chantier", "individuel", "film",
							"etude-seule", "deja-afd", "aucune"))
				.withHelp()),
	/** Why, and for whom. */
	CONTEXT("contexte", StepField.text("contexte", 4000).withHelp(), StepField.text("besoin", 3000).withHelp(),
			StepField.number("directs", 100_000_000).withHelp(),
			StepField.number("indirects", 1_000_000_000).withHelp().optional(), StepField.percent("femmes"),
			StepField.text("participation", 3000).withHelp()),
	/** What it aims at, and how one will know. */
	OBJECTIVES("objectifs",
			new Lines(1, 10, StepField.line("indicateur", 200), StepField.line("depart", 100),
					StepField.line("cible", 100), StepField.line("mesure", 200).optional()),
			StepField.text("general", 1500).withHelp(), StepField.text("resultats", 3000).withHelp()),
	/** What will be done. */
	ACTIVITIES("activites",
			new Lines(2, 10, StepField.line("titre", 150), StepField.text("description", 2000), StepField.day("debut"),
					StepField.day("fin"), StepField.text("humains", 800).optional(),
					StepField.text("techniques", 800).optional())),
	/** What lasts, and what may go wrong. */
	SUSTAINABILITY("perennite", StepField.text("economique", 2500).withHelp(),
			StepField.text("technique", 2500).withHelp(), StepField.text("sociale", 2500).withHelp(),
			StepField.text("environnement", 2500).withHelp(), StepField.text("risques", 3000).withHelp()),
	/** What it costs, and who pays. */
	BUDGET("budget", StepField.text("precision", 2000).optional()),
	/** What is joined. */
	DOCUMENTS("documents"),
	/** What the call asks besides. */
	QUESTIONS("questions");

	/** Their words in addresses, as a pattern: those below, as a test says. */
	public static final String WORDS = "association|partenaire|projet|contexte|objectifs|activites|perennite|budget|documents"
			+ "|questions";

	private static final Pattern NUMBERED = Pattern.compile("([a-z]+)-([0-9])");

	private static final Pattern QUESTION = Pattern.compile("q[1-9][0-9]{0,3}");

	private final String path;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Lines lines;

	@SuppressWarnings("ImmutableEnumChecker")
	private final List<StepField> fields;

	Step(String path, StepField... fields) {
		this(path, Lines.NONE, fields);
	}

	Step(String path, Lines lines, StepField... fields) {
		this.path = path;
		this.lines = lines;
		this.fields = List.of(fields);
	}

	/**
	 * Lines of fields that are all alike.
	 *
	 * @param least how many are needed
	 * @param most how many there can be
	 */
	public record Lines(int least, int most, List<StepField> fields) {

		static final Lines NONE = new Lines(0, 0);

		Lines(int least, int most, StepField... fields) {
			this(least, most, List.of(fields));
		}

		public boolean isNone() {
			return this.most == 0;
		}

		String[] names() {
			return this.fields.stream().map(StepField::name).toArray(String[]::new);
		}

	}

	/** Its word in addresses, templates and keys. */
	public String path() {
		return this.path;
	}

	/** Its fields besides those on lines. */
	public List<StepField> fields() {
		return this.fields;
	}

	public Lines lines() {
		return this.lines;
	}

	public static Optional<Step> of(String path) {
		return Arrays.stream(values()).filter((step) -> step.path.equals(path)).findFirst();
	}

	/** What is kept of what is typed in a field. */
	public List<String> kept(String name, List<String> typed) {
		Optional<StepField> field = field(name);
		return typed.stream()
			.map((one) -> field.isPresent() ? field.get().kept(one)
					: (this == BUDGET) ? Folding.line(one) : Folding.lines(one))
			.toList();
	}

	/** Whether a step has a field of that name. */
	public boolean has(String name) {
		return field(name).isPresent() || (this == BUDGET && BudgetReader.isField(name))
				|| (this == QUESTIONS && QUESTION.matcher(name).matches());
	}

	/**
	 * A field of a name, on whatever line; those of a budget and of questions are none.
	 */
	public Optional<StepField> field(String name) {
		Matcher numbered = NUMBERED.matcher(name);
		return Stream.concat(this.fields.stream().filter((field) -> field.name().equals(name)),
				numbered.matches()
						? this.lines.fields().stream().filter((field) -> field.name().equals(numbered.group(1)))
						: Stream.empty())
			.findFirst();
	}

}
