package org.portailsolidaire.platform.documents;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** With the real clamd of the machine; continuous integration installs it. */
@Tag("portal")
@Tag("antivirus")
class ScansTests {

	private static final Duration LATER = Duration.ofMinutes(10);

	@TempDir
	Path folder;

	private final TestClock clock = new TestClock();

	private String database;

	private int port;

	@BeforeAll
	static void clamdIsThere() {
		boolean there = ClamdServer.program().isPresent();
		if (Boolean.parseBoolean(System.getenv("CI"))) {
			assertThat(there).as("clamd is installed (package clamav-daemon)").isTrue();
		}
		assumeThat(there).as("clamd is not installed (package clamav-daemon): scans are not tested").isTrue();
	}

	@BeforeEach
	void database() throws IOException {
		this.database = TestDatabase.create();
		this.port = ClamdServer.freePort();
	}

	@Test
	void saysWhatIsHealthyAndWhatIsNot() throws IOException {
		Wired portal = portal(Duration.ofSeconds(20));
		DocumentFacts clean = portal.store("a.pdf", DocumentKind.PDF, MadePdf.holding(2_000_000, "rien"));
		DocumentFacts marked = portal.store("b.pdf", DocumentKind.PDF, MadePdf.holding(2_000_000, ClamdServer.MARK));
		assertThat(clean.state()).isEqualTo(DocumentState.SCANNING);

		try (ClamdServer server = clamd()) {
			portal.scans().round();
		}

		assertThat(portal.state(clean)).isEqualTo(DocumentState.HEALTHY);
		assertThat(portal.state(marked)).isEqualTo(DocumentState.QUARANTINED);
		assertThat(portal.jdbc().sql("select threat from document where threat is not null").query().singleValue())
			.isEqualTo("Portail.Essai.UNOFFICIAL");
	}

	@Test
	void waitsForAScannerThatIsDownThenBack() throws IOException {
		Wired portal = portal(Duration.ofSeconds(5));
		DocumentFacts document = portal.store("a.pdf", DocumentKind.PDF, MadePdf.plain());

		portal.scans().round();
		assertThat(portal.state(document)).isEqualTo(DocumentState.SCANNING);

		this.clock.advance(LATER);
		try (ClamdServer server = clamd()) {
			portal.scans().round();
		}
		assertThat(portal.state(document)).isEqualTo(DocumentState.HEALTHY);
		portal.scans().round();
	}

	@Test
	void doesNotWaitForEverForASlowScanner() throws IOException {
		Wired portal = portal(Duration.ofMillis(200));
		DocumentFacts document = portal.store("a.pdf", DocumentKind.ANY, MadePdf.holding(20_000_000, ""));

		try (ServerSocket deaf = new ServerSocket(this.port)) {
			assertThat(deaf.isBound()).isTrue();
			portal.scans().round();
		}

		assertThat(portal.state(document)).isEqualTo(DocumentState.SCANNING);
	}

	@Test
	void whatTheScannerCannotTakeWaits() throws IOException {
		Wired portal = portal(Duration.ofSeconds(20));
		DocumentFacts large = portal.store("a.pdf", DocumentKind.ANY, MadePdf.holding(8_000_000, ""));
		DocumentFacts small = portal.store("b.pdf", DocumentKind.ANY, MadePdf.plain());

		try (ClamdServer server = clamd()) {
			portal.scans().round();
			this.clock.advance(LATER);
			portal.scans().round();
		}

		assertThat(portal.state(large)).isEqualTo(DocumentState.SCANNING);
		assertThat(portal.state(small)).isEqualTo(DocumentState.HEALTHY);
	}

	@Test
	void scansWhatWasKeptBeforeThereWasAScanner() throws IOException {
		DocumentFacts old = Wired
			.of(TestDatabase.dataSource(this.database), Wired.settings(Wired.NO_SCANNER, Wired.NO_BUCKET), this.clock)
			.store("a.pdf", DocumentKind.PDF, MadePdf.holding(1000, ClamdServer.MARK));
		assertThat(old.state()).isEqualTo(DocumentState.UNSCANNED);

		Wired portal = portal(Duration.ofSeconds(20));
		try (ClamdServer server = clamd()) {
			portal.scans().round();
		}

		assertThat(portal.state(old)).isEqualTo(DocumentState.QUARANTINED);
	}

	private ClamdServer clamd() throws IOException {
		return ClamdServer.start(Files.createTempDirectory(this.folder, "clamd"), this.port);
	}

	private Wired portal(Duration patience) {
		return Wired.of(TestDatabase.dataSource(this.database),
				Wired.settings(Wired.scanner("127.0.0.1", this.port, patience), Wired.NO_BUCKET), this.clock);
	}

}
