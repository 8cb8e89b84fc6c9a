package org.portailsolidaire.platform.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.platform.documents.storage.DocumentBytes;

/** What is known of a file that was received; its bytes are where its place says. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class Document {

	private static final int MOST_TRIES = 1000;

	/** Between the first two tries; then twice as long each time. */
	private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

	private static final Duration LONGEST_WAIT = Duration.ofHours(1);

	private static final int DOUBLINGS = 20;

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private String name;

	@Column(updatable = false)
	@Enumerated(EnumType.STRING)
	private DocumentFormat format;

	@Column(updatable = false)
	private long size;

	@Column(updatable = false)
	private String sha256;

	@Enumerated(EnumType.STRING)
	private DocumentState state;

	@Column(updatable = false)
	@Enumerated(EnumType.STRING)
	private DocumentBytes.Place place;

	@Column(updatable = false)
	private Instant storedAt;

	@Column(updatable = false)
	private UUID storedBy;

	private UUID ownerId;

	private Instant scannedAt;

	private String threat;

	private short scans;

	private Instant nextScanAt;

	protected Document() {
	}

	/** A file that was received and inspected, and is kept in a place. */
	static Document received(DocumentFacts facts, UUID owner, DocumentBytes.Place place) {
		Document document = new Document();
		document.id = facts.id().value();
		document.name = facts.name();
		document.format = facts.format();
		document.size = facts.size();
		document.sha256 = facts.sha256();
		document.state = facts.state();
		document.place = place;
		document.storedAt = facts.storedAt();
		document.storedBy = facts.storedBy().value();
		document.ownerId = owner;
		document.nextScanAt = (facts.state() == DocumentState.SCANNING) ? facts.storedAt() : null;
		return document;
	}

	DocumentId id() {
		return new DocumentId(this.id);
	}

	DocumentBytes.Place place() {
		return this.place;
	}

	boolean isWaiting() {
		return this.state == DocumentState.SCANNING;
	}

	/** When the scanner is asked next, null when nobody asks it. */
	Instant nextScan() {
		return this.nextScanAt;
	}

	/** Waits for the scanner that there is from now on. */
	void waitForScan(Instant at) {
		moveTo(DocumentState.SCANNING);
		this.nextScanAt = at;
	}

	/**
	 * Someone tries to have it scanned: nobody else does before they had time to, and a
	 * longer wait after each try.
	 */
	void tryScan(Instant at, Duration lease) {
		Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(this.scans, DOUBLINGS));
		this.nextScanAt = at.plus(lease).plus((wait.compareTo(LONGEST_WAIT) < 0) ? wait : LONGEST_WAIT);
		this.scans = (short) Math.min(this.scans + 1, MOST_TRIES);
	}

	/** The scanner did not answer, which is no fault of the document. */
	void putOff(Instant next) {
		this.nextScanAt = next;
		this.scans--;
	}

	/** The scanner found nothing. */
	void clear(Instant at) {
		moveTo(DocumentState.HEALTHY);
		this.scannedAt = at;
		this.nextScanAt = null;
	}

	/** The scanner found something. */
	void quarantine(String threat, Instant at) {
		moveTo(DocumentState.QUARANTINED);
		this.threat = threat;
		this.scannedAt = at;
		this.nextScanAt = null;
	}

	private void moveTo(DocumentState next) {
		if (!this.state.next().contains(next)) {
			throw new IllegalStateException("A document does not go from %s to %s".formatted(this.state, next));
		}
		this.state = next;
	}

}
