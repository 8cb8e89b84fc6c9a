package org.portailsolidaire.platform.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.portailsolidaire.platform.documents.storage.DocumentBytes;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.support.TestDatabase;

import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The states of a document, and what each lets happen. */
@Tag("portal")
class DocumentStateTests {

	private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

	private static Document in(DocumentState state) {
		boolean seen = state == DocumentState.HEALTHY || state == DocumentState.QUARANTINED;
		Document document = Document.received(
				new DocumentFacts(DocumentId.next(), "a.pdf", DocumentFormat.PDF, 10, "0".repeat(64),
						seen ? DocumentState.SCANNING : state, AT, Wired.FANTA),
				UUID.randomUUID(), DocumentBytes.Place.DATABASE);
		if (seen) {
			move(document, state);
		}
		return document;
	}

	private static void move(Document document, DocumentState next) {
		switch (next) {
			case SCANNING -> document.waitForScan(AT);
			case HEALTHY -> document.clear(AT);
			case QUARANTINED -> document.quarantine("Eicar", AT);
			case UNSCANNED -> throw new IllegalStateException("nothing takes a scan back");
		}
	}

	@ParameterizedTest
	@EnumSource
	void goesWhereItsStateSays(DocumentState from) {
		for (DocumentState next : DocumentState.values()) {
			if (from.next().contains(next)) {
				move(in(from), next);
			}
			else {
				assertThatIllegalStateException().as("%s to %s", from, next).isThrownBy(() -> move(in(from), next));
			}
		}
	}

	@Test
	void theDatabaseKnowsTheSameMoves() throws Exception {
		Wired portal = Wired.of(TestDatabase.dataSource(TestDatabase.create()),
				Wired.settings(Wired.NO_SCANNER, Wired.NO_BUCKET), new TestClock());
		for (DocumentState from : DocumentState.values()) {
			for (DocumentState to : DocumentState.values()) {
				UUID id = row(portal, from);
				Throwable refused = catchThrowable(() -> portal.jdbc().sql("""
						update document set state = :to, next_scan_at = case when :to = 'SCANNING' then now() end,
							scanned_at = case when :to in ('HEALTHY', 'QUARANTINED') then now() end,
							threat = case when :to = 'QUARANTINED' then 'Eicar' end where id = :id
						""").param("to", to.name()).param("id", id).update());
				assertThat(refused == null).as("%s to %s", from, to).isEqualTo(from == to || from.next().contains(to));
				if (refused != null) {
					assertThat(refused).isInstanceOf(DataIntegrityViolationException.class);
				}
			}
		}
	}

	private static UUID row(Wired portal, DocumentState state) {
		UUID id = UUID.randomUUID();
		portal.jdbc().sql("""
				insert into document (id, name, format, size, sha256, state, place, stored_at, stored_by, owner_id,
					next_scan_at, scanned_at, threat)
				values (:id, 'a.pdf', 'PDF', 10, repeat('0', 64), :state, 'DATABASE', now(), :id, :id,
					case when :state = 'SCANNING' then now() end,
					case when :state in ('HEALTHY', 'QUARANTINED') then now() end,
					case when :state = 'QUARANTINED' then 'Eicar' end)
				""").param("id", id).param("state", state.name()).update();
		return id;
	}

	@Test
	void eachTryWaitsLongerUpToAnHour() {
		Document document = in(DocumentState.SCANNING);
		Instant at = AT;
		for (int seconds : new int[] { 5, 10, 20, 40 }) {
			document.tryScan(at, Duration.ofSeconds(1));
			assertThat(document.nextScan()).isEqualTo(at.plusSeconds(1 + seconds));
		}
		for (int i = 0; i < 100; i++) {
			document.tryScan(at, Duration.ZERO);
		}
		assertThat(document.nextScan()).isEqualTo(at.plus(Duration.ofHours(1)));
	}

}
