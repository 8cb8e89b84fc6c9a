package org.portailsolidaire.applying.form;

import java.text.Collator;
import java.util.List;
import java.util.Locale;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.reference.Sdgs;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** What one chooses from in the fields of steps. */
@Component
public class StepChoices {

	private final Zones zones;

	private final Themes themes;

	private final Sdgs sdgs;

	StepChoices(Zones zones, Themes themes, Sdgs sdgs) {
		this.zones = zones;
		this.themes = themes;
		this.sdgs = sdgs;
	}

	/** The choices of a field for a call, in words; none for a field that is typed. */
	public List<Choice> of(Step step, StepField field, CallContent call, Words words) {
		return switch (field.kind()) {
			case ONE,
					SEVERAL ->
				field.choices()
					.stream()
					.map((choice) -> new Choice(choice,
							words.text("dossier.choix." + step.path() + "." + field.name() + "." + choice)))
					.toList();
			case COUNTRY -> countries(words.locale());
			case THEMES ->
				themes(call).stream().map((theme) -> new Choice(theme.code(), theme.name(words.locale()))).toList();
			case SDGS -> this.sdgs.all()
				.stream()
				.map((sdg) -> new Choice(Integer.toString(sdg.number()),
						sdg.number() + ". " + sdg.shortName(words.locale())))
				.toList();
			case LINE, PERSON, TEXT, EMAIL, NUMBER, PERCENT, DAY -> List.of();
		};
	}

	/** Whether a field of a call offers a choice. */
	boolean isOffered(StepField field, String choice, CallContent call) {
		return switch (field.kind()) {
			case ONE, SEVERAL -> field.choices().contains(choice);
			case COUNTRY -> this.zones.country(choice).isPresent();
			case THEMES -> themes(call).stream().anyMatch((theme) -> theme.code().equals(choice));
			case SDGS -> this.sdgs.all().stream().anyMatch((sdg) -> Integer.toString(sdg.number()).equals(choice));
			case LINE, PERSON, TEXT, EMAIL, NUMBER, PERCENT, DAY -> true;
		};
	}

	private List<Choice> countries(Locale locale) {
		Collator collator = Collator.getInstance(locale);
		return this.zones.all()
			.stream()
			.filter((zone) -> zone.kind() == Zone.Kind.COUNTRY)
			.map((zone) -> new Choice(zone.code(), zone.name(locale)))
			.sorted((one, other) -> collator.compare(one.label(), other.label()))
			.toList();
	}

	/** The themes that the call accepts, or all of them. */
	private List<Theme> themes(CallContent call) {
		List<String> accepted = call.allThemes() ? List.of() : call.themes();
		return this.themes.all()
			.stream()
			.filter(Theme::active)
			.filter((theme) -> accepted.isEmpty() || accepted.contains(theme.code())
					|| (theme.family() != null && accepted.contains(theme.family())))
			.toList();
	}

}
