package org.portailsolidaire.applying.applications;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.portailsolidaire.applying.applications.FrozenContent.Frozen;
import org.portailsolidaire.applying.applications.FrozenContent.Signature;
import org.portailsolidaire.calls.eligibility.RuleAnswer;
import org.portailsolidaire.people.organisations.MemberRights;
import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replies to what the team asks, and sends the answer back once, as a new filing. */
@Service
class Answering {

	private final ApplicationAccess access;

	private final DossierReader reader;

	private final Applications applications;

	private final Organisations organisations;

	private final ChangeRequests requests;

	private final FrozenContent frozen;

	private final Filing filing;

	private final ApplicationMessages told;

	private final Clock clock;

	Answering(ApplicationAccess access, DossierReader reader, Applications applications, Organisations organisations,
			ChangeRequests requests, FrozenContent frozen, Filing filing, ApplicationMessages told, Clock clock) {
		this.access = access;
		this.reader = reader;
		this.applications = applications;
		this.organisations = organisations;
		this.requests = requests;
		this.frozen = frozen;
		this.filing = filing;
		this.told = told;
		this.clock = clock;
	}

	/** What became of an answer. */
	enum Result {

		/** It is sent, or the reply is written. */
		DONE,
		/** Nothing is asked any more: it was sent, or the team took the request back. */
		CLOSED,
		/** The deadline has passed. */
		LATE,
		/** A point is without reply, or a reopened step lacks something. */
		INCOMPLETE,
		/** Someone wrote something else since. */
		CHANGED_SINCE

	}

	/** What is replied to the point of a step, on top of the version that was read. */
	record Reply(Step step, int version, String text) {
	}

	/**
	 * Writes a reply.
	 * @param received when the portal received it; the deadline is excluded. What is read
	 * of it afterwards is in no answer that was received before.
	 */
	@Transactional
	Result reply(String number, Reply reply, Actor actor, Instant received) {
		Opened opened = this.access.lock(number, actor, MemberRights.EDITOR);
		ChangeRequestFacts asked = opened.asked();
		if (asked == null) {
			return Result.CLOSED;
		}
		if (!asked.isOpenAt(received)) {
			return Result.LATE;
		}
		NotFound.unless(Optional.ofNullable(asked.of(reply.step())));
		return open(opened).reply(reply.step(), reply.version(), reply.text(), actor.id(), this.clock.instant())
				? Result.DONE : Result.CHANGED_SINCE;
	}

	/**
	 * Sends the answer, signed by an owner of the association.
	 * @param edition that they read
	 * @param received when the portal received it; the deadline is excluded
	 */
	@Transactional
	Result send(String number, Actor actor, Signature signature, String edition, Instant received) {
		Opened opened = this.access.lock(number, actor, MemberRights.OWNER);
		ChangeRequestFacts asked = opened.asked();
		if (asked == null) {
			return Result.CLOSED;
		}
		if (!asked.isOpenAt(received)) {
			return Result.LATE;
		}
		if (!opened.edition().equals(edition) || opened.changedAfter(received)
				|| this.organisations.changedAfter(opened.standing().organisation(), received)) {
			return Result.CHANGED_SINCE;
		}
		Reading reading = this.reader.read(opened, StepLabels.unsaid(opened.content()),
				opened.judgedAt(this.clock.instant()));
		if (asked.left() > 0 || !problems(reading).isEmpty() || !obstacles(reading).isEmpty()) {
			return Result.INCOMPLETE;
		}
		keep(reading, signature, actor, received);
		return Result.DONE;
	}

	private void keep(Reading reading, Signature signature, Actor actor, Instant at) {
		Opened opened = reading.opened();
		ApplicationFacts application = opened.application();
		Frozen content = this.frozen.of(reading, signature, at);
		int number = this.filing.insert(opened, content, signature, actor, at);
		ChangeRequest asked = open(opened);
		asked.answered(number, actor.id(), at);
		this.requests.saveAndFlush(asked);
		Application answered = this.applications.lock(application.id()).orElseThrow();
		answered.answer(asked, actor.id(), at);
		this.applications.saveAndFlush(answered);
		this.told.tellWriters(ApplicationMessages.CHANGES_ANSWERED, application.number() + " " + number,
				opened.standing().organisation(), application.path() + "/recepisse", (words) -> List.of(opened.title(),
						application.number(), opened.content().title(), Moments.text(at, words), content.sha256()));
	}

	private ChangeRequest open(Opened opened) {
		return this.requests.open(opened.application().id().value()).orElseThrow();
	}

	/** What is missing or wrong in the steps that reopened. */
	static Map<Step, List<Form.Problem>> problems(Reading reading) {
		Map<Step, List<Form.Problem>> problems = new LinkedHashMap<>();
		reading.points()
			.stream()
			.filter((point) -> isAsked(reading, point.step()))
			.forEach((point) -> problems.computeIfAbsent(point.step(), (step) -> new ArrayList<>())
				.add(point.problem()));
		return problems;
	}

	/** The rules that what is written in the steps that reopened does not meet. */
	static List<RuleAnswer> obstacles(Reading reading) {
		Set<Step> asked = Set.copyOf(reading.steps().stream().filter((step) -> isAsked(reading, step)).toList());
		return reading.lines()
			.stream()
			.flatMap((line) -> Reading.obstacles(line).stream())
			.filter((rule) -> RulePlaces.step(rule.subject()).filter(asked::contains).isPresent())
			.toList();
	}

	private static boolean isAsked(Reading reading, Step step) {
		ChangeRequestFacts asked = reading.opened().asked();
		return asked != null && asked.steps().contains(step);
	}

}
