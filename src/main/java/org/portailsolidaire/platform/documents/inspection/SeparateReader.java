package org.portailsolidaire.platform.documents.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.documents.DocumentFormat;
import org.portailsolidaire.platform.documents.Reason;

import org.springframework.util.unit.DataSize;

/**
 * The program of the process that reads a file: it leaves its answer in a folder. It ends
 * by itself when its time is over, even when nobody waits for it any more.
 */
final class SeparateReader {

	private static final int TOO_LONG = 4;

	private static final String NONE = "-";

	private SeparateReader() {
	}

	/**
	 * Reads a file.
	 * @param args the reading, the file, where a picture is made anew, the folder, the
	 * pixels and the bytes that it may take, the milliseconds there are
	 */
	public static void main(String[] args) throws IOException {
		endAfter(Long.parseLong(args[6]));
		Path folder = Path.of(args[3]);
		Reading.Limits limits = new Reading.Limits(Long.parseLong(args[4]), DataSize.ofBytes(Long.parseLong(args[5])));
		Inspection seen = Reading.valueOf(args[0]).read(Path.of(args[1]), Path.of(args[2]), limits);
		DocumentFormat format = seen.format();
		List<String> lines = new ArrayList<>(List.of((format != null) ? format.name() : NONE));
		seen.reasons().forEach((reason) -> lines.add(line(reason)));
		Files.write(folder.resolve("answer"), lines);
	}

	private static void endAfter(long milliseconds) {
		Thread.ofPlatform().daemon().start(() -> {
			try {
				Thread.sleep(milliseconds);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			Runtime.getRuntime().halt(TOO_LONG);
		});
	}

	/** Parameters of what is said here are whole numbers. */
	private static String line(Reason reason) {
		return reason.key() + reason.parameters().stream().map((one) -> " " + one).collect(Collectors.joining());
	}

	/** What was left in a folder. */
	static Inspection answer(Path folder) throws IOException {
		List<String> lines = Files.readAllLines(folder.resolve("answer"));
		@Nullable DocumentFormat format = lines.getFirst().equals(NONE) ? null : DocumentFormat.valueOf(lines.getFirst());
		return new Inspection(format, lines.stream().skip(1).map(SeparateReader::reason).toList());
	}

	private static Reason reason(String line) {
		String[] words = line.split(" ");
		return Reason.of(words[0], Arrays.stream(words).skip(1).map(Long::valueOf).toArray());
	}

}
