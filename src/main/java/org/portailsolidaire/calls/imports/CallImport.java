package org.portailsolidaire.calls.imports;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.ImportedCalls;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.ImportedCalls.Imported;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.imports.ImportReport.Entry;
import org.portailsolidaire.calls.imports.ImportReport.Level;
import org.portailsolidaire.calls.imports.ImportReport.Note;
import org.portailsolidaire.calls.imports.ImportReport.Outcome;
import org.portailsolidaire.people.memberships.Funders;
import org.portailsolidaire.people.memberships.Funders.Funder;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Imports files of calls, all or nothing or the good rows alone; the same file twice
 * changes nothing, since source and reference name a call. What is imported is published.
 */
@Service
public class CallImport {

	private final ImportedCalls calls;

	private final Funders funders;

	private final Zones zones;

	private final Themes themes;

	private final Clock clock;

	private final EntityManager entityManager;

	CallImport(ImportedCalls calls, Funders funders, Zones zones, Themes themes, Clock clock,
			EntityManager entityManager) {
		this.calls = calls;
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
	 * @param partial imports the good rows although others are refused
	 * @param relativeTo the day that "J" stands for in dates, when they are accepted
	 * @param models stored blank models by file name
	 */
	public record Options(boolean dryRun, boolean partial, @Nullable LocalDate relativeTo, Map<String, UUID> models) {

		/** A plain import, or its trial. */
		public static Options plain(boolean dryRun) {
			return new Options(dryRun, false, null, Map.of());
		}

		/** An import of the good rows alone. */
		public static Options goodRows() {
			return new Options(false, true, null, Map.of());
		}

	}

	/**
	 * Imports a file, CSV or JSON.
	 * @throws UnreadableFileException when the file is not of the format
	 */
	@Transactional
	public ImportReport importFrom(InputStream file, Options options) {
		ImportedRows rows = new ImportedRows(options,
				new ImportedRows.Reference(this.zones, this.themes, this.clock.instant()), this::write, this::forget);
		ImportReport.Format format = CallFile.read(file, rows);
		ImportReport report = new ImportReport(format, rows.faults(), rows.entries(), options.dryRun(),
				options.partial());
		if (!report.isDone()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		return report;
	}

	/** Lets go of what was written. */
	private void forget() {
		this.entityManager.flush();
		this.entityManager.clear();
	}

	private Entry write(Entry entry, String source, String reference, CallContent read) {
		CallContent content = withFunders(read);
		Imported known = this.calls.find(source, reference).orElse(null);
		if (known == null) {
			this.calls.add(source, reference, content, publishedAt(content));
			return entry.with(Outcome.CREATED, List.of());
		}
		if (known.state() == CallState.ARCHIVED) {
			return entry.with(Outcome.UNCHANGED, List
				.of(new Note(Level.WARNING, "etat", "cet appel est archivé sur le portail : il reste comme il est")));
		}
		CallContent after = content.withQuestions(known.content().questions());
		List<Note> changes = ContentChanges.between(known.content(), after);
		if (changes.isEmpty()) {
			return entry.with(Outcome.UNCHANGED, List.of());
		}
		this.calls.change(known.id(), after, this.clock.instant());
		return entry.with(Outcome.CHANGED, changes);
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
			return line.of(funder);
		}).toList());
	}

}
