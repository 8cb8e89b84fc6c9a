package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.calls.CallChanged;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.calls.grids.EvaluationGrids;
import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins the writing of calls: from blank, from another, or of one that was imported. */
@Service
public class Beginning {

	private final CallRegister calls;

	private final WrittenCalls written;

	private final RuleFields rules;

	private final EvaluationGrids grids;

	private final Audit audit;

	private final Clock clock;

	Beginning(CallRegister calls, WrittenCalls written, RuleFields rules, EvaluationGrids grids, Audit audit,
			Clock clock) {
		this.calls = calls;
		this.written = written;
		this.rules = rules;
		this.grids = grids;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * A blank call, with the common grid.
	 * @param owner the funder whose members write it; it has a line of its own then
	 */
	@Transactional
	public CallId blank(String title, @Nullable UUID owner, Actor actor) {
		CallId call = this.calls.draft(title);
		List<Part> parts = new ArrayList<>();
		for (Section section : Section.alone()) {
			parts.add(part(PartId.of(section), 0, switch (section) {
				case CALENDAR -> Typed.NOTHING;
				case GRID -> GridPart.typed(this.grids.latest());
				default -> typed(section, CallContent.titled(title));
			}));
		}
		if (owner != null) {
			parts.add(part(new PartId(Section.LINE, 1), 1, new Typed(Map.of("bailleur", List.of(owner.toString())))));
		}
		this.written.insert(call, owner, title, actor.id(), parts, false);
		record(actor, CallAct.CALL_BEGUN, call, title, Map.of());
		return call;
	}

	/**
	 * A new session of a call: what it says without its dates nor its number, in the same
	 * series.
	 * @param source what names the sessions, when the call has no name for them yet
	 */
	@Transactional
	public CallId copy(CallContent from, String source, @Nullable UUID owner, Actor actor) {
		String title = SessionTitle.of(from.title());
		CallId call = this.calls.draft(title);
		List<Part> parts = new ArrayList<>(parts(withoutDates(from, title, source)));
		PartId calendar = PartId.of(Section.CALENDAR);
		parts.replaceAll((part) -> part.id().equals(calendar) ? part(calendar, 0, Typed.NOTHING) : part);
		this.written.insert(call, owner, title, actor.id(), parts, false);
		record(actor, CallAct.CALL_BEGUN, call, title, Map.of("copie-de", source));
		return call;
	}

	private static CallContent withoutDates(CallContent call, String title, String series) {
		return new CallContent(title, call.summary(), call.body(), call.hosting(), call.page(),
				(call.series() != null) ? call.series() : series, new CallCalendar(null, null, null), call.amounts(),
				call.maxProjectBudget(), call.minMonths(), call.maxMonths(), call.zones(), call.excludedZones(),
				call.themes(), call.allThemes(), call.sdgs(), call.applicants(), call.whoCanApply(), call.lines(),
				call.funded(), call.notFunded(), call.conditions(), List.of(), call.documents(), call.criteria(),
				call.contacts(), call.contactOrganisation(), call.partners(), call.questions());
	}

	/**
	 * A call being written, to read; one that was imported is taken as it is published,
	 * by the team.
	 */
	@Transactional
	Optional<WrittenCall> open(UUID id, Writer writer) {
		Optional<WrittenCall> known = this.written.read(id, writer);
		if (known.isPresent() || !writer.team()) {
			return known;
		}
		Optional<Known> call = this.calls.find(new CallId(id));
		CallContent content = call.map(Known::content).orElse(null);
		if (content == null || call.isEmpty()) {
			return Optional.empty();
		}
		this.written.insert(call.get().id(), null, content.title(), null, parts(content), true);
		return this.written.find(id, writer);
	}

	/** What is imported again is what is written on, unless it has changes to publish. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CallChanged changed) {
		this.calls.find(changed.id())
			.map(Known::content)
			.ifPresent((content) -> this.written.replace(changed.id(), content.title(), parts(content)));
	}

	/** All that a call says, as it would be typed. */
	List<Part> parts(CallContent call) {
		List<Part> parts = new ArrayList<>();
		for (Section section : Section.alone()) {
			parts.add(part(PartId.of(section), 0, typed(section, call)));
		}
		int item = call.questions().stream().map(Question::key).mapToInt(QuestionPart::item).max().orElse(0);
		for (int i = 0; i < call.lines().size(); i++) {
			item++;
			parts.add(part(new PartId(Section.LINE, item), i + 1, LinePart.typed(call.lines().get(i), this.rules)));
		}
		for (int i = 0; i < call.questions().size(); i++) {
			Question question = call.questions().get(i);
			parts.add(part(new PartId(Section.QUESTION, QuestionPart.item(question.key())), i + 1,
					QuestionPart.typed(question)));
		}
		return parts;
	}

	private static Typed typed(Section section, CallContent call) {
		return switch (section) {
			case IDENTITY -> IdentityPart.typed(call);
			case CALENDAR -> CalendarPart.typed(call);
			case TERMS -> TermsPart.typed(call);
			case PLACES -> PlacesPart.typed(call);
			case THEMES -> ThemesPart.typed(call);
			case DOCUMENTS -> DocumentsPart.typed(call);
			case PEOPLE -> PeoplePart.typed(call);
			case GRID -> GridPart.typed(call);
			case LINE, QUESTION -> Typed.NOTHING;
		};
	}

	private Part part(PartId id, int position, Typed typed) {
		Instant now = this.clock.instant();
		return new Part(id, position, 0, typed, now, null);
	}

	private void record(Actor actor, AuditAct act, CallId call, String title, Map<String, String> details) {
		this.audit.record(actor, act, AuditObject.of(CallAct.On.CALL, call.value(), title), details);
	}

}
