package org.portailsolidaire.catalogue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.calls.CallJson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the public reads of a call: its last published version. */
@Repository
class PublishedCalls {

	private static final String BY_SLUG = """
			select c.id, c.no, c.slug, v.number, v.published_at, v.content
			from call c join call_version v on v.call_id = c.id
			where c.slug = :slug and c.state = 'PUBLISHED'
			order by v.number desc
			limit 1
			""";

	private static final String BY_FORMER_SLUG = """
			select c.slug from call_former_slug f join call c on c.id = f.call_id
			where f.slug = :slug and c.state = 'PUBLISHED'
			""";

	private final JdbcClient jdbc;

	PublishedCalls(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A call as published. */
	record PublishedCall(UUID id, int no, String slug, int version, Instant publishedAt, CallContent content) {
	}

	Optional<PublishedCall> find(String slug) {
		return this.jdbc.sql(BY_SLUG)
			.param("slug", slug)
			.query((row, index) -> new PublishedCall(row.getObject("id", UUID.class), row.getInt("no"),
					row.getString("slug"), row.getInt("number"), row.getTimestamp("published_at").toInstant(),
					CallJson.readContent(row.getString("content"))))
			.optional();
	}

	/** The present slug of the call that once had this one. */
	Optional<String> movedTo(String formerSlug) {
		return this.jdbc.sql(BY_FORMER_SLUG).param("slug", formerSlug).query(String.class).optional();
	}

}
