package org.portailsolidaire.calls.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.calls.calls.Rule.NotByNature.Nature;
import org.portailsolidaire.calls.eligibility.EligibilityPage.Group;
import org.portailsolidaire.calls.eligibility.EligibilityPage.Item;
import org.portailsolidaire.reference.FrenchRegions;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** Writes the questions of the self-check as fields. */
@Component
class QuestionWriter {

	private final Zones zones;

	private final FrenchRegions regions;

	QuestionWriter(Zones zones, FrenchRegions regions) {
		this.zones = zones;
		this.regions = regions;
	}

	/** The questions asked: on the association, then on the project. */
	List<Group> groups(CallContent call, Questionnaire questionnaire, Words words) {
		List<Item> applicant = new ArrayList<>();
		List<Item> project = new ArrayList<>();
		for (AskedFact question : questionnaire.asked()) {
			(question.isOfApplicant() ? applicant : project).add(item(question, call, questionnaire.answer(), words));
		}
		return Stream
			.of(new Group("votre-association", words.text("eligibilite.votre-association"), applicant),
					new Group("votre-projet", words.text("eligibilite.votre-projet"), project))
			.filter((group) -> !group.items().isEmpty())
			.toList();
	}

	private Item item(AskedFact question, CallContent call, CallAnswer answer, Words words) {
		return switch (question) {
			case STRUCTURE -> item(question, "select", structures(words), words);
			case SEAT -> asksRegion(call) ? item(question, "select", regionChoices(words), words)
					: item(question, "radios", seats(words), words);
			case PUBLISHED_ON -> item(question, "date", List.of(), words);
			case RESOURCES -> new Item(question.parameter(), "amount",
					words.text("eligibilite.question.ressources", String.valueOf(answer.day().getYear() - 1)),
					words.text("eligibilite.question.ressources.aide"), List.of());
			case OTHER_APPLICATION, OVERDUE_REPORT, GOOD_RECORD, TO_COME ->
				item(question, "radios", yesOrNo(words), words);
			case COUNTRY -> item(question, "select", countries(words.locale()), words);
			case PARTNERSHIP -> item(question, "radios", partnerships(words), words);
			case NATURE -> item(question, "checkboxes", natures(call, words), words);
			case MONTHS -> item(question, "number", List.of(), words);
			case BUDGET, ASKED, OWN_FUNDS, IN_KIND -> item(question, "amount", List.of(), words);
		};
	}

	private static Item item(AskedFact question, String kind, List<Choice> choices, Words words) {
		String key = "eligibilite.question." + question.parameter();
		return new Item(question.parameter(), kind, words.text(key), hint(question, key, words), choices);
	}

	private static @Nullable String hint(AskedFact question, String key, Words words) {
		return switch (question) {
			case PUBLISHED_ON, GOOD_RECORD, BUDGET, ASKED, OWN_FUNDS, IN_KIND, MONTHS -> words.text(key + ".aide");
			case STRUCTURE, SEAT, RESOURCES, OTHER_APPLICATION, OVERDUE_REPORT, COUNTRY, PARTNERSHIP, TO_COME, NATURE ->
				null;
		};
	}

	private static boolean asksRegion(CallContent call) {
		return call.lines()
			.stream()
			.flatMap((line) -> line.rules().stream())
			.anyMatch((rule) -> rule instanceof Rule.SeatInRegion);
	}

	private static List<Choice> structures(Words words) {
		return Stream.of(Structure.values())
			.filter((structure) -> structure != Structure.ANY_ASSOCIATION)
			.map((structure) -> new Choice(structure.code(), words.text(structure.key() + ".choix")))
			.toList();
	}

	private static List<Choice> seats(Words words) {
		return Stream.of("france", "hors-de-france")
			.map((seat) -> new Choice(seat, words.text("eligibilite.siege." + seat)))
			.toList();
	}

	private List<Choice> regionChoices(Words words) {
		return Stream.concat(this.regions.seats().stream().map((region) -> new Choice(region.code(), region.name())),
				Stream.of(new Choice("france", words.text("eligibilite.siege.ailleurs-en-france")),
						new Choice("hors-de-france", words.text("eligibilite.siege.hors-de-france"))))
			.toList();
	}

	private static List<Choice> yesOrNo(Words words) {
		return List.of(new Choice("oui", words.text("eligibilite.oui")),
				new Choice("non", words.text("eligibilite.non")));
	}

	private List<Choice> countries(Locale locale) {
		return this.zones.all()
			.stream()
			.filter((zone) -> zone.kind() == Zone.Kind.COUNTRY)
			.sorted(this.zones.byName(locale))
			.map((zone) -> new Choice(zone.code(), zone.name(locale)))
			.toList();
	}

	private static List<Choice> partnerships(Words words) {
		return Stream.of(Partnership.values())
			.map((value) -> new Choice(value.code(), words.text("eligibilite.partenaire.choix." + value.code())))
			.toList();
	}

	/** What one line at least refuses. */
	private static List<Choice> natures(CallContent call, Words words) {
		Stream<Choice> refused = Arrays.stream(Nature.values())
			.filter((nature) -> call.lines()
				.stream()
				.flatMap((line) -> line.rules().stream())
				.anyMatch((rule) -> rule instanceof Rule.NotByNature not && not.natures().contains(nature)))
			.map((nature) -> new Choice(Natures.code(nature),
					words.text("eligibilite.nature." + Natures.code(nature))));
		return Stream.concat(refused, Stream.of(new Choice(Natures.NONE, words.text("eligibilite.nature.aucune"))))
			.toList();
	}

}
