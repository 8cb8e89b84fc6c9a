package org.portailsolidaire.calls.writing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.portailsolidaire.calls.calls.AmountCheck;
import org.portailsolidaire.calls.calls.AmountCheck.Disagreement;
import org.portailsolidaire.calls.calls.BlankModels;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.calls.calls.Hosting;
import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.calls.calls.QuestionCheck;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.people.memberships.Funders;
import org.portailsolidaire.people.memberships.Funders.Funder;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.stereotype.Component;

/** Reads what is typed as a call, with all that is wrong or missing at once. */
@Component
public class CallReader {

	private final Funders funders;

	private final RuleFields rules;

	private final Zones zones;

	private final Themes themes;

	private final BlankModels models;

	private final Clock clock;

	CallReader(Funders funders, RuleFields rules, Zones zones, Themes themes, BlankModels models, Clock clock) {
		this.funders = funders;
		this.rules = rules;
		this.zones = zones;
		this.themes = themes;
		this.models = models;
		this.clock = clock;
	}

	/**
	 * What parts say together.
	 *
	 * @param lines the funding lines, by number
	 * @param faults all that keeps the call from being published, in the order of pages
	 */
	public record Reading(CallContent content, Map<Integer, LinePart> lines, List<Fault> faults) {

		/** What is wrong or missing in a part. */
		List<Fault> of(PartId part) {
			return this.faults.stream().filter((fault) -> fault.part().equals(part)).toList();
		}

	}

