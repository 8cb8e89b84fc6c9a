package org.portailsolidaire.calls.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Slug;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What others do with calls: begin, publish and move them. */
@Service
public class CallRegister {

	private static final int LONGEST_SLUG = 90;

	private static final String KNOWN = """
			select c.id, c.slug, c.state, coalesce(v.number, 0) as number, v.content
			from call c left join lateral (select number, content from call_version where call_id = c.id
				order by number desc limit 1) v on true
			where
			""";

	private final Calls calls;

	private final CallPublication publication;

	private final JdbcClient jdbc;

	CallRegister(Calls calls, CallPublication publication, JdbcClient jdbc) {
		this.calls = calls;
		this.publication = publication;
		this.jdbc = jdbc;
	}

	/**
	 * A call as others know it.
	 *
	 * @param version number of its last version, 0 before the first
	 * @param content what its last version says, null before the first
	 */
	public record Known(CallId id, String slug, CallState state, int version, @Nullable CallContent content) {
	}

	/** A version, without what it says. */
	public record Version(int number, Instant publishedAt, @Nullable String note) {
	}

	/** A call, whatever its state. */
	public Optional<Known> find(CallId id) {
		return this.jdbc.sql(KNOWN + "c.id = ?").param(id.value()).query(CallRegister::known).optional();
	}

	/** A published call, by its present address. */
	public Optional<Known> published(String slug) {
		return this.jdbc.sql(KNOWN + "c.state = 'PUBLISHED' and v.number is not null and c.slug = ?")
			.param(slug)
			.query(CallRegister::known)
			.optional();
	}

	/** What a version of a call says. */
	public Optional<CallContent> content(CallId id, int version) {
		return this.jdbc.sql("select content from call_version where call_id = ? and number = ?")
			.params(id.value(), version)
			.query(String.class)
			.optional()
			.map(CallJson::readContent);
	}

	/** The versions of a call, the last first. */
	public List<Version> versions(CallId id) {
		return this.jdbc
			.sql("select number, published_at, note from call_version where call_id = ? order by number desc")
			.param(id.value())
			.query((row, index) -> new Version(row.getInt("number"), row.getTimestamp("published_at").toInstant(),
					row.getString("note")))
			.list();
	}

	/** A new draft, of which the title alone is known. */
	@Transactional(propagation = Propagation.MANDATORY)
	public CallId draft(String title) {
		return this.publication.draft(null, null, CallContent.titled(title)).id();
	}

	/**
	 * Publishes a call, or a new version of it.
	 * @param note what changed, for a version after the first
	 * @return the number of the version
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int publish(CallId id, CallContent content, Instant at, @Nullable String note, PersonId by) {
		return this.publication.publish(this.calls.findById(id).orElseThrow(), content, at, note, by);
	}

	/** Gives a call that was never public the address that its title makes. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void address(CallId id, String title) {
		Call call = this.calls.findById(id).orElseThrow();
		String own = call.slug();
		call.address(Slug.of(title, LONGEST_SLUG).unlike((slug) -> !slug.equals(own) && this.calls.existsAt(slug)));
		this.calls.saveAndFlush(call);
	}

	/**
	 * Gives a call the address that its title makes; the one it had leads there.
	 * @return the present slug
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public String move(CallId id, String title) {
		Call call = this.calls.findById(id).orElseThrow();
		Slug made = Slug.of(title, LONGEST_SLUG);
		if (!made.value().equals(call.slug())) {
			boolean back = call.had(made.value());
			call.move(made.unlike((slug) -> !(back && slug.equals(made.value())) && this.calls.existsAt(slug)));
			this.calls.saveAndFlush(call);
		}
		return call.slug();
	}

	private static Known known(ResultSet row, int index) throws SQLException {
		String content = row.getString("content");
		return new Known(new CallId(row.getObject("id", UUID.class)), row.getString("slug"),
				CallState.valueOf(row.getString("state")), row.getInt("number"),
				(content != null) ? CallJson.readContent(content) : null);
	}

}
