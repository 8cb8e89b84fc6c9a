package org.portailsolidaire.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.platform.documents.inspection.Claim;
import org.portailsolidaire.platform.documents.inspection.DocumentName;
import org.portailsolidaire.platform.documents.inspection.Inspection;
import org.portailsolidaire.platform.documents.inspection.Inspector;
import org.portailsolidaire.platform.documents.inspection.Spool;
import org.portailsolidaire.platform.documents.scanning.ScannerSettings;
import org.portailsolidaire.platform.documents.storage.DocumentBytes;
import org.portailsolidaire.platform.documents.storage.Places;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/**
 * The documents that people attach. Nothing here says who may see one: the module that
 * keeps its id does, by its own questions.
 */
@Service
public class Documents {

	private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

	private final StoredDocuments stored;

	private final DocumentQuery query;

	private final Places places;

	private final Inspector inspector;

	private final Quotas quotas;

	private final DocumentSettings settings;

	private final ScannerSettings scanner;

	private final TransactionOperations transaction;

	private final Clock clock;

	Documents(StoredDocuments stored, DocumentQuery query, Places places, Inspector inspector, Quotas quotas,
			DocumentSettings settings, ScannerSettings scanner, TransactionOperations transaction, Clock clock) {
		this.quotas = quotas;
		this.transaction = transaction;
		this.stored = stored;
		this.query = query;
		this.places = places;
		this.inspector = inspector;
		this.settings = settings;
		this.scanner = scanner;
		this.clock = clock;
	}

	/**
	 * Checks the file of a form and keeps it: see {@link #store(Upload)}.
	 * @param owner the organisation that it belongs to, or the person
	 */
	public Receipt store(MultipartFile file, DocumentKind kind, PersonId by, UUID owner) {
		try (CheckedFile checked = check(file, kind, by)) {
			return keep(checked, owner);
		}
	}

	/**
	 * Checks a file and keeps it, or says all that is wrong with it. Called within a
	 * transaction, the document is kept with the rest of the act or not at all.
	 * @throws UncheckedIOException when the upload is interrupted; nothing is kept
	 */
	public Receipt store(Upload upload) {
		try (CheckedFile checked = check(new Claim(upload.name(), upload.kind(), upload.by()), upload.bytes())) {
			return keep(checked, upload.owner());
		}
	}

	/**
	 * Receives the file of a form and checks it; to be closed.
	 * @throws UncheckedIOException when the upload is interrupted
	 */
	public CheckedFile check(MultipartFile file, DocumentKind kind, PersonId by) {
		String name = file.getOriginalFilename();
		try (InputStream bytes = file.getInputStream()) {
			return check(new Claim((name != null) ? name : "", kind, by), bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private CheckedFile check(Claim claim, InputStream bytes) {
		long largest = this.settings.largest(claim.kind());
		try {
			Spool received = Spool.of(bytes, largest);
			CheckedFile checked = null;
			try {
				checked = check(received, claim, largest);
				return checked;
			}
			finally {
				if (checked == null || !checked.holds(received)) {
					received.close();
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private CheckedFile check(Spool received, Claim claim, long largest) throws IOException {
		Optional<Reason> enough = this.quotas.receive(claim.by(), received.size());
		if (enough.isPresent()) {
			return CheckedFile.refused(claim, List.of(enough.get()));
		}
		Inspection[] seen = new Inspection[1];
		Spool made = Spool.written((file) -> seen[0] = this.inspector.inspect(received, claim, largest, file));
		DocumentFormat format = seen[0].format();
		if (format == null || !seen[0].reasons().isEmpty()) {
			made.close();
			return CheckedFile.refused(claim, seen[0].reasons());
		}
		if (format.isImage()) {
			return CheckedFile.good(claim, made, format);
		}
		made.close();
		return CheckedFile.good(claim, received, format);
	}

	/**
	 * Keeps a file that was checked, or says why not. Called within a transaction, the
	 * document is kept with the rest of the act or not at all.
	 * @param owner the organisation that it belongs to, or the person
	 */
	public Receipt keep(CheckedFile file, UUID owner) {
		Spool bytes = file.bytes();
		DocumentFormat format = file.format();
		if (bytes == null || format == null) {
			return new Receipt.Refused(file.reasons());
		}
		DocumentState state = this.scanner.isThere() ? DocumentState.SCANNING : DocumentState.UNSCANNED;
		DocumentFacts facts = new DocumentFacts(DocumentId.next(), DocumentName.of(file.claim().name(), format), format,
				bytes.size(), bytes.sha256(), state, this.clock.instant(), file.claim().by());
		return this.transaction.execute((status) -> this.quotas.room(owner, facts.size())
			.<Receipt>map((full) -> new Receipt.Refused(List.of(full)))
			.orElseGet(() -> keep(owner, bytes, facts, status)));
	}

	private Receipt keep(UUID owner, Spool spool, DocumentFacts facts, TransactionStatus status) {
		DocumentBytes place = this.places.today();
		try {
			place.keep(facts.id().value(), spool.file(),
					() -> this.stored.saveAndFlush(Document.received(facts, owner, place.place())));
			return new Receipt.Stored(facts);
		}
		catch (IOException ex) {
			LOG.warn("Un document n’a pas pu être gardé : {}", ex.getMessage());
			if (status.isNewTransaction()) {
				status.setRollbackOnly();
			}
			return new Receipt.Refused(List.of(Reason.of("documents.refus.panne")));
		}
	}

	/** Counts all that an owner keeps as another's: they are one now. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void give(UUID owner, UUID other) {
		this.stored.give(owner, other);
	}

	/** What may still be sent by a person and kept by an owner. */
	public Room room(UUID owner, PersonId by) {
		return this.quotas.left(owner, by);
	}

	/** What is known of a document. */
	public Optional<DocumentFacts> find(DocumentId id) {
		return find(List.of(id)).stream().findFirst();
	}

	/**
	 * What is known of several documents, in one question, the oldest first; those that
	 * are gone are left out.
	 */
	public List<DocumentFacts> find(Collection<DocumentId> ids) {
		return this.query.find(ids);
	}

	/**
	 * A document to read.
	 * @throws DocumentWithheldException when it is gone, not scanned yet or in quarantine
	 */
	public DocumentContent open(DocumentId id) {
		DocumentFacts facts = find(id).filter((document) -> document.state().isServed())
			.orElseThrow(() -> new DocumentWithheldException(id));
		DocumentBytes place = this.query.place(id)
			.map(this.places::of)
			.orElseThrow(() -> new DocumentWithheldException(id));
		return new DocumentContent(facts, () -> place.read(id.value()));
	}

	/** Deletes a document and its bytes; nothing happens when it is gone already. */
	public void delete(DocumentId id) {
		this.query.place(id).map(this.places::of).ifPresent((place) -> place.delete(id.value(), () -> remove(id)));
	}

	private void remove(DocumentId id) {
		this.transaction.executeWithoutResult((status) -> this.stored.delete(id.value()));
	}

}
