package org.portailsolidaire.applications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.Answers;
import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.calls.CallContent.RequestedDocument;
import org.portailsolidaire.calls.Question;
import org.portailsolidaire.documents.DocumentId;
import org.portailsolidaire.documents.DocumentKind;
import org.portailsolidaire.documents.Documents;
import org.portailsolidaire.documents.Reason;
import org.portailsolidaire.documents.Receipt;
import org.portailsolidaire.organisations.MemberRights;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

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

	/** Joins a document to a draft; the reasons when it cannot be. */
	@Transactional
	List<Reason> join(String number, Actor actor, @Nullable Wanted wanted, String title, MultipartFile file) {
		Opened opened = this.desk.lock(number, actor, MemberRights.EDITOR);
		if (!opened.isWritable(Step.DOCUMENTS) || opened.pieces().size() >= MOST) {
			throw new IllegalStateException("No document can be joined to " + number);
		}
		return switch (this.documents.store(file, DocumentKind.ANY, actor.id(),
				opened.standing().organisation().value())) {
			case Receipt.Refused refused -> refused.reasons();
			case Receipt.Stored stored -> {
				add(opened, (wanted != null) ? wanted.key() : null, title, stored.document().id(), actor.id());
				yield List.of();
			}
		};
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
	}

	/** Takes a document of a draft away; its number serves no other. */
	@Transactional
	void remove(String number, Actor actor, int piece) {
		Opened opened = this.desk.lock(number, actor, MemberRights.EDITOR);
		if (opened.isWritable(Step.DOCUMENTS)) {
			this.jdbc.sql(
					"update application_document set removed_at = ? where application_id = ? and number = ? and removed_at is null")
				.params(Timestamp.from(this.clock.instant()), opened.application().id().value(), piece)
				.update();
		}
	}

}
