package org.portailsolidaire.applying.applications;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The receipts of dossiers. */
@Component
public class ReceiptQuery {

	private final JdbcClient jdbc;

	ReceiptQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The filing that an address asks for; 0 for the last, -1 for what is no number. */
	public static int number(String depot) {
		return depot.isEmpty() ? 0 : depot.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(depot) : -1;
	}

	/** A receipt of a dossier by its number, 0 for the last. */
	public Optional<FilingReceipt> find(ApplicationFacts application, int number) {
		return all(application).stream().filter((one) -> number == 0 || one.number() == number).findFirst();
	}

	/** All the receipts of a dossier, the last first. */
	public List<FilingReceipt> all(ApplicationFacts application) {
		return this.jdbc.sql("""
				select number, filed_at, sha256, signer, quality from application_filing
				where application_id = ? order by number desc
				""")
			.param(application.id().value())
			.query((row, index) -> new FilingReceipt(row.getInt("number"), row.getTimestamp("filed_at").toInstant(),
					row.getString("sha256"), row.getString("signer"), row.getString("quality")))
			.list();
	}

	/** What was filed, word for word; megabytes. */
	public String content(ApplicationFacts application, FilingReceipt receipt) {
		return this.jdbc.sql("select content from application_filing where application_id = ? and number = ?")
			.params(application.id().value(), receipt.number())
			.query(String.class)
			.single();
	}

}
