package org.portailsolidaire.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.platform.documents.scanning.Clamd;
import org.portailsolidaire.platform.documents.scanning.ScannerSettings;
import org.portailsolidaire.platform.documents.storage.Places;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has waiting documents scanned, round after round, far from the person who attached
 * them. Several nodes may do so: each document is taken by one.
 */
@Component
class Scans {

	private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

	/** After an outage of the scanner. */
	private static final Duration SOON = Duration.ofSeconds(10);

	/** A scan may wait as many times for the scanner. */
	private static final int LEASE = 5;

	private final StoredDocuments documents;

	private final TransactionOperations transaction;

	private final Places places;

	private final Clamd clamd;

	private final ScannerSettings settings;

	private final Clock clock;

	private boolean answers = true;

	private boolean caughtUp;

	Scans(StoredDocuments documents, TransactionOperations transaction, Places places, Clamd clamd,
			ScannerSettings settings, Clock clock) {
		this.documents = documents;
		this.transaction = transaction;
		this.places = places;
		this.clamd = clamd;
		this.settings = settings;
		this.clock = clock;
	}

	/** Scans what waits, until nothing does or the scanner is down. */
	@Scheduled(fixedDelayString = "${portail.documents.scanner.every}")
	synchronized void round() {
		if (!this.settings.isThere()) {
			return;
		}
		catchUp();
		Optional<Document> next = take();
		while (next.isPresent() && scan(next.get())) {
			next = take();
		}
	}

	/** What was kept while there was no scanner waits for it from now on. */
	private void catchUp() {
		if (!this.caughtUp) {
			while (waitForScan() > 0) {
				LOG.info("Des documents gardés sans antivirus l’attendent désormais");
			}
			this.caughtUp = true;
		}
	}

	private int waitForScan() {
		return this.transaction.execute((status) -> {
			List<Document> unscanned = this.documents.lockUnscanned();
			unscanned.forEach((document) -> {
				document.waitForScan(this.clock.instant());
				this.documents.saveAndFlush(document);
			});
			return unscanned.size();
		});
	}

	/** One document is taken by one node, however many there are. */
	private Optional<Document> take() {
		Instant now = this.clock.instant();
		return this.transaction.execute((status) -> this.documents.lockNextToScan(now).map((document) -> {
			document.tryScan(now, this.settings.patience().multipliedBy(LEASE));
			return this.documents.saveAndFlush(document);
		}));
	}

	/** Whether the scanner answered. */
	private boolean scan(Document waiting) {
		DocumentId id = waiting.id();
		try (InputStream bytes = this.places.of(waiting.place()).read(id.value())) {
			Clamd.Verdict verdict = this.clamd.scan(bytes);
			Instant now = this.clock.instant();
			switch (verdict) {
				case Clamd.Verdict.Clean() -> change(id, (document) -> document.clear(now));
				case Clamd.Verdict.Found(String threat) -> {
					change(id, (document) -> document.quarantine(threat, now));
					LOG.warn("Le document {} est en quarantaine : {}", id.value(), threat);
				}
				case Clamd.Verdict.Unable(String answer) ->
					LOG.warn("Le document {} attend : l’antivirus répond « {} »", id.value(), answer);
			}
			tell(true, "");
			return true;
		}
		catch (IOException | DataAccessException ex) {
			tell(false, String.valueOf(ex.getMessage()));
			change(id, (document) -> document.putOff(this.clock.instant().plus(SOON)));
			return false;
		}
	}

	/** Tells the document, if it waits still. */
	private void change(DocumentId id, Consumer<Document> act) {
		this.transaction.executeWithoutResult(
				(status) -> this.documents.lock(id.value()).filter(Document::isWaiting).ifPresent((document) -> {
					act.accept(document);
					this.documents.saveAndFlush(document);
				}));
	}

	/** Says once that the scanner is down, and once that it is back. */
	private void tell(boolean answers, String why) {
		if (answers != this.answers) {
			this.answers = answers;
			if (answers) {
				LOG.info("L’antivirus répond de nouveau");
			}
			else {
				LOG.warn("L’antivirus ne répond pas, les documents restent en analyse : {}", why);
			}
		}
	}

}
