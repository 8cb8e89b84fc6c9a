package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.BlankModels;
import org.portailsolidaire.calls.grids.EvaluationGrids;
import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.calls.catalogue.CallPreview;
import org.portailsolidaire.platform.documents.DocumentFields;
import org.portailsolidaire.platform.documents.DocumentKind;
import org.portailsolidaire.platform.documents.DocumentState;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedLines;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.Section.PartId;
import org.portailsolidaire.calls.writing.WritingAccess.Opened;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of each part needs besides its form. */
@Component
public class PartPages {

	/** More documents, contacts, criteria or dates than a call has. */
	private static final int MOST_LINES = 30;

	private static final int LONGEST_CHOICE = 60;

	private static final ModelView NO_MODEL = new ModelView("", "", "");

	private final CallReader reader;

	private final CallPreview preview;

	private final RulePages rules;

	private final ZonePages zones;

	private final ThemePages themes;

	private final EvaluationGrids grids;

	private final BlankModels models;

	private final DocumentFields files;

	PartPages(CallReader reader, CallPreview preview, RulePages rules, ZonePages zones, ThemePages themes,
			EvaluationGrids grids, BlankModels models, DocumentFields files) {
		this.reader = reader;
		this.preview = preview;
		this.rules = rules;
		this.zones = zones;
		this.themes = themes;
		this.grids = grids;
		this.models = models;
		this.files = files;
	}

	/**
	 * A blank model.
	 *
	 * @param path empty while it is not served
	 * @param state of its document, empty for a model that the portal brings
	 */
	public record ModelView(String name, String path, String state) {
	}

	/** Answers of an earlier question that a question may depend on. */
	public record Deciding(String label, List<Choice> answers) {
	}

	void prepare(Opened opened, PartId part, Form form, Form asked, Model model, Words words) {
		switch (part.section()) {
			case IDENTITY -> {
				model.addAttribute("previewHtml", this.preview.html(form.value("presentation")));
				model.addAttribute("hostings", List.of(new Choice("ici", words.text("ecrire.hebergement.ici")),
						new Choice("ailleurs", words.text("ecrire.hebergement.ailleurs"))));
			}
			case CALENDAR -> model.addAttribute("lines", lines(form, "etape", "jour", "heure"));
			case TERMS -> model.addAttribute("kinds",
					Sayings.choices("structure.", Arrays.asList(ApplicantKind.values()), words));
			case LINE -> line(opened, part, form, model, words);
			case PLACES -> this.zones.prepare(form, asked.value("q"), model, words);
			case THEMES -> this.themes.prepare(form, asked.value("q"), model, words);
			case DOCUMENTS -> documents(form, model, words);
			case PEOPLE -> model.addAttribute("lines", lines(form, "nom", "role", "courriel", "telephone"));
			case GRID -> {
				table(model, lines(form, "nom", "aide", "poids"), TypedLines.filled(form, "nom", "aide", "poids"));
				model.addAttribute("total", GridPart.total(form));
				model.addAttribute("levels",
						this.grids.latest()
							.levels()
							.stream()
							.map((level) -> level.score() + " " + level.name(words.locale()))
							.collect(Collectors.joining(" · ")));
			}
			case QUESTION -> question(opened, part, form, model, words);
		}
	}

	private static List<Integer> lines(Form form, String... names) {
		return TypedLines.shown(form, names).stream().filter((number) -> number < MOST_LINES).toList();
	}

	private void line(Opened opened, PartId part, Form form, Model model, Words words) {
		model.addAttribute("funders",
				this.reader.funders(opened.call())
					.values()
					.stream()
					.map((funder) -> new Choice(funder.id().toString(), funder.name()))
					.toList());
		model.addAttribute("owned", opened.call().owner() != null);
		this.rules.prepare(opened, part, form, model, words);
	}

