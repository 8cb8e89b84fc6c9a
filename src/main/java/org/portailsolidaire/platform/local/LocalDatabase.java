package org.portailsolidaire.platform.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server of our own, its data kept in a folder from one start to the next.
 * The folder is locked as long as this process lives; a server left behind by a killed
 * process is stopped before ours starts on the same data.
 */
public final class LocalDatabase implements JdbcConnectionDetails, AutoCloseable {

	private final Path directory;

	private final RandomAccessFile lockFile;

	private final EmbeddedPostgres server;

	private LocalDatabase(Path directory, RandomAccessFile lockFile, EmbeddedPostgres server) {
		this.directory = directory;
		this.lockFile = lockFile;
		this.server = server;
	}

	/**
	 * Starts the server on the data of a folder, created when it does not exist.
	 * @throws LocalDatabaseException in one sentence, when the folder is in use or the
	 * server does not start
	 */
	static LocalDatabase startIn(Path folder) {
		Path directory = folder.toAbsolutePath().normalize();
		RandomAccessFile lockFile = lock(directory);
		try {
			Path data = directory.resolve("base");
			stopServerLeftBehind(data);
			return new LocalDatabase(directory, lockFile, start(data, directory.resolve("postgresql")));
		}
		catch (IOException | RuntimeException ex) {
			release(lockFile);
			throw new LocalDatabaseException(
					"La base de données locale ne démarre pas dans %s : %s".formatted(directory, ex.getMessage()), ex);
		}
	}

	private static EmbeddedPostgres start(Path data, Path binaries) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setOverrideWorkingDirectory(binaries.toFile())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("locale", "C.UTF-8")
			.setServerConfig("listen_addresses", "localhost")
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("shared_buffers", "128MB")
			.start();
	}

	private static RandomAccessFile lock(Path directory) {
		try {
			Files.createDirectories(directory);
			RandomAccessFile file = new RandomAccessFile(directory.resolve("verrou").toFile(), "rw");
			if (!isLocked(file)) {
				file.close();
				throw new LocalDatabaseException(
						"Un autre portail est déjà ouvert sur les données de %s : arrêtez-le, ou donnez un autre dossier par --portail.local.directory=…"
							.formatted(directory));
			}
			return file;
		}
		catch (IOException ex) {
			throw new LocalDatabaseException(
					"Le dossier de données %s ne peut pas être écrit : %s".formatted(directory, ex.getMessage()), ex);
		}
	}

	private static boolean isLocked(RandomAccessFile file) throws IOException {
		try {
			return file.getChannel().tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static void stopServerLeftBehind(Path data) throws IOException {
		Path pidFile = data.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		List<String> lines = Files.readAllLines(pidFile);
		Optional<ProcessHandle> left = lines.isEmpty() ? Optional.empty()
				: ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(LocalDatabase::isPostgres);
		left.ifPresent((process) -> {
			process.destroy();
			process.onExit().join();
		});
		Files.deleteIfExists(pidFile);
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.info().command().map((command) -> command.contains("postgres")).orElse(false);
	}

	private static void release(RandomAccessFile lockFile) {
		try {
			lockFile.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The folder that holds the data. */
	public Path directory() {
		return this.directory;
	}

	@Override
	public String getUsername() {
		return "postgres";
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://localhost:%d/postgres".formatted(this.server.getPort());
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		release(this.lockFile);
	}

}