	/** The funders that the lines of a call can name, by name. */
	Map<UUID, Funder> funders(WrittenCall call) {
		List<UUID> own = Stream.concat(Stream.ofNullable(call.owner()), call.alsoFunders().stream()).toList();
		return (call.owner() != null) ? this.funders.named(own) : this.funders.all()
			.stream()
			.collect(Collectors.toMap(Funder::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
	}

	public Reading read(WrittenCall call, List<Part> parts) {
		return new Session(call, parts).read();
	}

	/** One reading. */
	private final class Session {

		private final WrittenCall call;

		private final List<Part> parts;

		private final Map<UUID, Funder> known;

		private final List<Fault> faults = new ArrayList<>();

		Session(WrittenCall call, List<Part> parts) {
			this.call = call;
			this.parts = parts;
			this.known = funders(call);
		}

		Reading read() {
			IdentityPart identity = alone(Section.IDENTITY, IdentityPart::read);
			CalendarPart calendar = alone(Section.CALENDAR, CalendarPart::read);
			TermsPart terms = alone(Section.TERMS, TermsPart::read);
			Map<Integer, LinePart> lines = new LinkedHashMap<>();
			of(Section.LINE).forEach((part) -> lines.put(part.id().item(), read(part,
					(form) -> LinePart.read(form, this.known, this.call.owner() == null, CallReader.this.rules))));
			PlacesPart places = alone(Section.PLACES, (form) -> PlacesPart.read(form, CallReader.this.zones));
			ThemesPart themes = alone(Section.THEMES, (form) -> ThemesPart.read(form, CallReader.this.themes));
			DocumentsPart documents = alone(Section.DOCUMENTS,
					(form) -> DocumentsPart.read(form, CallReader.this.models));
			PeoplePart people = alone(Section.PEOPLE, PeoplePart::read);
			GridPart grid = alone(Section.GRID, GridPart::read);
			List<Question> questions = of(Section.QUESTION).stream()
				.map((part) -> read(part, (form) -> QuestionPart.read(form, part.id().item())).question())
				.toList();
			CallContent content = new CallContent(identity.title(), identity.summary(), identity.body(),
					identity.hosting(), identity.page(), identity.series(), calendar.calendar(), terms.amounts(),
					terms.budget(), terms.minMonths(), terms.maxMonths(), places.zones(), places.excluded(),
					themes.themes(), themes.all(), themes.sdgs(), terms.kinds(), terms.who(),
					lines.values().stream().map(LinePart::line).toList(), terms.funded(), terms.notFunded(),
					terms.conditions(), calendar.milestones(), documents.documents(), grid.criteria(),
					people.contacts(), people.organisation(), people.partners(), questions);
			whole(content, lines);
			return new Reading(content, Map.copyOf(lines), this.faults.stream().sorted(this::inOrder).toList());
		}

		private int inOrder(Fault a, Fault b) {
			int sections = a.part().section().compareTo(b.part().section());
			return (sections != 0) ? sections : Integer.compare(rank(a.part()), rank(b.part()));
		}

		private int rank(PartId id) {
			for (int i = 0; i < this.parts.size(); i++) {
				if (this.parts.get(i).id().equals(id)) {
					return i;
				}
			}
			return -1;
		}

		private List<Part> of(Section section) {
			return this.parts.stream().filter((part) -> part.id().section() == section).toList();
		}

		private <T> T alone(Section section, Function<Form, T> reader) {
			Form form = of(section).stream().findFirst().map((part) -> part.typed().form()).orElseGet(Form::empty);
			return read(PartId.of(section), form, reader);
		}

		private <T> T read(Part part, Function<Form, T> reader) {
			return read(part.id(), part.typed().form(), reader);
		}

		private <T> T read(PartId id, Form form, Function<Form, T> reader) {
			T value = reader.apply(form);
			form.problems().forEach((problem) -> this.faults.add(Fault.of(id, problem)));
			return value;
		}

		/** What only shows when parts are put together. */
		private void whole(CallContent content, Map<Integer, LinePart> lines) {
			if (lines.isEmpty()) {
				this.faults.add(Fault.of(PartId.of(Section.LINE), "ajouter", "ecrire.volets.manque"));
			}
			Instant end = content.calendar().endsAt();
			Instant now = CallReader.this.clock.instant();
			if (this.call.state() == CallState.DRAFT && end != null && !end.isAfter(now)) {
				this.faults.add(Fault.of(PartId.of(Section.CALENDAR), "cloture", "ecrire.cloture.passee"));
			}
			LocalDate closing = (end != null) ? Formats.statedDay(end) : ParisTime.dayOf(now);
			if (RuleCheck.isNowhere(content, CallReader.this.zones, closing)) {
				this.faults.add(Fault.of(PartId.of(Section.PLACES), "zones", "ecrire.zones.nulle-part"));
			}
			lines.forEach((item, line) -> RuleCheck.contradictions(line.line(), content, CallReader.this.zones, closing)
				.forEach((field, key) -> this.faults.add(Fault.of(new PartId(Section.LINE, item), field, key))));
			amounts(content, lines);
			boolean nobody = content.contacts().isEmpty() && content.contactOrganisation() == null;
			if (content.hosting() == Hosting.HERE && nobody) {
				this.faults.add(Fault.of(PartId.of(Section.PEOPLE), "nom-0", "ecrire.contacts.manque"));
			}
			same(lines);
			QuestionCheck.problems(content.questions())
				.forEach((problem) -> this.faults
					.add(Fault.of(new PartId(Section.QUESTION, QuestionPart.item(problem.key())),
							field(problem.reason()), "ecrire.question." + Sayings.word(problem.reason()))));
		}

		/** What a call and its lines say differently; once a field. */
		private void amounts(CallContent content, Map<Integer, LinePart> lines) {
			lines.forEach((item, line) -> AmountCheck.outside(line.line(), content)
				.forEach((found) -> add(new PartId(Section.LINE, item), found)));
			AmountCheck.beyond(content).forEach((found) -> add(PartId.of(Section.TERMS), found));
		}

		private void add(PartId part, Disagreement found) {
			String word = switch (found.kind()) {
				case MAX -> "max";
				case MIN -> "min";
				case SHARE -> "part";
				case ENVELOPE -> "enveloppe";
				case BUDGET -> "budget";
				case SHORTEST -> "duree-de";
				case LONGEST -> "duree-a";
				case NO_LINE_MAX -> "aucun-max";
				case NO_LINE_MIN -> "aucun-min";
				case NO_LINE_SHARE -> "aucun-part";
			};
			String field = word.replace("aucun-", "");
			if (this.faults.stream().noneMatch((fault) -> fault.part().equals(part) && fault.field().equals(field))) {
				this.faults.add(Fault.of(part, field, "ecrire.desaccord." + word, found.said(), found.other()));
			}
		}

		/** Two lines of one funder under one name. */
		private void same(Map<Integer, LinePart> lines) {
			List<String> seen = new ArrayList<>();
			lines.forEach((item, part) -> {
				Line line = part.line();
				String name = line.funder() + "/" + line.title();
				if (!line.funder().isEmpty() && seen.contains(name)) {
					this.faults.add(Fault.of(new PartId(Section.LINE, item), "intitule", "ecrire.volet.double"));
				}
				seen.add(name);
			});
		}

		private static String field(QuestionCheck.Reason reason) {
			return switch (reason) {
				case TOO_FEW_CHOICES, SAME_CHOICE -> "choix";
				case BOUNDS, TOO_MANY_ASKED -> "min";
				case DAYS -> "du";
				case UNKNOWN_QUESTION, CYCLE, LATER_QUESTION, UNDECIDED_QUESTION, UNKNOWN_ANSWER -> "si";
				case SAME_KEY, TOO_MANY -> "intitule";
			};
		}

	}

	/** A form of a part with what is wrong with it, what is missing only when asked. */
	static Form shown(Part part, List<Fault> faults, boolean missing) {
		Form form = part.typed().form();
		faults.stream()
			.filter((fault) -> missing || !fault.isMissing())
			.forEach((fault) -> form.refuse(fault.field(), fault.key(), fault.parameters().toArray()));
		return form;
	}

}
