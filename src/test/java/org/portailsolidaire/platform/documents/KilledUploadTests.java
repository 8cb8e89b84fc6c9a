package org.portailsolidaire.platform.documents;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.support.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A portal is killed (SIGKILL) while it receives a file, and while it keeps it. Nothing
 * of the file stays, in the database or in the temporary folder.
 */
@Tag("portal")
@Tag("crash")
class KilledUploadTests {

	@TempDir
	Path folder;

	private DataSource database;

	private JdbcClient jdbc;

	private UploadProcess portal;

	@BeforeEach
	void portal() {
		String url = TestDatabase.create();
		this.database = TestDatabase.dataSource(url);
		this.jdbc = JdbcClient.create(this.database);
		this.portal = new UploadProcess(this.folder, url, 0);
	}

	@AfterEach
	void stop() {
		this.portal.close();
	}

	@Test
	void nothingStaysOfAFileThatWasBeingReceived() throws Exception {
		this.portal.receiveHalf();
		assertThat(this.portal.temporaryFiles()).hasSize(1);
		this.portal.kill();

		assertThat(rows("document") + rows("document_piece")).isZero();
		this.portal.sweepTwoDaysLater();
		assertThat(this.portal.temporaryFiles()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "document, true", "document_piece, new.number = 0", "document_piece, new.number = 12" })
	void nothingStaysOfAFileThatWasBeingKept(String table, String when) throws Exception {
		try (HeldInsert held = new HeldInsert(this.database, table, when)) {
			this.portal.receive();
			held.awaitSomebody();
			assertThat(this.portal.temporaryFiles()).isNotEmpty();
			this.portal.kill();
		}

		assertThat(rows("document") + rows("document_piece")).isZero();
		assertThat(rows("document_day")).as("what was sent counts").isOne();
		this.portal.sweepTwoDaysLater();
		assertThat(this.portal.temporaryFiles()).isEmpty();
		assertThat(rows("document_day")).isZero();
	}

	private int rows(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
