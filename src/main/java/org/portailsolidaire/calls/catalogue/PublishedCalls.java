package org.portailsolidaire.calls.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.portailsolidaire.calls.calls.CallJson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the public reads of calls: their last published versions. */
@Repository
class PublishedCalls {

	private static final String LAST_VERSIONS = """
			select c.id, c.no, c.slug, c.source, c.reference, v.number, v.published_at, v.content,
				(select published_at from call_version where call_id = c.id order by number limit 1) as first_published_at
			from call c join lateral (select number, published_at, content from call_version where call_id = c.id
				order by number desc limit 1) v on true
			where c.state = 'PUBLISHED' and
			""";

	private static final String BY_FORMER_SLUG = """
			select c.slug from call_former_slug f join call c on c.id = f.call_id
			where f.slug = :slug and c.state = 'PUBLISHED'
			""";

	private static final String ADDRESSES = """
			select c.slug, (select max(published_at) from call_version where call_id = c.id) as updated_at
			from (select no, call_id from findable_call order by no limit :count offset :from) f
				join call c on c.id = f.call_id
			where c.state = 'PUBLISHED'
			order by f.no
			""";

	/** Pages that many people open at once, such as those a newsletter tells of. */
	private static final int LATELY = 500;

	private final JdbcClient jdbc;

	private final Cache<Key, PublishedCall> lately = Caffeine.newBuilder().maximumSize(LATELY).build();

	PublishedCalls(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A call as it stands at a revision of the catalogue or later; those read lately are
	 * not read again.
	 */
	Optional<PublishedCall> find(String slug, long revision) {
		return Optional.ofNullable(this.lately.get(new Key(slug, revision), (key) -> find(slug).orElse(null)));
	}

	Optional<PublishedCall> find(String slug) {
		return this.jdbc.sql(LAST_VERSIONS + " c.slug = :slug")
			.param("slug", slug)
			.query(PublishedCalls::read)
			.optional();
	}

	/**
	 * The calls of these numbers, in their order; numbers no longer known are left out.
	 */
	List<PublishedCall> find(int[] nos) {
		if (nos.length == 0) {
			return List.of();
		}
		Map<Integer, PublishedCall> byNo = this.jdbc.sql(LAST_VERSIONS + " c.no = any(:nos)")
			.param("nos", Arrays.stream(nos).boxed().toArray(Integer[]::new))
			.query(PublishedCalls::read)
			.list()
			.stream()
			.collect(Collectors.toMap(PublishedCall::no, Function.identity()));
		return Arrays.stream(nos).mapToObj(byNo::get).filter(Objects::nonNull).toList();
	}

	/** The present slug of the call that once had this one. */
	Optional<String> movedTo(String formerSlug) {
		return this.jdbc.sql(BY_FORMER_SLUG).param("slug", formerSlug).query(String.class).optional();
	}

	/** Slugs with the time of their last version, in the order of numbers. */
	List<OpenCatalogue.Address> addresses(int from, int count) {
		return this.jdbc.sql(ADDRESSES)
			.param("from", from)
			.param("count", count)
			.query((row, index) -> new OpenCatalogue.Address(row.getString("slug"), instant(row, "updated_at")))
			.list();
	}

	private static PublishedCall read(ResultSet row, int index) throws SQLException {
		return new PublishedCall(row.getObject("id", UUID.class), row.getInt("no"), row.getString("slug"),
				row.getString("source"), row.getString("reference"), row.getInt("number"),
				instant(row, "first_published_at"), instant(row, "published_at"),
				CallJson.readContent(row.getString("content")));
	}

	private record Key(String slug, long revision) {
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

}
