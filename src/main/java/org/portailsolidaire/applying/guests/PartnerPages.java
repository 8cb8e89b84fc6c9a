package org.portailsolidaire.applying.guests;

import java.text.Collator;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.drafting.Edit;
import org.portailsolidaire.platform.drafting.SentForm;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.steps.PartnerSection;
import org.portailsolidaire.applying.steps.PartnerSection.Difference;
import org.portailsolidaire.applying.steps.PartnerSection.Field;
import org.portailsolidaire.applying.steps.PartnerSection.Section;
import org.portailsolidaire.applying.guests.PartnerVisits.Visit;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a partner shows, in one of its languages. */
@Component
class PartnerPages {

	private static final List<String> FIELDS = List.of("nom", "pays", "ville", "statut", "contact", "courriel", "role",
			"histoire");

	private static final String MINE = "mien.";

	/** What browsers know to fill in. */
	private static final Map<String, String> AUTO = Map.of("nom", "organization", "ville", "address-level2", "contact",
			"name", "courriel", "email");

	private final Zones zones;

	private final MessageSource messages;

	private final Map<Language, List<Choice>> countries = new ConcurrentHashMap<>();

	PartnerPages(Zones zones, MessageSource messages) {
		this.zones = zones;
		this.messages = messages;
	}

	/** A language that the page can be read in. */
	public record LanguageView(String code, String name, String path, boolean current) {
	}

	/** A field as it is drawn. */
	public record FieldView(String name, String kind, @Nullable String auto, String label, String hint, int longest,
			boolean required, String value) {
	}

	/**
	 * A field that two people wrote differently, with what stands in it in words.
	 *
	 * @param chosen {@code moi} or {@code autre}, empty before one is
	 */
	public record DifferenceView(String field, String label, String mine, String mineSaid, String theirsSaid, String by,
			String chosen) {
	}

	/** Something that was typed and could not be saved. */
	public record Kept(String name, String label, String value) {
	}

	Words words(Language language) {
		return new Words(this.messages, language.locale());
	}

	/** What every page shows, the one that opens nothing too. */
	void frame(String path, Language language, Model model) {
		model.addAttribute("words", words(language));
		model.addAttribute("language", language.code());
		model.addAttribute("path", path + "/" + language.code());
		model.addAttribute("languages",
				Arrays.stream(Language.values())
					.map((one) -> new LanguageView(one.code(), one.ownName(), path + "/" + one.code(), one == language))
					.toList());
	}

	void section(Visit visit, Language language, Model model) {
		Section section = visit.section();
		Words words = words(language);
		model.addAttribute("project", section.draft().title());
		model.addAttribute("association", section.draft().organisationName());
		model.addAttribute("closing", closing(section, language, words));
		model.addAttribute("revision", section.revision());
		model.addAttribute("fields", section.fields().stream().map((field) -> view(field, words)).toList());
		model.addAttribute("countries", this.countries.computeIfAbsent(language, this::countries));
		model.addAttribute("missing", missing(section, words));
		model.addAttribute("finished", (visit.finishedAt() != null)
				? words.text("invite.fini.le", Days.text(visit.finishedAt(), language.locale())) : null);
	}

	/** The fields that a form sends, each with the version that was read. */
	static List<Edit> edits(Form form) {
		SentForm sent = new SentForm(form, FIELDS::contains, Step.PARTNER::kept);
		return FIELDS.stream().filter((name) -> form.typed().containsKey(name)).map(sent::edit).toList();
	}

	/** Whether a field holds more than what a dossier keeps. */
	static boolean isTooLong(Form typed) {
		return FIELDS.stream().anyMatch((name) -> PartnerSection.isTooLong(name, typed.value(name)));
	}

	/** Whether a text that waits for a choice holds more. */
	static boolean isKeptTooLong(Form typed) {
		return FIELDS.stream().anyMatch((name) -> PartnerSection.isTooLong(name, typed.value(MINE + name)));
	}

	/** The names of such fields, those of texts to choose from too. */
	private static Stream<String> tooLong(Form typed) {
		return FIELDS.stream()
			.flatMap((name) -> Stream.of(name, MINE + name)
				.filter((field) -> PartnerSection.isTooLong(name, typed.value(field))));
	}

	/** Whether texts that are not saved go along with a form. */
	static boolean isKept(Form typed) {
		return FIELDS.stream().map(MINE::concat).anyMatch(typed.typed()::containsKey);
	}

