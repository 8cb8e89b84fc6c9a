package org.portailsolidaire.calls.imports;

import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.calls.imports.CallImport.Options;
import org.portailsolidaire.calls.imports.ImportReport.Outcome;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The file of calls that each person tried last, imported as it was tried. */
@Service
class ImportFiles {

	/** Bytes that a file may have. */
	static final int LARGEST = 20 * 1024 * 1024;

	private static final int LONGEST_NAME = 200;

	private final JdbcClient jdbc;

	private final CallImport calls;

	private final Audit audit;

	private final TransactionTemplate transactions;

	private final Clock clock;

	ImportFiles(JdbcClient jdbc, CallImport calls, Audit audit, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.calls = calls;
		this.audit = audit;
		this.transactions = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	void keep(PersonId person, @Nullable String name, byte[] content) {
		String plain = (name != null) ? name.replaceAll("[\\p{Cc}/\\\\]", "") : "";
		this.jdbc.sql("""
				insert into call_import_file (person_id, name, content, sent_at) values (?, ?, ?, ?)
				on conflict (person_id) do update set name = excluded.name, content = excluded.content,
					sent_at = excluded.sent_at
				""")
			.params(person.value(), plain.substring(0, Math.min(plain.length(), LONGEST_NAME)), content,
					Timestamp.from(this.clock.instant()))
			.update();
	}

	Optional<String> name(PersonId person) {
		return this.jdbc.sql("select name from call_import_file where person_id = ?")
			.param(person.value())
			.query(String.class)
			.optional();
	}

	/**
	 * Reads the file that was tried last, if there is one; it is let go once it is
	 * imported.
	 * @throws org.portailsolidaire.calls.imports.UnreadableFileException when it is not
	 * of the format
	 */
	Optional<ImportReport> read(Actor actor, Options options) {
		Optional<byte[]> file = this.jdbc.sql("select content from call_import_file where person_id = ?")
			.param(actor.id().value())
			.query(byte[].class)
			.optional();
		Optional<ImportReport> report = file
			.map((bytes) -> this.calls.importFrom(new ByteArrayInputStream(bytes), options));
		if (report.isPresent() && report.get().isDone()) {
			this.transactions.executeWithoutResult((status) -> done(actor, report.get()));
		}
		return report;
	}

	private void done(Actor actor, ImportReport report) {
		this.jdbc.sql("delete from call_import_file where person_id = ?").param(actor.id().value()).update();
		this.audit.record(actor, ImportAct.CALLS_IMPORTED, AuditObject.list(ImportAct.On.CALL),
				Map.of("crees", Long.toString(report.count(Outcome.CREATED)), "changes",
						Long.toString(report.count(Outcome.CHANGED)), "refuses",
						Long.toString(report.count(Outcome.REFUSED))));
	}

}
