package org.portailsolidaire.applying.advice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.steps.Drafts;
import org.portailsolidaire.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says something of the steps of drafts, in threads that are settled or not. */
@Service
class Remarks {

	/** Characters of a remark. */
	static final int LONGEST = 4000;

	/** On one draft. */
	private static final int MOST = 500;

	private final RemarkThreads threads;

	private final RemarksQuery said;

	private final Drafts drafts;

	private final AdviceMessages messages;

	private final JdbcClient jdbc;

	private final Clock clock;

	Remarks(RemarkThreads threads, RemarksQuery said, Drafts drafts, AdviceMessages messages, JdbcClient jdbc,
			Clock clock) {
		this.threads = threads;
		this.said = said;
		this.drafts = drafts;
		this.messages = messages;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What became of a remark. */
	enum Outcome {

		/** It is there. */
		WRITTEN,
		/** It was there already. */
		ALREADY,
		/** There are as many as a draft can have. */
		TOO_MANY,
		/** The thread is none of this step. */
		NO_THREAD,
		/** Not theirs to say, or no draft any more. */
		REFUSED

	}

	/**
	 * Writes a remark, in a thread or as the first of a new one; a settled thread is open
	 * again.
	 * @param drawn by the page: the same is written once, and another text under the same
	 * name is another remark
	 */
	@Transactional
	Outcome write(String number, String step, @Nullable UUID thread, UUID drawn, String text, Actor by, Side side) {
		Instant now = this.clock.instant();
		ApplicationId draft = lockDraft(number, by, side, now).orElse(null);
		waitForTheSame(drawn);
		Remark same = this.threads.remark(drawn).orElse(null);
		if (same != null && same.says(text, by.id())) {
			return Outcome.ALREADY;
		}
		if (draft == null) {
			return Outcome.REFUSED;
		}
		if (this.threads.countRemarks(draft.value()) >= MOST) {
			return Outcome.TOO_MANY;
		}
		Remark remark = Remark.said((same == null) ? drawn : UUID.randomUUID(), text, by.id(), now,
				side == Side.ADVISER);
		if (thread == null) {
			this.threads.saveAndFlush(RemarkThread.open(draft, step, remark, now));
		}
		else {
			RemarkThread answered = this.threads.findByIdAndApplicationIdAndStep(thread, draft.value(), step)
				.orElse(null);
			if (answered == null) {
				return Outcome.NO_THREAD;
			}
			answered.answer(remark);
			this.threads.saveAndFlush(answered);
		}
		this.messages.remarked(this.drafts.find(draft).orElseThrow(), step, remark.id(), text, by,
				this.said.advisers(number, draft));
		return Outcome.WRITTEN;
	}

	/**
	 * Settles a thread, or opens it again; twice is once.
	 * @return whether there is such a thread, on a draft they have a part in
	 */
	@Transactional
	boolean settle(String number, String step, UUID thread, boolean settled, Actor by, Side side) {
		Instant now = this.clock.instant();
		Optional<RemarkThread> found = lockDraft(number, by, side, now)
			.flatMap((draft) -> this.threads.findByIdAndApplicationIdAndStep(thread, draft.value(), step));
		found.ifPresent((one) -> {
			if (settled) {
				one.close(by.id(), now);
			}
			else {
				one.reopen();
			}
			this.threads.saveAndFlush(one);
		});
		return found.isPresent();
	}

	/** The draft of a number, kept for this transaction alone. */
	private Optional<ApplicationId> lockDraft(String number, Actor by, Side side, Instant now) {
		return this.jdbc
			.sql("select a.id from application a where a.number = :number and a.state = 'DRAFT' and " + side.may()
					+ " for no key update of a")
			.param("number", number)
			.param("person", by.id().value())
			.param("now", Timestamp.from(now))
			.query((row, index) -> new ApplicationId(row.getObject("id", UUID.class)))
			.optional();
	}

	/** Names that are drawn by a page are the same on another draft too. */
	private void waitForTheSame(UUID drawn) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param(drawn.toString())
			.query()
			.listOfRows();
	}

}
