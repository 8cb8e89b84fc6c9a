package org.portailsolidaire.applying.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.portailsolidaire.calls.calls.CallJson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The frozen texts of dossiers. */
@Repository
public class FrozenFilings {

	private static final String FILING = """
			select f.number, f.filed_at, f.sha256, f.signer, f.quality, f.content, v.content as call
			from application_filing f join application a on a.id = f.application_id
				join call_version v on v.call_id = a.call_id and v.number = f.call_version
			where f.application_id = ?
			""";

	private final JdbcClient jdbc;

	FrozenFilings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One of the filings of a dossier. */
	public Optional<FrozenFiling> find(ApplicationId id, int number) {
		return this.jdbc.sql(FILING + "and f.number = ?")
			.params(id.value(), number)
			.query(FrozenFilings::content)
			.optional();
	}

	/** The last filing of a dossier. */
	Optional<FrozenFiling> last(ApplicationId id) {
		return this.jdbc.sql(FILING + "order by f.number desc limit 1")
			.param(id.value())
			.query(FrozenFilings::content)
			.optional();
	}

	private static FrozenFiling content(ResultSet row, int index) throws SQLException {
		return FrozenFiling.of(row.getInt("number"), row.getTimestamp("filed_at").toInstant(), row.getString("sha256"),
				row.getString("signer"), row.getString("quality"), CallJson.readContent(row.getString("call")),
				row.getString("content"));
	}

}
