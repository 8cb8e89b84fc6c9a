package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Edit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.calls.calls.BlankModels;
import org.portailsolidaire.platform.documents.CheckedFile;
import org.portailsolidaire.platform.documents.Documents;
import org.portailsolidaire.platform.documents.Reason;
import org.portailsolidaire.platform.documents.Receipt;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins blank models to the documents that a call asks for. */
@Service
class DocumentModels {

	static final PartId DOCUMENTS = PartId.of(Section.DOCUMENTS);

	private final WrittenCalls written;

	private final PartWriting writing;

	private final Documents documents;

	private final BlankModels models;

	DocumentModels(WrittenCalls written, PartWriting writing, Documents documents, BlankModels models) {
		this.written = written;
		this.writing = writing;
		this.documents = documents;
		this.models = models;
	}

	/**
	 * Joins a file that was checked to the document of a line; the reasons when it
	 * cannot.
	 */
	@Transactional
	List<Reason> join(UUID id, String line, CheckedFile file, Actor actor) {
		Writer writer = Writer.of(actor);
		WrittenCall call = NotFound.unless(this.written.find(id, writer));
		return switch (this.documents.keep(file, room(call, actor))) {
			case Receipt.Refused refused -> refused.reasons();
			case Receipt.Stored stored -> {
				join(call, "modele-" + line, this.models.store(stored.document()), writer);
				yield List.of();
			}
		};
	}

	/** The room taken is that of the organisation whose call it is. */
	private static UUID room(WrittenCall call, Actor actor) {
		return Objects.requireNonNullElse(call.owner(), actor.id().value());
	}

	/** Someone may be writing the other fields meanwhile: this one alone is written. */
	private void join(WrittenCall call, String field, UUID model, Writer writer) {
		this.writing.write(call.id().value(), DOCUMENTS,
				List.of(new Edit(field, List.of(model.toString()), Integer.MAX_VALUE)), writer);
	}

}
