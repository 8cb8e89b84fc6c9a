package org.portailsolidaire.office;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.platform.audit.AuditEntry;
import org.portailsolidaire.platform.site.CsvTable;
import org.portailsolidaire.platform.site.Words;

/** The log as a table. */
final class JournalTable implements AutoCloseable {

	private final CsvTable table;

	private final Words words;

	JournalTable(HttpServletResponse response, Words words) throws IOException {
		this.table = CsvTable.download(response, "journal.csv", "numero", "instant", "personne", "personne_id", "acte",
				"acte_code", "objet", "objet_sorte", "objet_id", "details", "adresse_ip", "reference");
		this.words = words;
	}

	void write(AuditEntry entry) {
		this.table.write(entry.id(), entry.at().toString(), entry.name(), entry.person().value(),
				Line.act(entry.act(), this.words), entry.act(), entry.label(), entry.kind(), entry.objectId(),
				Line.details(entry, this.words), entry.address(), entry.reference());
	}

	@Override
	public void close() throws IOException {
		this.table.close();
	}

}
