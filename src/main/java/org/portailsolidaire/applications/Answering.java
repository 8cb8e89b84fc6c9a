package org.portailsolidaire.applications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.portailsolidaire.applications.ChangeRequest.Outcome;
import org.portailsolidaire.applications.FrozenContent.Frozen;
import org.portailsolidaire.applications.FrozenContent.Signature;
import org.portailsolidaire.eligibility.RuleAnswer;
import org.portailsolidaire.organisations.MemberRights;
import org.portailsolidaire.organisations.Organisations;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replies to what the team asks, and sends the answer back once, as a new filing. */
@Service
class Answering {

	private final ApplicationDesk desk;

	private final ApplicationRows rows;

	private final Organisations organisations;

	private final ChangeRequestRows requests;

	private final FrozenContent frozen;

	private final Filing filing;

	private final ApplicationMessages told;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Answering(ApplicationDesk desk, ApplicationRows rows, Organisations organisations, ChangeRequestRows requests,
			FrozenContent frozen, Filing filing, ApplicationMessages told, ApplicationEventPublisher events,
			Clock clock) {
		this.desk = desk;
		this.rows = rows;
		this.organisations = organisations;
		this.requests = requests;
		this.frozen = frozen;
		this.filing = filing;
		this.told = told;
		this.events = events;
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
		Opened opened = this.desk.lock(number, actor, MemberRights.EDITOR);
		ChangeRequest asked = opened.asked();
		if (asked == null) {
			return Result.CLOSED;
		}
		if (!asked.isOpenAt(received)) {
			return Result.LATE;
		}
		ApplicationDesk.found(Optional.ofNullable(asked.of(reply.step())));
		return this.requests.reply(opened.application().id(), asked.number(), reply.step(), reply.version(),
				reply.text(), actor.id(), this.clock.instant()) ? Result.DONE : Result.CHANGED_SINCE;
	}

	/**
	 * Sends the answer, signed by an owner of the association.
	 * @param edition that they read
	 * @param received when the portal received it; the deadline is excluded
	 */
	@Transactional
	Result send(String number, Actor actor, Signature signature, String edition, Instant received, Words words) {
		Opened opened = this.desk.lock(number, actor, MemberRights.OWNER);
		ChangeRequest asked = opened.asked();
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
		Reading reading = this.desk.read(opened, words);
		if (asked.left() > 0 || !problems(reading).isEmpty() || !obstacles(reading).isEmpty()) {
			return Result.INCOMPLETE;
		}
		keep(reading, asked, signature, actor, received);
		return Result.DONE;
	}

	private void keep(Reading reading, ChangeRequest asked, Signature signature, Actor actor, Instant at) {
		Opened opened = reading.opened();
		Application application = opened.application();
		Frozen content = this.frozen.of(reading, signature, at);
		int answer = this.filing.insert(opened, content, signature, actor, at);
		this.requests.close(application.id(), Outcome.ANSWERED, answer, Map.of(), actor.id(), at);
		this.rows.move(application, ApplicationState.SUBMITTED, actor.id(), Timestamp.from(at), null);
		this.told.tellWriters(ApplicationMessages.CHANGES_ANSWERED, application.number() + " " + answer,
				opened.standing().organisation(), application.path() + "/recepisse", (words) -> List.of(opened.title(),
						application.number(), opened.content().title(), Moments.text(at, words), content.sha256()));
		this.events.publishEvent(new ChangesAnswered(application.id(), asked.number(), answer, at));
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
		ChangeRequest asked = reading.opened().asked();
		return asked != null && asked.steps().contains(step);
	}

}
