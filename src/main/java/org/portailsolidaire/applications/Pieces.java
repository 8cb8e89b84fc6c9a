package org.portailsolidaire.applications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.Answers;
import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.calls.CallContent.RequestedDocument;
import org.portailsolidaire.calls.Question;
import org.portailsolidaire.documents.CheckedFile;
import org.portailsolidaire.documents.DocumentId;
import org.portailsolidaire.documents.Documents;
import org.portailsolidaire.documents.Reason;
import org.portailsolidaire.documents.Receipt;
import org.portailsolidaire.organisations.MemberRights;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of dossiers: those that the call asks for, and others. */
@Service
class Pieces {

	/** As many as a dossier can have. */
	static final int MOST = 40;

	private final ApplicationDesk desk;

	private final Documents documents;

	private final JdbcClient jdbc;

	private final Clock clock;

	Pieces(ApplicationDesk desk, Documents documents, JdbcClient jdbc, Clock clock) {
		this.desk = desk;
		this.documents = documents;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Something that the call asks to join.
	 *
	 * @param key names it in the dossier
	 */
	record Wanted(String key, String name, @Nullable String detail, boolean required) {
	}

	/** All that a call asks to join, given the answers to its questions. */
	static List<Wanted> wanted(CallContent call, Typed answers) {
		List<Wanted> all = new ArrayList<>();
		for (RequestedDocument one : call.documents()) {
			all.add(new Wanted(one.name(), one.name(), one.detail(), one.required()));
		}
		for (Question question : new Answers(answers.values()).asked(call.questions())) {
			if (question.kind() == Question.Kind.ATTACHMENT) {
				all.add(new Wanted(question.key(), question.label(), question.help(), question.required()));
			}
		}
		return List.copyOf(all);
	}

	/** What became of a document to join. */
	enum Result {

		/** It is there, from now on or from a first click. */
		JOINED,
		/** It cannot be kept, for the reasons that are told. */
		REFUSED,
		/** The dossier has as many as it can have. */
		FULL,
		/** The documents of the dossier do not change any more. */
		CLOSED

	}

	/**
	 * The end of a joining.
	 *
	 * @param reasons of the portal not to keep a file; empty for any other result
	 */
	record Joining(Result result, List<Reason> reasons) {
	}

	/**
	 * Joins a file that was checked to a dossier. The same file under the same title is
	 * joined once.
	 * @param wanted what it answers, null when it comes besides
	 */
	@Transactional
	Joining join(String number, Actor actor, @Nullable Wanted wanted, String title, CheckedFile file) {
		Opened opened = this.desk.lock(number, actor, MemberRights.EDITOR);
		String asked = (wanted != null) ? wanted.key() : null;
		if (!opened.isWritable(Step.DOCUMENTS)) {
			return new Joining(Result.CLOSED, List.of());
		}
		if (isThere(opened, asked, title, file)) {
			return new Joining(Result.JOINED, List.of());
		}
		if (opened.pieces().size() >= MOST) {
			return new Joining(Result.FULL, List.of());
		}
		return switch (this.documents.keep(file, opened.standing().organisation().value())) {
			case Receipt.Refused refused -> new Joining(Result.REFUSED, refused.reasons());
			case Receipt.Stored stored -> {
				add(opened, asked, title, stored.document().id(), actor.id());
				yield new Joining(Result.JOINED, List.of());
			}
		};
	}

	private boolean isThere(Opened opened, @Nullable String asked, String title, CheckedFile file) {
		List<DocumentId> alike = opened.pieces()
			.stream()
			.filter((piece) -> piece.title().equals(title) && Objects.equals(piece.asked(), asked))
			.map(Piece::document)
			.toList();
		return this.documents.find(alike).stream().anyMatch((one) -> one.sha256().equals(file.sha256()));
	}

	/** Gives a stored document the next number of a dossier that is locked. */
	void add(Opened opened, @Nullable String asked, String title, DocumentId document, PersonId by) {
		this.jdbc.sql("""
				insert into application_document (application_id, number, title, asked, document_id, added_at, added_by)
				select :id, coalesce(max(number), 0) + 1, :title, :asked, :document, :now, :by
				from application_document where application_id = :id
				""")
			.param("id", opened.application().id().value())
			.param("title", title)
			.param("asked", asked)
			.param("document", document.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("by", by.value())
			.update();
		changed(opened, by);
	}

	/** Who signs afterwards has read other documents. */
	private void changed(Opened opened, PersonId by) {
		this.jdbc.sql("update application set revision = revision + 1, changed_at = ?, changed_by = ? where id = ?")
			.params(Timestamp.from(this.clock.instant()), by.value(), opened.application().id().value())
			.update();
	}

	/**
	 * Takes a document of a draft away; its number serves no other.
	 * @return whether it is away, from now on or since a first click
	 */
	@Transactional
	boolean remove(String number, Actor actor, int piece) {
		Opened opened = this.desk.lock(number, actor, MemberRights.EDITOR);
		if (!opened.isWritable(Step.DOCUMENTS)) {
			return false;
		}
		changed(opened, actor.id());
		return this.jdbc.sql("""
				update application_document set removed_at = coalesce(removed_at, ?)
				where application_id = ? and number = ?
				""")
			.params(Timestamp.from(this.clock.instant()), opened.application().id().value(), piece)
			.update() > 0;
	}

}
