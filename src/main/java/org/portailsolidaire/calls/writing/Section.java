package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.drafting.Typed;
import java.util.TreeMap;
import java.util.Map;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a call is written in: a section that is alone, or one of several alike. */
public enum Section {

	/** Title, summary, presentation. */
	IDENTITY("identite", "titre", "resume", "presentation", "serie", "hebergement", "page"),
	/** Opening, closing and the other dates. */
	CALENDAR("calendrier", "ouverture", "ouverture-heure", "cloture", "cloture-heure", "permanent", "annee", "etape",
			"jour", "heure"),
	/** Who may apply, for how much, for what. */
	TERMS("conditions", "qui", "structures", "min", "max", "part", "budget", "duree-de", "duree-a", "finance",
			"exclusions", "conditions"),
	/** A funding line with its rules. */
	LINE("volet", "bailleur", "autre-bailleur", "intitule", "enveloppe", "min", "max", "part", "regle", "formes",
			"regions", "anciennete", "ressources-max", "ressources-min", "fonds-propres", "en-nature", "duree-de",
			"duree-a", "budget", "pays-exclus", "convention", "natures", "palier", "palier-ressources"),
	/** Where. */
	PLACES("zones", "zones", "exclues"),
	/** On what. */
	THEMES("themes", "themes", "tous", "odd"),
	/** What is to be joined. */
	DOCUMENTS("documents", "nom", "detail", "facultatif", "format", "modele"),
	/** Who to ask, and with whose help. */
	PEOPLE("contacts", "organisme", "nom", "role", "courriel", "telephone", "partenaires"),
	/** What is looked at. */
	GRID("grille", "nom", "aide", "poids", "source"),
	/** A question of the dossier. */
	QUESTION("question", "sorte", "intitule", "aide", "obligatoire", "min", "max", "du", "au", "choix", "si");

	private static final Pattern PATH = Pattern.compile("([a-z]+)(?:-([1-9][0-9]{0,3}))?");

	private static final Pattern NUMBERED = Pattern.compile("([a-z-]+)-([0-9]{1,2})");

	private final String path;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> fields;

	Section(String path, String... fields) {
		this.path = path;
		this.fields = Set.copyOf(Arrays.asList(fields));
	}

	/** Its word in addresses, templates and keys. */
	public String path() {
		return this.path;
	}

	/** How the keys of what its fields are called begin. */
	String labels() {
		return "ecrire." + this.path + ".";
	}

	/** Whether a call has several, each with a number. */
	boolean isSeveral() {
		return this == LINE || this == QUESTION;
	}

	/**
	 * The name of a field without the number of its line; empty when it has none such.
	 */
	Optional<String> base(String field) {
		if (this.fields.contains(field)) {
			return Optional.of(field);
		}
		Matcher numbered = NUMBERED.matcher(field);
		return (!isSeveral() && numbered.matches() && this.fields.contains(numbered.group(1)))
				? Optional.of(numbered.group(1)) : Optional.empty();
	}

	/** Its fields among all that was sent. */
	Typed typed(Form form) {
		Map<String, List<String>> kept = new TreeMap<>();
		form.typed().forEach((name, all) -> {
			if (base(name).isPresent()) {
				kept.put(name, all);
			}
		});
		return new Typed(kept);
	}

	/** The number of the line of a field, from 1, or empty. */
	static String line(String field) {
		Matcher numbered = NUMBERED.matcher(field);
		return numbered.matches() ? Integer.toString(Integer.parseInt(numbered.group(2)) + 1) : "";
	}

	/** The sections that are alone, in the order of the pages. */
	static List<Section> alone() {
		return Arrays.stream(values()).filter((section) -> !section.isSeveral()).toList();
	}

	/** The part of an address: {@code identite}, {@code volet-2}. */
	static Optional<PartId> part(String path) {
		Matcher parts = PATH.matcher(path);
		if (!parts.matches()) {
			return Optional.empty();
		}
		int item = (parts.group(2) != null) ? Integer.parseInt(parts.group(2)) : 0;
		return Arrays.stream(values())
			.filter((section) -> section.path.equals(parts.group(1)) && section.isSeveral() == item > 0)
			.findFirst()
			.map((section) -> new PartId(section, item));
	}

	/**
	 * One part of a call.
	 *
	 * @param item 0 for a section that is alone, else the number of the line or question
	 */
	public record PartId(Section section, int item) {

		static PartId of(Section section) {
			return new PartId(section, 0);
		}

		/** Its word in addresses; for no item of several, that of their list. */
		public String path() {
			return (this.item > 0) ? this.section.path + "-" + this.item
					: this.section.path + (this.section.isSeveral() ? "s" : "");
		}

	}

}
