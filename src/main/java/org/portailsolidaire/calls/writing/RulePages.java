package org.portailsolidaire.calls.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.calls.catalogue.CallPreview;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.reference.FrenchRegions;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.Section.PartId;
import org.portailsolidaire.calls.writing.WritingAccess.Opened;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The rules that a line may have: a box each, its parameters, and what it will say. */
@Component
class RulePages {

	private final CallPreview preview;

	private final FrenchRegions regions;

	private final MessageSource messages;

	RulePages(CallPreview preview, FrenchRegions regions, MessageSource messages) {
		this.preview = preview;
		this.regions = regions;
		this.messages = messages;
	}

	/**
	 * A rule of the page.
	 *
	 * @param french its sentence, empty when it is not chosen or cannot be read
	 */
	public record RuleView(String word, String label, boolean chosen, List<Parameter> parameters, String french,
			String english) {
	}

	/**
	 * A parameter of a rule.
	 *
	 * @param kind {@code text}, {@code lines}, {@code box} or {@code boxes}
	 */
	public record Parameter(String name, String label, String kind, List<Choice> choices) {
	}

	void prepare(Opened opened, PartId part, Form form, Model model, Words words) {
		LinePart line = opened.reading().lines().get(part.item());
		List<Rule> rules = (line != null) ? line.line().rules() : List.of();
		CallContent call = opened.reading().content();
		Words french = new Words(this.messages, Locale.FRENCH);
		Words english = new Words(this.messages, Locale.ENGLISH);
		List<RuleView> views = new ArrayList<>();
		for (RuleType type : RuleType.values()) {
			Rule rule = rules.stream().filter((one) -> RuleType.of(one) == type).findFirst().orElse(null);
			views.add(new RuleView(type.word(), words.text("ecrire.regle." + type.word()),
					form.chosen("regle", type.word()),
					type.fields().stream().map((field) -> parameter(field, words)).toList(),
					(rule != null) ? this.preview.sentence(rule, call, french) : "",
					(rule != null) ? this.preview.sentence(rule, call, english) : ""));
		}
		model.addAttribute("rules", views);
	}

	private Parameter parameter(String field, Words words) {
		String label = words.text("ecrire.volet." + field);
		return switch (field) {
			case "formes" -> new Parameter(field, label, "boxes",
					Sayings.choices("regle.forme.", Arrays.asList(Rule.LegalForm.Form.values()), words));
			case "natures" -> new Parameter(field, label, "boxes",
					Sayings.choices("regle.nature.", Arrays.asList(Rule.NotByNature.Nature.values()), words));
			case "regions" -> new Parameter(field, label, "boxes",
					this.regions.seats().stream().map((region) -> new Choice(region.code(), region.name())).toList());
			case "pays-exclus" -> new Parameter(field, label, "lines", List.of());
			case "convention" -> new Parameter(field, label, "box", List.of());
			default -> new Parameter(field, label, "text", List.of());
		};
	}

}
