package org.portailsolidaire.platform.documents;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import org.portailsolidaire.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A portal that is a process of its own, to be killed: it receives a file, or is there
 * two days later and sweeps. Its temporary folder is its own too.
 */
public final class UploadProcess implements AutoCloseable {

	private static final int SIZE = 5_000_000;

	private final Path folder;

	private final List<String> given;

	private @Nullable Process process;

	/**
	 * @param s3 port of the store, 0 for none
	 */
	public UploadProcess(Path folder, String database, int s3) {
		this.folder = folder;
		this.given = List.of(database, TestDatabase.user(), TestDatabase.password(), Integer.toString(s3));
	}

	/** Half the file came, and the rest does not. */
	public void receiveHalf() throws IOException {
		Process process = start("half");
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		assertThat(output.lines().anyMatch("half"::equals)).as("the process receives").isTrue();
	}

	/** All of the file comes. */
	public void receive() throws IOException {
		start("whole");
	}

	public void kill() throws InterruptedException {
		assertThat(this.process).isNotNull();
		this.process.destroyForcibly();
		assertThat(this.process.waitFor()).as("killed, not ended").isEqualTo(128 + 9);
	}

	/** However a test ends, no process stays. */
	@Override
	public void close() {
		if (this.process != null) {
			this.process.destroyForcibly();
		}
	}

	public void sweepTwoDaysLater() throws IOException, InterruptedException {
		Process process = start("sweep");
		process.getInputStream().transferTo(System.err);
		assertThat(process.waitFor()).isZero();
	}

	/** What is in its temporary folder, but for the log. */
	public List<String> temporaryFiles() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.equals("spring.log"))
				.toList();
		}
	}

	private Process start(String what) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + this.folder, "-cp",
						System.getProperty("java.class.path"), UploadProcess.class.getName()));
		command.addAll(this.given);
		command.add(what);
		Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
		this.process = started;
		return started;
	}

	public static void main(String[] args) throws IOException {
		int s3 = Integer.parseInt(args[3]);
		boolean sweep = args[4].equals("sweep");
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(args[0]);
		source.setUser(args[1]);
		source.setPassword(args[2]);
		Wired portal = Wired.of(source,
				Wired.settings(Wired.NO_SCANNER, (s3 == 0) ? Wired.NO_BUCKET : Wired.bucket(s3)),
				sweep ? Clock.offset(Clock.systemUTC(), Duration.ofDays(2)) : Clock.systemUTC());
		if (sweep) {
			portal.sweep().sweep();
			return;
		}
		InputStream file = new ByteArrayInputStream(MadePdf.holding(SIZE, ""));
		Receipt receipt = portal.documents()
			.store(new Upload("a.pdf", DocumentKind.PDF, args[4].equals("half") ? new Half(file) : file, Wired.FANTA,
					Wired.FANTA.value()));
		throw new IllegalStateException("Nobody killed it: " + receipt);
	}

	/** Gives half the file, says so, and then nothing. */
	private static final class Half extends FilterInputStream {

		private long given;

		Half(InputStream file) {
			super(file);
		}

		@Override
		public int read(byte[] bytes, int from, int most) throws IOException {
			if (this.given > SIZE / 2) {
				System.out.println("half");
				LockSupport.parkNanos(Duration.ofMinutes(10).toNanos());
			}
			int read = super.read(bytes, from, most);
			this.given += Math.max(0, read);
			return read;
		}

	}

}