	private void documents(Form form, Model model, Words words) {
		List<Integer> lines = lines(form, "nom", "detail", "format", "modele");
		Map<UUID, BlankModels.Model> stored = DocumentsPart.stored(form, lines, this.models);
		Map<UUID, DocumentState> states = this.models.states(stored.values());
		List<ModelView> models = new ArrayList<>();
		for (int number = 0; number < MOST_LINES; number++) {
			models.add(DocumentsPart.model(form, number)
				.map(stored::get)
				.map((file) -> model(file, states.getOrDefault(file.id(), DocumentState.UNSCANNED), words))
				.orElse(NO_MODEL));
		}
		table(model, lines, TypedLines.filled(form, "nom", "detail", "format", "modele"));
		model.addAttribute("models", models);
		model.addAttribute("asked",
				TypedLines.filled(form, "nom")
					.stream()
					.filter((number) -> !form.chosen("facultatif-" + number, "oui"))
					.count());
		model.addAttribute("named",
				TypedLines.filled(form, "nom")
					.stream()
					.map((number) -> new Choice(Integer.toString(number), form.value("nom-" + number)))
					.toList());
		model.addAttribute("modelForm", Form.empty());
		model.addAttribute("modelField",
				this.files.field("fichier", words.text("ecrire.modele.fichier"), DocumentKind.MODEL, words.locale()));
	}

	private ModelView model(BlankModels.Model file, DocumentState state, Words words) {
		return new ModelView(file.name(), state.isServed() ? file.path() : "",
				(file.document() != null) ? this.files.state(state, words.locale()) : "");
	}

	private static void question(Opened opened, PartId part, Form form, Model model, Words words) {
		kind(form, model);
		model.addAttribute("sorts", Sayings.choices("ecrire.sorte.", Arrays.asList(Question.Kind.values()), words));
		List<Deciding> deciding = new ArrayList<>();
		for (Question question : opened.reading().content().questions()) {
			if (question.key().equals(QuestionPart.key(part.item()))) {
				break;
			}
			if (question.kind().decides()) {
				deciding.add(new Deciding(question.label(),
						question.offered()
							.stream()
							.map((answer) -> new Choice(question.key() + ":" + answer, answer(question, answer, words)))
							.toList()));
			}
		}
		model.addAttribute("deciding", deciding);
		model.addAttribute("strays", strays(opened.part(part).typed(), deciding));
	}

	/** The fields of a kind of question; what is typed in the others is kept aside. */
	private static void kind(Form form, Model model) {
		Question.Kind kind = Sayings.constant(Question.Kind.class, form.value("sorte"))
			.orElse(Question.Kind.SHORT_TEXT);
		String bounds = switch (kind) {
			case SHORT_TEXT, LONG_TEXT -> "texte";
			case NUMBER -> "valeur";
			case AMOUNT -> "montant";
			case SEVERAL_CHOICES -> "cochees";
			case DATE, YES_NO, ONE_CHOICE, ATTACHMENT, EXPLANATION -> "";
		};
		model.addAttribute("kind", Sayings.word(kind));
		model.addAttribute("bounds", bounds);
		model.addAttribute("choices", kind.isChoice());
		model.addAttribute("kept",
				Stream.of("min", "max", "du", "au", "choix", "obligatoire").filter((name) -> switch (name) {
					case "min", "max" -> bounds.isEmpty();
					case "du", "au" -> kind != Question.Kind.DATE;
					case "choix" -> !kind.isChoice();
					default -> kind == Question.Kind.EXPLANATION;
				}).filter((name) -> !form.value(name).isBlank()).toList());
	}

	private static void table(Model model, List<Integer> lines, List<Integer> filled) {
		model.addAttribute("lines", lines);
		model.addAttribute("last", filled.isEmpty() ? -1 : filled.getLast());
	}

	public static String answer(Question question, String answer, Words words) {
		String said = (question.kind() == Question.Kind.YES_NO)
				? words.text(answer.equals(Question.YES) ? "ecrire.oui" : "ecrire.non") : answer;
		return (said.length() > LONGEST_CHOICE) ? said.substring(0, LONGEST_CHOICE - 1) + "…" : said;
	}

	/** What the question depends on that is no longer an earlier answer. */
	private static List<Choice> strays(Typed typed, List<Deciding> deciding) {
		return typed.values()
			.getOrDefault("si", List.of())
			.stream()
			.filter((value) -> deciding.stream()
				.flatMap((one) -> one.answers().stream())
				.noneMatch((answer) -> answer.value().equals(value)))
			.map((value) -> new Choice(value, value))
			.toList();
	}

}
