package org.portailsolidaire.calls.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.search.Phases;
import org.portailsolidaire.calls.calls.BlankModels;
import org.portailsolidaire.calls.calls.CallArchive.Archived;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.CallContent.RequestedDocument;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.calls.Hosting;
import org.portailsolidaire.calls.catalogue.CallPage.ContactView;
import org.portailsolidaire.calls.catalogue.CallPage.CriterionView;
import org.portailsolidaire.calls.catalogue.CallPage.DocumentView;
import org.portailsolidaire.calls.catalogue.CallPage.LineView;
import org.portailsolidaire.calls.catalogue.CallPage.Portion;
import org.portailsolidaire.calls.catalogue.CallPage.SdgTag;
import org.portailsolidaire.reference.Sdgs;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** Writes the page of a call. */
@Component
class CallPageWriter {

	private static final int KILOBYTE = 1024;

	private final RuleWriter rules;

	private final CardWriter cards;

	private final RelatedCalls related;

	private final Zones zones;

	private final Sdgs sdgs;

	private final BlankModels models;

	private final HistoryWriter history;

	CallPageWriter(RuleWriter rules, CardWriter cards, RelatedCalls related, Zones zones, Sdgs sdgs, BlankModels models,
			HistoryWriter history) {
		this.rules = rules;
		this.cards = cards;
		this.related = related;
		this.zones = zones;
		this.sdgs = sdgs;
		this.models = models;
		this.history = history;
	}

	CallPage page(PublishedCall call, Instant now, Words words, String url) {
		CallContent content = call.content();
		CallPhase phase = content.calendar().phaseAt(now);
		Countdown countdown = Countdown.of(phase, content.calendar().opensAt(), content.calendar().endsAt(),
				content.calendar().closesAt() != null, now, words);
		Amounts amounts = call.amounts();
		RelatedCalls.Related others = this.related.of(call, now, words);
		List<String> countries = countries(content, call.publishedAt(), words.locale());
		return new CallPage(call.slug(), "/appels/" + call.slug(), content.title(), content.summary(),
				Markdown.html(content.body()), phase, Phases.code(phase), content.lines().getFirst().funder(),
				content.lines().size() > 1, countdown, deadline(content, words), content.hosting() == Hosting.HERE,
				content.page(), CardWriter.amount(amounts.min(), amounts.max(), words),
				Objects.requireNonNullElse(amounts.share(), 0),
				(amounts.share() != null) ? words.formats().percent(amounts.share()) : "",
				(content.maxProjectBudget() != null) ? words.formats().euros(content.maxProjectBudget()) : "",
				duration(content, words), this.cards.where(content.zones(), content.excludedZones(), words), countries,
				words.count("pays", countries.size()), this.cards.themes(content.themes(), content.allThemes(), words),
				content.sdgs()
					.stream()
					.flatMap((number) -> this.sdgs.find(number).stream())
					.map((sdg) -> new SdgTag(sdg.number(), sdg.shortName(words.locale())))
					.toList(),
				content.whoCanApply(), Timeline.steps(content, now, words), content.funded(), content.notFunded(),
				lines(content, words), content.conditions(), criteria(content, words), documents(content, words),
				envelope(content, words), portions(content), contacts(content), content.partners(),
				others.nextSession(), others.similar(), others.pastSessions(), this.history.view(call, words),
				StructuredData.of(call, url));
	}

	GonePage gone(Archived call, Instant now, Words words) {
		CallContent content = call.content();
		return new GonePage(content.title(), words.formats().date(ParisTime.dayOf(call.since())),
				this.related
					.of(new PublishedCall(call.id().value(), 0, call.slug(), null, null, 1, call.since(), call.since(),
							content), now, words)
					.nextSession());
	}

	private static String deadline(CallContent content, Words words) {
		Instant closesAt = content.calendar().closesAt();
		if (closesAt != null) {
			return words.formats().fullDate(Formats.statedDay(closesAt));
		}
		return (content.calendar().editionYear() != null)
				? words.text("date.non-publiee", String.valueOf(content.calendar().editionYear()))
				: words.text("compte.toute-l-annee");
	}

	private static String duration(CallContent content, Words words) {
		Integer min = content.minMonths();
		Integer max = content.maxMonths();
		if (min != null && max != null) {
			return min.equals(max) ? words.text("duree.exacte", min) : words.text("duree.de-a", min, max);
		}
		if (max != null) {
			return words.text("duree.max", max);
		}
		return (min != null) ? words.text("duree.min", min) : "";
	}

