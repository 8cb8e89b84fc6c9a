package org.portailsolidaire.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
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

	private static final Duration LATEST = Duration.ofHours(1);

	/** Takes the document that waits for the longest time, and puts its next try off. */
	private static final String TAKE = """
			update document
			set scans = least(scans + 1, 1000),
				next_scan_at = :now + :lease * interval '1 ms' + least(:latest, 5000 * power(2, least(scans, 20))) * interval '1 ms'
			where id = (
				select id from document
				where state = 'SCANNING' and next_scan_at <= :now
				order by next_scan_at, id
				limit 1
				for update skip locked)
			returning id, place
			""";

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final Places places;

	private final Clamd clamd;

	private final DocumentSettings.Scanner settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private boolean answers = true;

	private boolean caughtUp;

	Scans(JdbcClient jdbc, TransactionOperations transaction, Places places, Clamd clamd, DocumentSettings settings,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.places = places;
		this.clamd = clamd;
		this.settings = settings.scanner();
		this.events = events;
		this.clock = clock;
	}

	private record Waiting(UUID id, String place) {
	}

	/** Scans what waits, until nothing does or the scanner is down. */
	@Scheduled(fixedDelayString = "${portail.documents.scanner.every}")
	synchronized void round() {
		if (!this.settings.isThere()) {
			return;
		}
		catchUp();
		Optional<Waiting> next = take();
		while (next.isPresent() && scan(next.get())) {
			next = take();
		}
	}

	/** What was kept while there was no scanner waits for it from now on. */
	private void catchUp() {
		if (!this.caughtUp) {
			this.jdbc.sql("update document set state = 'SCANNING', next_scan_at = ? where state = 'UNSCANNED'")
				.param(DocumentRows.at(this.clock.instant()))
				.update();
			this.caughtUp = true;
		}
	}

	private Optional<Waiting> take() {
		return this.jdbc.sql(TAKE)
			.param("now", DocumentRows.at(this.clock.instant()))
			.param("lease", 5 * this.settings.patience().toMillis())
			.param("latest", LATEST.toMillis())
			.query(Waiting.class)
			.optional();
	}

	/** Whether the scanner answered. */
	private boolean scan(Waiting waiting) {
		DocumentId id = new DocumentId(waiting.id());
		try (InputStream bytes = this.places.of(DocumentBytes.Place.valueOf(waiting.place())).read(id)) {
			switch (this.clamd.scan(bytes)) {
				case Clamd.Verdict.Clean() -> conclude(id, DocumentState.HEALTHY, null);
				case Clamd.Verdict.Found(String threat) -> conclude(id, DocumentState.QUARANTINED, threat);
				case Clamd.Verdict.Unable(String answer) ->
					LOG.warn("Le document {} attend : l’antivirus répond « {} »", id.value(), answer);
			}
			tell(true, "");
			return true;
		}
		catch (IOException | DataAccessException ex) {
			tell(false, String.valueOf(ex.getMessage()));
			soon(id);
			return false;
		}
	}

	private void conclude(DocumentId id, DocumentState state, @Nullable String threat) {
		Instant now = this.clock.instant();
		this.transaction.executeWithoutResult((status) -> {
			int changed = this.jdbc.sql("""
					update document
					set state = :state, threat = :threat, scanned_at = :now, next_scan_at = null
					where id = :id and state = 'SCANNING'
					""")
				.param("state", state.name())
				.param("threat", threat)
				.param("now", DocumentRows.at(now))
				.param("id", id.value())
				.update();
			if (changed == 1) {
				this.events.publishEvent(new DocumentScanned(id, state));
			}
		});
		if (state == DocumentState.QUARANTINED) {
			LOG.warn("Le document {} est en quarantaine : {}", id.value(), threat);
		}
	}

	/** An outage is no fault of the document. */
	private void soon(DocumentId id) {
		this.jdbc.sql("update document set next_scan_at = ?, scans = scans - 1 where id = ? and state = 'SCANNING'")
			.params(DocumentRows.at(this.clock.instant().plus(SOON)), id.value())
			.update();
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
