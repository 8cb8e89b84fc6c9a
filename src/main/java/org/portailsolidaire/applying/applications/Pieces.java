package org.portailsolidaire.applying.applications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.Answers;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.RequestedDocument;
import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.platform.documents.CheckedFile;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.platform.documents.Documents;
import org.portailsolidaire.platform.documents.Reason;
import org.portailsolidaire.platform.documents.Receipt;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.applying.form.Piece;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.platform.drafting.Typed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of dossiers: those that the call asks for, and others. */
@Service
public class Pieces {

	/** As many as a dossier can have. */
	public static final int MOST = 40;

	private final ApplicationAccess access;

	private final Documents documents;

	private final Applications applications;

	private final ApplicationDocuments joined;

	private final Clock clock;

	Pieces(ApplicationAccess access, Documents documents, Applications applications, ApplicationDocuments joined,
			Clock clock) {
		this.access = access;
		this.documents = documents;
		this.applications = applications;
		this.joined = joined;
		this.clock = clock;
	}

	/**
	 * Something that the call asks to join.
	 *
	 * @param key names it in the dossier
	 */
	public record Wanted(String key, String name, @Nullable String detail, boolean required) {
	}

	/** All that a call asks to join, given the answers to its questions. */
	public static List<Wanted> wanted(CallContent call, Typed answers) {
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
	public enum Result {

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
	public record Joining(Result result, List<Reason> reasons) {
	}

	/**
	 * Joins a file that was checked to a dossier. The same file under the same title is
	 * joined once.
	 * @param wanted what it answers, null when it comes besides
	 */
	@Transactional
	public Joining join(String number, Actor actor, @Nullable Wanted wanted, String title, CheckedFile file) {
		Opened opened = this.access.lock(number, actor, MemberRights.EDITOR);
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
	public void add(Opened opened, @Nullable String asked, String title, DocumentId document, PersonId by) {
		UUID id = opened.application().id().value();
		this.joined.saveAndFlush(ApplicationDocument.join(new ApplicationDocument.Id(id, this.joined.last(id) + 1),
				asked, title, document, by, this.clock.instant()));
		changed(opened, by);
	}

	/** Who signs afterwards has read other documents. */
	private void changed(Opened opened, PersonId by) {
		Application application = this.applications.lock(opened.application().id()).orElseThrow();
		application.changed(by, this.clock.instant());
		this.applications.saveAndFlush(application);
	}

	/**
	 * Takes a document of a draft away; its number serves no other.
	 * @return whether it is away, from now on or since a first click
	 */
	@Transactional
	public boolean remove(String number, Actor actor, int piece) {
		Opened opened = this.access.lock(number, actor, MemberRights.EDITOR);
		if (!opened.isWritable(Step.DOCUMENTS)) {
			return false;
		}
		Optional<ApplicationDocument> document = this.joined
			.findById(new ApplicationDocument.Id(opened.application().id().value(), piece));
		document.ifPresent((one) -> {
			one.remove(this.clock.instant());
			this.joined.saveAndFlush(one);
			changed(opened, actor.id());
		});
		return document.isPresent();
	}

}
