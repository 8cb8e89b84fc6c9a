package org.portailsolidaire.platform.documents;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.support.TestDatabase;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("portal")
class QuotaTests {

	private static final UUID ASSOCIATION = UUID.fromString("0198c0de-0000-7000-8000-0000000000a5");

	private static final PersonId AWA = new PersonId(UUID.fromString("0198c0de-0000-7000-8000-000000000002"));

	private static final int SIZE = 20_000;

	private final TestClock clock = new TestClock();

	@Test
	void takesSoMuchOfAPersonInADayAndMoreTheNext() {
		Wired portal = portal(50, 1000);
		assertThat(refusals(portal, Wired.FANTA)).isEmpty();
		assertThat(refusals(portal, Wired.FANTA)).isEmpty();

		assertThat(refusals(portal, Wired.FANTA)).containsExactly(
				Reason.of("documents.refus.jour", new Size(50_000)).until(Instant.parse("2026-11-22T23:00:00Z")));

		assertThat(refusals(portal, AWA)).as("another person").isEmpty();
		assertThat(portal.documents().room(ASSOCIATION, Wired.FANTA).today()).isBetween(0L, 10_000L);
		this.clock.advance(Duration.ofHours(12).plusMinutes(59));
		assertThat(refusals(portal, Wired.FANTA)).as("before midnight in Paris").isNotEmpty();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(refusals(portal, Wired.FANTA)).as("at midnight in Paris").isEmpty();
		portal.sweep().sweep();
		assertThat(portal.jdbc().sql("select count(*) from document_day").query(Integer.class).single()).isOne();
	}

	@Test
	void countsWhatItReadsAndRefuses() {
		Wired portal = portal(50, 1000);
		byte[] bad = "MZ".repeat(SIZE).getBytes(StandardCharsets.US_ASCII);
		assertThat(refusals(portal, Wired.FANTA, bad)).extracting(Reason::key).doesNotContain("documents.refus.jour");

		assertThat(refusals(portal, Wired.FANTA)).extracting(Reason::key).containsExactly("documents.refus.jour");
		assertThat(refusals(portal, Wired.FANTA, new byte[0])).extracting(Reason::key)
			.containsExactly("documents.refus.vide");
	}

	@Test
	void keepsSoMuchOfAnOrganisationWhoeverSendsIt() {
		Wired portal = portal(1000, 50);
		DocumentFacts first = ((Receipt.Stored) store(portal, Wired.FANTA, MadePdf.holding(SIZE, ""), ASSOCIATION))
			.document();
		assertThat(refusals(portal, AWA)).isEmpty();

		assertThat(refusals(portal, AWA)).containsExactly(Reason.of("documents.refus.place", new Size(50_000)));

		assertThat(store(portal, AWA, MadePdf.holding(SIZE, ""), AWA.value())).as("for herself")
			.isInstanceOf(Receipt.Stored.class);
		portal.documents().delete(first.id());
		assertThat(refusals(portal, AWA)).as("once there is room").isEmpty();
	}

	@Test
	void keepsNoMoreWhenManySendAtOnce() throws Exception {
		Wired portal = portal(1000, 50);
		List<List<Reason>> answers = new ArrayList<>();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<List<Reason>>> acts = Stream
				.generate(() -> (Callable<List<Reason>>) () -> refusals(portal, new PersonId(UUID.randomUUID())))
				.limit(8)
				.toList();
			for (Future<List<Reason>> act : people.invokeAll(acts)) {
				answers.add(act.get());
			}
		}

		assertThat(answers.stream().filter(List::isEmpty)).hasSize(2);
		assertThat(portal.jdbc().sql("select sum(size) from document").query(Long.class).single()).isLessThan(50_000);
		assertThat(
				portal.jdbc().sql("select count(distinct document_id) from document_piece").query(Long.class).single())
			.isEqualTo(2);
	}

	@Test
	void countsADayOnceWhenOnePersonSendsManyAtOnce() throws Exception {
		Wired portal = portal(50, 1000);
		List<List<Reason>> answers = new ArrayList<>();
		try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<List<Reason>>> acts = Stream
				.generate(() -> (Callable<List<Reason>>) () -> refusals(portal, Wired.FANTA))
				.limit(8)
				.toList();
			for (Future<List<Reason>> act : tabs.invokeAll(acts)) {
				answers.add(act.get());
			}
		}

		assertThat(answers.stream().filter(List::isEmpty)).hasSize(2);
	}

	private Wired portal(int day, int total) {
		Wired.Settings usual = Wired.settings(Wired.NO_SCANNER, Wired.NO_BUCKET);
		DocumentSettings documents = new DocumentSettings(usual.documents().largest(),
				new DocumentSettings.Quota(DataSize.ofBytes(day * 1000L), DataSize.ofBytes(total * 1000L)));
		Wired.Settings small = new Wired.Settings(documents, usual.inspection(), usual.scanner(), usual.s3());
		return Wired.of(TestDatabase.dataSource(TestDatabase.create()), small, this.clock);
	}

	private static List<Reason> refusals(Wired portal, PersonId by) {
		return refusals(portal, by, MadePdf.holding(SIZE, ""));
	}

	private static List<Reason> refusals(Wired portal, PersonId by, byte[] bytes) {
		return switch (store(portal, by, bytes, ASSOCIATION)) {
			case Receipt.Stored stored -> List.of();
			case Receipt.Refused(List<Reason> reasons) -> reasons;
		};
	}

	private static Receipt store(Wired portal, PersonId by, byte[] bytes, UUID owner) {
		return portal.documents()
			.store(new Upload("a.pdf", DocumentKind.PDF, new ByteArrayInputStream(bytes), by, owner));
	}

}
