package org.portailsolidaire.platform.documents.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.portailsolidaire.platform.documents.DocumentFormat;
import org.portailsolidaire.platform.documents.MadeOffice;
import org.portailsolidaire.platform.documents.MadePdf;
import org.portailsolidaire.platform.documents.MadePicture;
import org.portailsolidaire.platform.documents.Reason;
import org.portailsolidaire.platform.documents.Wired;
import org.portailsolidaire.shared.PersonId;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a file does to its reader stays in the process that reads it. */
@Tag("portal")
class SeparateProcessTests {

	private static final PersonId SOMEONE = new PersonId(UUID.fromString("0198c0de-0000-7000-8000-000000000002"));

	private static final Duration MINUTE = Duration.ofMinutes(1);

	@TempDir
	Path folder;

	private static SeparateProcess process(int megabytes, Duration longest) {
		InspectionSettings usual = Wired.settings(Wired.NO_SCANNER, Wired.NO_BUCKET).inspection();
		return new SeparateProcess(new InspectionSettings(usual.pixels(), usual.imageMemory(),
				new InspectionSettings.Bounds(DataSize.ofMegabytes(megabytes), longest, MINUTE)));
	}

	private Inspection read(SeparateProcess process, Reading reading, byte[] bytes) throws IOException {
		Path file = Files.write(this.folder.resolve("file"), bytes);
		return process.read(reading, file, this.folder.resolve("made"), SOMEONE);
	}

	private static long leftovers() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().startsWith(Spool.PREFIX + "lecture")).count();
		}
	}

	@Test
	void aFileIsReadAndAPictureMadeThere() throws IOException {
		SeparateProcess process = process(160, MINUTE);
		long before = leftovers();

		assertThat(read(process, Reading.PDF, MadePdf.plain()))
			.isEqualTo(new Inspection(DocumentFormat.PDF, List.of()));
		assertThat(read(process, Reading.OFFICE, MadeOffice.docm()))
			.isEqualTo(new Inspection(null, List.of(Reason.of("documents.refus.macros"))));
		assertThat(read(process, Reading.PNG, MadePicture.claiming(29_000, 29_000)))
			.isEqualTo(new Inspection(DocumentFormat.PNG, List.of(Reason.of("documents.refus.pixels", 20L))));
		assertThat(read(process, Reading.JPEG, MadePicture.photograph(60, 40, 6)))
			.isEqualTo(new Inspection(DocumentFormat.JPEG, List.of()));
		assertThat(MadePicture.read(Files.readAllBytes(this.folder.resolve("made"))).getWidth()).isEqualTo(40);
		assertThat(leftovers()).isLessThanOrEqualTo(before);
	}

	@Test
	void aPictureThatAsksForMoreMemoryThanThereIsIsRefused() throws IOException {
		byte[] picture = MadePicture.tables(4000, 65_536);
		assertThat(picture).as("200 KB that ask for hundreds of megabytes").hasSizeLessThan(200_000);

		assertThat(read(process(160, MINUTE), Reading.WEBP, picture).reasons())
			.containsExactly(Reason.of("documents.refus.effort"));
	}

	@Test
	void aReadingThatIsTooLongIsStopped() throws IOException {
		long before = leftovers();

		assertThat(read(process(160, Duration.ofMillis(20)), Reading.PDF, MadePdf.plain()).reasons())
			.containsExactly(Reason.of("documents.refus.effort"));
		assertThat(leftovers()).isEqualTo(before);
	}

	@Test
	void nobodyWaitsBehindSeveralFilesOfAPerson() throws Exception {
		Turns turns = new Turns();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Boolean> first = people.submit(() -> turns.take(SOMEONE, MINUTE, () -> {
				begun.countDown();
				return awaited(end);
			}));
			begun.await();
			assertThatExceptionOfType(DocumentsBusyException.class)
				.isThrownBy(() -> turns.take(SOMEONE, Duration.ofMillis(1), () -> true));
			assertThatExceptionOfType(DocumentsBusyException.class)
				.isThrownBy(() -> turns.take(Wired.FANTA, Duration.ofMillis(1), () -> true));
			Future<Boolean> again = people.submit(() -> turns.take(SOMEONE, MINUTE, () -> true));
			Future<Boolean> other = people.submit(() -> turns.take(Wired.FANTA, MINUTE, () -> true));
			end.countDown();
			assertThat(List.of(first.get(), again.get(), other.get())).containsOnly(true);
		}
	}

	private static boolean awaited(CountDownLatch end) {
		try {
			end.await();
			return true;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void whoWaitsTooLongIsToldToComeBack() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();

		new BusyDocuments().tryLater(new DocumentsBusyException(), response);

		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
	}

}
