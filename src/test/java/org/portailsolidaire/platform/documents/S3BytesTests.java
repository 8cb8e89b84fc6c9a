package org.portailsolidaire.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.portailsolidaire.platform.documents.storage.DatabaseBytes;
import org.portailsolidaire.platform.documents.storage.DocumentBytes;
import org.portailsolidaire.platform.documents.storage.Places;
import org.portailsolidaire.support.TestDatabase;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("portal")
@Tag("storage")
class S3BytesTests {

	@TempDir
	static Path folder;

	private static S3Server server;

	private static int port;

	private final Clock clock = Clock.systemUTC();

	private String database;

	private Wired portal;

	@BeforeAll
	static void server() throws IOException {
		port = ClamdServer.freePort();
		server = S3Server.start(folder, port);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void portal() {
		this.database = TestDatabase.create();
		this.portal = portal(port);
		bytes(port).sweep(Instant.MAX, (ids) -> ids);
	}

	@Test
	void givesBackTheBytesAndTakesThemAway() throws IOException {
		byte[] pdf = MadePdf.holding(6_000_000, "");

		DocumentFacts stored = this.portal.store("a.pdf", DocumentKind.PDF, pdf);

		try (InputStream bytes = this.portal.documents().open(stored.id()).read()) {
			assertThat(bytes.readAllBytes()).isEqualTo(pdf);
		}
		assertThat(this.portal.jdbc().sql("select count(*) from document_piece").query(Integer.class).single())
			.isZero();
		this.portal.documents().delete(stored.id());
		assertThat(objects()).isEmpty();
	}

	@Test
	void anActThatFailsTakesItsObjectWithIt() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.portal.transaction().executeWithoutResult((status) -> {
				this.portal.store("a.pdf", DocumentKind.PDF, MadePdf.plain());
				assertThat(objects()).hasSize(1);
				throw new IllegalStateException("the act fails");
			}));

		assertThat(objects()).isEmpty();
	}

	@Test
	void whatACrashLeftIsSwept() {
		DocumentFacts kept = this.portal.store("a.pdf", DocumentKind.PDF, MadePdf.plain());
		DocumentFacts lost = this.portal.store("b.pdf", DocumentKind.PDF, MadePdf.plain());
		this.portal.jdbc().sql("delete from document where id = ?").param(lost.id().value()).update();

		this.portal.sweep().sweep();
		assertThat(objects()).as("young ones may be of an upload that goes on").hasSize(2);
		Wired.of(TestDatabase.dataSource(this.database), settings(port), Clock.offset(this.clock, Duration.ofDays(2)))
			.sweep()
			.sweep();

		assertThat(objects()).containsExactly(kept.id().value());
	}

	@Test
	void whatAKilledProcessSentIsSwept(@TempDir Path temporary) throws Exception {
		DocumentFacts kept = this.portal.store("a.pdf", DocumentKind.PDF, MadePdf.plain());
		try (UploadProcess process = new UploadProcess(temporary, this.database, port)) {
			try (HeldInsert held = new HeldInsert(TestDatabase.dataSource(this.database), "document", "true")) {
				process.receive();
				held.awaitSomebody();
				process.kill();
			}
			assertThat(objects()).as("the object came before its row").hasSize(2);

			process.sweepTwoDaysLater();

			assertThat(objects()).containsExactly(kept.id().value());
			assertThat(process.temporaryFiles()).isEmpty();
		}
	}

	@Test
	void aStoreThatIsDownRefusesAndLeavesNothing() throws Exception {
		DocumentFacts stored = this.portal.store("a.pdf", DocumentKind.PDF, MadePdf.plain());
		Wired down = portal(ClamdServer.freePort());

		assertThat(down.documents().store(Wired.upload("b.pdf", DocumentKind.PDF, MadePdf.plain())))
			.isEqualTo(new Receipt.Refused(List.of(Reason.of("documents.refus.panne"))));
		assertThat(this.portal.jdbc().sql("select count(*) from document").query(Integer.class).single()).isEqualTo(1);
		DocumentContent content = down.documents().open(stored.id());
		assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(content::read);
		MockHttpServletResponse response = new MockHttpServletResponse();
		DocumentResponse.of(content).render(null, new MockHttpServletRequest("GET", "/x"), response);
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Content-Disposition")).isNull();
	}

	@Test
	void whatWasKeptInTheDatabaseBeforeIsStillRead() throws IOException {
		byte[] pdf = MadePdf.plain();
		DocumentFacts old = Wired
			.of(TestDatabase.dataSource(this.database), Wired.settings(Wired.NO_SCANNER, Wired.NO_BUCKET), this.clock)
			.store("a.pdf", DocumentKind.PDF, pdf);

		try (InputStream bytes = this.portal.documents().open(old.id()).read()) {
			assertThat(bytes).hasSameContentAs(new ByteArrayInputStream(pdf));
		}
	}

	private List<UUID> objects() {
		List<UUID> all = new ArrayList<>();
		bytes(port).sweep(Instant.MAX, (ids) -> {
			all.addAll(ids);
			return List.of();
		});
		return all;
	}

	private DocumentBytes bytes(int at) {
		return new Places(new DatabaseBytes(this.portal.jdbc(), this.portal.transaction()), Wired.bucket(at),
				this.portal.transaction())
			.today();
	}

	private Wired portal(int at) {
		return Wired.of(TestDatabase.dataSource(this.database), settings(at), this.clock);
	}

	private static Wired.Settings settings(int at) {
		return Wired.settings(Wired.NO_SCANNER, Wired.bucket(at));
	}

}