	private List<String> countries(CallContent content, Instant publishedAt, Locale locale) {
		Instant end = content.calendar().endsAt();
		LocalDate day = ParisTime.dayOf((end != null) ? end : publishedAt);
		List<String> excluded = content.excludedZones()
			.stream()
			.flatMap((code) -> this.zones.countriesOf(code, day).stream())
			.toList();
		return content.zones()
			.stream()
			.map((code) -> this.zones.countriesOf(code, day))
			.flatMap(Collection::stream)
			.distinct()
			.filter((code) -> !excluded.contains(code))
			.flatMap((code) -> this.zones.find(code).stream())
			.sorted(this.zones.byName(locale))
			.map((zone) -> zone.name(locale))
			.toList();
	}

	private List<LineView> lines(CallContent content, Words words) {
		return content.lines()
			.stream()
			.map((line) -> new LineView((line.title() != null) ? line.title() : line.funder(), line.funder(),
					CardWriter.amount(line.amounts().min(), line.amounts().max(), words),
					(line.envelope() != null) ? words.formats().euros(line.envelope()) : "",
					this.rules.sentences(line, content, words), initials(line.funder())))
			.toList();
	}

	private static String initials(String name) {
		return Stream.of(name.split("[\\s’'-]+"))
			.filter((word) -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
			.limit(3)
			.map((word) -> word.substring(0, 1))
			.collect(Collectors.joining());
	}

	private static List<CriterionView> criteria(CallContent content, Words words) {
		int most = content.criteria().stream().mapToInt(CallContent.Criterion::weight).max().orElse(1);
		return content.criteria()
			.stream()
			.map((criterion) -> new CriterionView(criterion.name(),
					Objects.requireNonNullElse(criterion.guidance(), ""), criterion.weight(),
					words.text("grille.points", criterion.weight()), most))
			.toList();
	}

	private List<DocumentView> documents(CallContent content, Words words) {
		List<UUID> ids = content.documents()
			.stream()
			.flatMap((document) -> Stream.ofNullable(document.model()))
			.toList();
		Map<UUID, BlankModels.Model> stored = this.models.find(ids)
			.stream()
			.collect(Collectors.toMap(BlankModels.Model::id, Function.identity()));
		return content.documents()
			.stream()
			.map((document) -> document(document, Optional.ofNullable(document.model()).map(stored::get), words))
			.toList();
	}

	private static DocumentView document(RequestedDocument document, Optional<BlankModels.Model> model, Words words) {
		String detail = Stream.of(document.detail(), document.format())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" · "));
		return new DocumentView(document.name(), detail, document.required(),
				model.map(BlankModels.Model::path).orElse(null),
				model.map((file) -> words.text("document.modele", extension(file.name()),
						words.formats().number(Math.ceilDiv(file.size(), KILOBYTE))))
					.orElse(""));
	}

	private static String extension(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
	}

	private static String envelope(CallContent content, Words words) {
		int total = content.lines().stream().mapToInt((line) -> Objects.requireNonNullElse(line.envelope(), 0)).sum();
		return (total > 0) ? words.formats().euros(total) : "";
	}

	private static List<Portion> portions(CallContent content) {
		List<Portion> portions = new ArrayList<>();
		String[] classes = { "", "k", "l" };
		double total = content.lines()
			.stream()
			.mapToInt((line) -> Objects.requireNonNullElse(line.envelope(), 0))
			.sum();
		double from = 0;
		for (CallContent.Line line : content.lines()) {
			double width = (total > 0) ? 100 * Objects.requireNonNullElse(line.envelope(), 0) / total : 0;
			if (width > 0) {
				portions.add(new Portion(classes[portions.size() % classes.length],
						String.format(Locale.ROOT, "%.1f%%", from), String.format(Locale.ROOT, "%.1f%%", width)));
				from += width;
			}
		}
		return portions;
	}

	private static List<ContactView> contacts(CallContent content) {
		List<ContactView> contacts = new ArrayList<>();
		content.contacts()
			.forEach((contact) -> contacts
				.add(new ContactView((contact.role() != null) ? contact.name() + ", " + contact.role() : contact.name(),
						contact.email(), contact.phone())));
		if (contacts.isEmpty() && content.contactOrganisation() != null) {
			contacts.add(new ContactView(content.contactOrganisation(), null, null));
		}
		return contacts;
	}

}
