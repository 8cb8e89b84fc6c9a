package org.portailsolidaire.applying.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.portailsolidaire.calls.eligibility.RuleAnswer;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.profiles.ProfileChanges;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationLife;
import org.portailsolidaire.applying.applications.ChangeRequestFacts;
import org.portailsolidaire.applying.applications.DossierReader;
import org.portailsolidaire.applying.applications.Frozen;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.applications.Signature;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.steps.RulePlaces;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replies to what the team asks, and sends the answer back once, as a new filing. */
@Service
public class Answering {

	private final ApplicationAccess access;

	private final DossierReader reader;

	private final ProfileChanges profiles;

	private final FrozenContent frozen;

	private final ApplicationLife life;

	private final FilingMails mails;

	private final Clock clock;

	Answering(ApplicationAccess access, DossierReader reader, ProfileChanges profiles, FrozenContent frozen,
			ApplicationLife life, FilingMails mails, Clock clock) {
		this.access = access;
		this.reader = reader;
		this.profiles = profiles;
		this.frozen = frozen;
		this.life = life;
		this.mails = mails;
		this.clock = clock;
	}

	/** What became of an answer. */
	public enum Result {

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

	/** What became of an answer, and the dossier as it was found. */
	public record Outcome(Result result, Opened opened) {
	}

	/** What is replied to the point of a step, on top of the version that was read. */
	public record Reply(Step step, int version, String text) {
	}

	/**
	 * Writes a reply.
	 * @param received when the portal received it; the deadline is excluded. What is read
	 * of it afterwards is in no answer that was received before.
	 */
	@Transactional
	public Result reply(String number, Reply reply, Actor actor, Instant received) {
		Opened opened = this.access.lock(number, actor, MemberRights.EDITOR);
		ChangeRequestFacts asked = opened.asked();
		if (asked == null) {
			return Result.CLOSED;
		}
		if (!asked.isOpenAt(received)) {
			return Result.LATE;
		}
		NotFound.unless(Optional.ofNullable(asked.of(reply.step())));
		return this.life.reply(opened, reply.step(), reply.version(), reply.text(), actor, this.clock.instant())
				? Result.DONE : Result.CHANGED_SINCE;
	}

	/**
	 * Sends the answer, signed by an owner of the association.
	 * @param edition that they read
	 * @param received when the portal received it; the deadline is excluded
	 */
	@Transactional
	public Outcome send(String number, Actor actor, Signature signature, String edition, Instant received) {
		Opened opened = this.access.lock(number, actor, MemberRights.OWNER);
		return new Outcome(send(opened, actor, signature, edition, received), opened);
	}

	private Result send(Opened opened, Actor actor, Signature signature, String edition, Instant received) {
		ChangeRequestFacts asked = opened.asked();
		if (asked == null) {
			return Result.CLOSED;
		}
		if (!asked.isOpenAt(received)) {
			return Result.LATE;
		}
		if (!opened.edition().equals(edition) || opened.changedAfter(received)
				|| this.profiles.areAfter(opened.standing().organisation(), received)) {
			return Result.CHANGED_SINCE;
		}
		Reading reading = this.reader.read(opened, StepLabels.unsaid(opened.content()),
				opened.judgedAt(this.clock.instant()));
		if (asked.left() > 0 || !problems(reading).isEmpty() || !obstacles(reading).isEmpty()) {
			return Result.INCOMPLETE;
		}
		Frozen content = this.frozen.of(reading, signature, received);
		int filing = this.life.answer(opened, content, signature, actor, received);
		this.mails.answered(opened, filing, content, received);
		return Result.DONE;
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
