package org.portailsolidaire.platform.local;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@Tag("portal")
@Tag("crash")
class LocalDatabaseTests {

	@TempDir
	Path folder;

	@Test
	void findsItsDataAgainHoweverItWasLeft() throws Exception {
		Process killedPortal = java(AbandonedPortal.class, this.folder);
		assertThat(killedPortal.inputReader().lines().anyMatch("written"::equals)).isTrue();
		ProcessHandle leftRunning = server();
		killedPortal.destroyForcibly().waitFor();
		assertThat(leftRunning.isAlive()).isTrue();

		LocalDatabase found = LocalDatabase.startIn(this.folder);
		assertThat(leftRunning.isAlive()).as("the server left behind").isFalse();
		assertThat(note(found)).isEqualTo("gardé");

		ProcessHandle stopped = server();
		found.close();
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(stopped.isAlive()).isFalse());
	}

	@Test
	void findsItsDataAgainAfterItsServerWasKilledToo() throws Exception {
		Process killedPortal = java(AbandonedPortal.class, this.folder);
		assertThat(killedPortal.inputReader().lines().anyMatch("written"::equals)).isTrue();
		ProcessHandle server = server();
		killedPortal.destroyForcibly().waitFor();
		server.destroyForcibly();
		server.onExit().join();

		LocalDatabase found = LocalDatabase.startIn(this.folder);
		assertThat(note(found)).isEqualTo("gardé");
		found.close();
	}

	@Test
	void aSecondPortalOnTheSameFolderIsRefusedInOneSentence() throws Exception {
		Path lock = this.folder.resolve("verrou");
		Process other = java(LockHolder.class, lock);
		try {
			assertThat(other.inputReader().readLine()).isEqualTo("locked");
			assertThatExceptionOfType(LocalDatabaseException.class).isThrownBy(() -> LocalDatabase.startIn(this.folder))
				.withMessageStartingWith("Un autre portail est déjà ouvert sur les données de " + this.folder)
				.withMessageNotContaining("\n");
		}
		finally {
			other.destroyForcibly();
		}
	}

	@Test
	void aSecondOneInTheSameProcessIsRefusedInTheSameSentence() throws Exception {
		try (RandomAccessFile file = new RandomAccessFile(this.folder.resolve("verrou").toFile(), "rw")) {
			file.getChannel().lock();
			assertThatExceptionOfType(LocalDatabaseException.class).isThrownBy(() -> LocalDatabase.startIn(this.folder))
				.withMessageStartingWith("Un autre portail est déjà ouvert");
		}
	}

	@Test
	void aFolderThatCannotBeIsRefusedInOneSentence() throws Exception {
		Path file = Files.writeString(this.folder.resolve("fichier"), "");

		assertThatExceptionOfType(LocalDatabaseException.class)
			.isThrownBy(() -> LocalDatabase.startIn(file.resolve("base")))
			.withMessageContaining(file.toString())
			.withMessageNotContaining("\n");
	}

	@Test
	void aFailureIsSaidInOneSentence() {
		LocalDatabaseException failure = new LocalDatabaseException("Une phrase.");

		assertThat(new LocalDatabaseFailureAnalyzer().analyze(new IllegalStateException(failure)).getDescription())
			.isEqualTo("Une phrase.");
	}

	/** Holds a lock until it is killed. */
	static final class LockHolder {

		private LockHolder() {
		}

		public static void main(String[] args) throws Exception {
			try (RandomAccessFile file = new RandomAccessFile(args[0], "rw")) {
				file.getChannel().lock();
				System.out.println("locked");
				Thread.sleep(Duration.ofMinutes(1));
			}
		}

	}

	/** A portal that writes, and is then killed. */
	static final class AbandonedPortal {

		private AbandonedPortal() {
		}

		public static void main(String[] args) throws Exception {
			LocalDatabase database = LocalDatabase.startIn(Path.of(args[0]));
			execute(database, "create table note (text text); insert into note values ('gardé')");
			System.out.println("written");
			Thread.sleep(Duration.ofMinutes(1));
		}

	}

	private static Process java(Class<?> main, Path argument) throws Exception {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName(),
				argument.toString())
			.redirectErrorStream(true)
			.start();
	}

	/** The process of the server on the folder. */
	private ProcessHandle server() throws Exception {
		String pid = Files.readAllLines(this.folder.resolve("base/postmaster.pid")).getFirst().strip();
		return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
	}

	private static String note(LocalDatabase database) throws Exception {
		try (Connection connection = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), "");
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select text from note")) {
			row.next();
			return row.getString(1);
		}
	}

	private static void execute(LocalDatabase database, String sql) throws Exception {
		try (Connection connection = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), "");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
