package org.portailsolidaire.calls.calls;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls that are no longer found, and drafts that are given up. */
@Service
public class CallArchive {

	private static final String ARCHIVED = """
			select c.id, c.slug, c.archived_at, v.content from call c
				join lateral (select content from call_version where call_id = c.id order by number desc limit 1) v on true
			where c.state = 'ARCHIVED'
				and (c.slug = :slug or c.id in (select call_id from call_former_slug where slug = :slug))
			""";

	private final Calls calls;

	private final JdbcClient jdbc;

	CallArchive(Calls calls, JdbcClient jdbc) {
		this.calls = calls;
		this.jdbc = jdbc;
	}

	/** A call that was public. */
	public record Archived(CallId id, String slug, Instant since, CallContent content) {
	}

	/** An archived call, by its address or one it had. */
	public Optional<Archived> find(String slug) {
		return this.jdbc.sql(ARCHIVED)
			.param("slug", slug)
			.query((row, index) -> new Archived(new CallId(row.getObject("id", UUID.class)), row.getString("slug"),
					row.getTimestamp("archived_at").toInstant(), CallJson.readContent(row.getString("content"))))
			.optional();
	}

	/**
	 * Keeps a published call out of what can be found.
	 * @param reason what those who answer it are told, empty for nothing
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void archive(CallId id, Instant at, String reason, PersonId by) {
		Call call = this.calls.findById(id).orElseThrow();
		call.archive(reason, by, at);
		this.calls.saveAndFlush(call);
	}

	/** Puts an archived call back online. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void restore(CallId id, Instant at, PersonId by) {
		Call call = this.calls.findById(id).orElseThrow();
		call.restore(by, at);
		this.calls.saveAndFlush(call);
	}

	/** Deletes a draft that was never published, with all that is written in it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void delete(CallId id) {
		Call call = this.calls.findById(id).orElseThrow();
		if (call.state() != CallState.DRAFT) {
			throw new IllegalStateException("Not a draft that was never published: " + id);
		}
		this.calls.delete(call);
	}

}
