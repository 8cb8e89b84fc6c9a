package org.portailsolidaire.calls;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.portailsolidaire.calls.CallContent.Line;
import org.portailsolidaire.calls.ImportReport.Entry;
import org.portailsolidaire.calls.ImportReport.Note;
import org.portailsolidaire.calls.ImportReport.Outcome;
import org.portailsolidaire.organisations.Funders;
import org.portailsolidaire.organisations.Funders.Funder;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Imports files of calls: all or nothing, and the same file twice changes nothing, since
 * source and reference name a call. What is imported is published.
 */
@Service
public class CallImport {

	private static final int KEPT_IN_MEMORY = 50;

	private final Calls calls;

	private final CallPublication publication;

	private final Funders funders;

	private final Zones zones;

	private final Themes themes;

	private final Clock clock;

	private final EntityManager entityManager;

	CallImport(Calls calls, CallPublication publication, Funders funders, Zones zones, Themes themes, Clock clock,
			EntityManager entityManager) {
		this.calls = calls;
		this.publication = publication;
		this.funders = funders;
		this.zones = zones;
		this.themes = themes;
		this.clock = clock;
		this.entityManager = entityManager;
	}

	/**
	 * How a file is read.
	 *
	 * @param dryRun says what would happen and changes nothing
	 * @param relativeTo the day that "J" stands for in dates, when they are accepted
	 * @param models stored blank models by file name
	 */
	public record Options(boolean dryRun, @Nullable LocalDate relativeTo, Map<String, UUID> models) {

		/** A plain import, or its trial. */
		public static Options plain(boolean dryRun) {
			return new Options(dryRun, null, Map.of());
		}

	}

	/**
	 * Imports a file, CSV or JSON; nothing is imported when a row is refused.
	 * @throws UnreadableFileException when the file is not of the format
	 */
	@Transactional
	public ImportReport importFrom(InputStream file, Options options) {
		List<Entry> entries = new ArrayList<>();
		Set<String> keys = new HashSet<>();
		CallFile.read(file, (line, row) -> {
			entries.add(importRow(line, row, options, keys));
			if (entries.size() % KEPT_IN_MEMORY == 0) {
				this.entityManager.flush();
				this.entityManager.clear();
			}
		});
		ImportReport report = new ImportReport(List.copyOf(entries), options.dryRun());
		if (report.isRefused() || options.dryRun()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		return report;
	}

	private Entry importRow(long line, ObjectNode row, Options options, Set<String> keys) {
		RowReader cells = new RowReader(row, options.relativeTo());
		String source = cells.text("source", 120);
		String reference = cells.text("reference", 120);
		String key = source + " / " + reference;
		if (source == null || reference == null) {
			cells.refuse((source == null) ? "source" : "reference", "manque");
		}
		else if (!keys.add(key)) {
			cells.refuse("reference", "est déjà dans ce fichier pour la même source");
		}
		CallContent content = new CallRow(cells, this.zones, this.themes, options.models()).content();
		if (source == null || reference == null || !cells.refusals().isEmpty()) {
			return new Entry(line, key, Outcome.REFUSED, List.copyOf(cells.refusals()));
		}
		return write(line, key, source, reference, withFunders(content));
	}

	private Entry write(long line, String key, String source, String reference, CallContent content) {
		Optional<Call> known = this.calls.findBySourceAndReference(source, reference);
		if (known.isEmpty()) {
			this.publication.publish(this.publication.draft(source, reference, content), publishedAt(content), null);
			return new Entry(line, key, Outcome.CREATED, List.of());
		}
		Call call = known.get();
		CallContent before = call.content(this.funders.named(call.funderIds()));
		CallContent after = content.withQuestions(before.questions());
		List<Note> changes = ContentChanges.between(before, after);
		if (changes.isEmpty()) {
			return new Entry(line, key, Outcome.UNCHANGED, List.of());
		}
		call.rewrite(after);
		this.publication.publish(call, this.clock.instant(), "Import");
		return new Entry(line, key, Outcome.CHANGED, changes);
	}

	/**
	 * A call of the past counts as published the day it opened, not the day we heard of
	 * it.
	 */
	private Instant publishedAt(CallContent content) {
		Instant now = this.clock.instant();
		Instant opensAt = content.calendar().opensAt();
		Instant endsAt = content.calendar().endsAt();
		if (opensAt != null && opensAt.isBefore(now)) {
			return opensAt;
		}
		return (endsAt != null && endsAt.isBefore(now)) ? endsAt : now;
	}

	private CallContent withFunders(CallContent content) {
		Map<String, Funder> registered = this.funders.registered(content.lines().stream().map(Line::funder).toList());
		return content.withLines(content.lines().stream().map((line) -> {
			Funder funder = registered.getOrDefault(line.funder(), new Funder(line.funderId(), line.funder(), ""));
			return new Line(funder.id(), funder.name(), funder.slug(), line.title(), line.envelope(), line.amounts(),
					line.rules());
		}).toList());
	}

}