	/**
	 * The step with what was typed in it and is not saved, too long or for want of room;
	 * what was to be chosen between two texts stands below it.
	 */
	void again(Visit visit, Form typed, Language language, Model model) {
		Section saved = visit.section();
		Words words = words(language);
		section(visit, language, model);
		boolean chosen = isKept(typed);
		if (!chosen) {
			model.addAttribute("revision", typed.value("version"));
		}
		model.addAttribute("fields",
				saved.fields()
					.stream()
					.map((field) -> !typed.typed().containsKey(field.name()) ? field
							: new Field(field.name(), field.kind(), field.longest(), field.required(),
									typed.value(field.name())))
					.map((field) -> view(field, words))
					.toList());
		List<String> tooLong = tooLong(typed).map((field) -> words.text("invite.coupe",
				label(field.startsWith(MINE) ? field.substring(MINE.length()) : field, words),
				typed.value(field).length()))
			.toList();
		model.addAttribute("tooLong", tooLong.isEmpty() ? List.of(words.text("invite.plein")) : tooLong);
		model.addAttribute("kept", chosen ? kept(typed, language) : List.of());
	}

	/** The fields that two people wrote. */
	List<DifferenceView> differences(List<Difference> all, Form typed, Language language) {
		Words words = words(language);
		return all.stream().map((one) -> {
			String by = one.by();
			return new DifferenceView(one.field(), label(one.field(), words), one.mine(),
					said(one.field(), one.mine(), language), said(one.field(), one.theirs(), language),
					(by != null) ? by : words.text("invite.deux.partenaire"), typed.value("garde." + one.field()));
		}).toList();
	}

	/** What was typed, to be copied. */
	List<Kept> kept(Form typed, Language language) {
		Words words = words(language);
		return FIELDS.stream()
			.map((name) -> new Kept(name, label(name, words),
					typed.value(typed.typed().containsKey(name) ? name : MINE + name)))
			.filter((one) -> !one.value().isBlank())
			.toList();
	}

	private String said(String field, String value, Language language) {
		return field.equals("pays") ? this.countries.computeIfAbsent(language, this::countries)
			.stream()
			.filter((country) -> country.value().equals(value))
			.map(Choice::label)
			.findFirst()
			.orElse(value) : value;
	}

	private static FieldView view(Field field, Words words) {
		String help = switch (field.name()) {
			case "statut" -> words.text("invite.champ.statut.aide");
			case "role" -> words.text("invite.champ.role.aide");
			case "histoire" -> words.text("invite.champ.histoire.aide");
			default -> "";
		};
		String limit = field.kind().equals("text") ? words.text("invite.limite", field.longest()) : "";
		return new FieldView(field.name(), field.kind(), AUTO.get(field.name()), label(field.name(), words),
				(help + " " + limit).strip(), field.longest(), field.required(), field.value());
	}

	private static String label(String field, Words words) {
		return words.text("invite.champ." + field);
	}

	private static List<String> missing(Section section, Words words) {
		return section.fields()
			.stream()
			.flatMap((field) -> field.required() && field.value().isBlank()
					? Stream.of(words.text("invite.manque", label(field.name(), words)))
					: field.isTooLong()
							? Stream.of(words.text("invite.trop-long", label(field.name(), words), field.longest()))
							: Stream.empty())
			.toList();
	}

	private static @Nullable String closing(Section section, Language language, Words words) {
		if (section.draft().closesAt() == null) {
			return null;
		}
		ZonedDateTime stated = ParisTime.statedDeadline(section.draft().closesAt());
		return words.text("invite.cloture", Days.text(stated.toLocalDate(), language.locale()),
				String.format(Locale.ROOT, "%02d:%02d", stated.getHour(), stated.getMinute()));
	}

	private List<Choice> countries(Language language) {
		Collator collator = Collator.getInstance(language.locale());
		return this.zones.all()
			.stream()
			.filter((zone) -> zone.kind() == Zone.Kind.COUNTRY)
			.map((zone) -> new Choice(zone.code(), name(zone, language)))
			.sorted((one, other) -> collator.compare(one.label(), other.label()))
			.toList();
	}

	private static String name(Zone zone, Language language) {
		return switch (language) {
			case FR, EN -> zone.name(language.locale());
			case ES, PT -> Locale.of("", zone.code()).getDisplayCountry(language.locale());
		};
	}

}
