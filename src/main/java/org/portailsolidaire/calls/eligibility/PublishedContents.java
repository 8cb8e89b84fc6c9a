package org.portailsolidaire.calls.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallJson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What calls say to the public: their last published versions. */
@Repository
class PublishedContents {

	private static final int BATCH = 1000;

	private static final String BY_SLUG = """
			select v.content from call c
				join lateral (select content from call_version where call_id = c.id order by number desc limit 1) v on true
			where c.state = 'PUBLISHED' and c.slug = ?
			""";

	private static final String BY_FORMER_SLUG = """
			select c.slug from call_former_slug f join call c on c.id = f.call_id
			where f.slug = ? and c.state = 'PUBLISHED'
			""";

	/**
	 * Rules, and nothing of what only people read; nor them, where the version that is
	 * kept is still the last.
	 */
	private static final String RULES_OF = """
			select c.no, c.id, v.number, case when v.number is distinct from k.number then v.content
				- '{title,summary,body,page,themes,sdgs,whoCanApply,funded,notFunded,conditions,milestones,documents,criteria,contacts,contactOrganisation,partners,questions}'::text[]
				end as content
			from call c
				join lateral (select number, content from call_version where call_id = c.id order by number desc limit 1) v on true
				left join unnest(?::uuid[], ?::int[]) as k (id, number) on k.id = c.id
			where c.state = 'PUBLISHED' and c.no = any(?)
			""";

	/** The JSON that what is kept was read from, in characters. */
	private static final long MOST_KEPT = 8_000_000;

	private final Cache<Integer, Kept> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.weigher((Integer no, Kept one) -> one.length())
		.build();

	private final JdbcClient jdbc;

	PublishedContents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<CallContent> find(String slug) {
		return this.jdbc.sql(BY_SLUG).param(slug).query(String.class).optional().map(CallJson::readContent);
	}

	/** The present slug of the call that once had this one. */
	Optional<String> movedTo(String formerSlug) {
		return this.jdbc.sql(BY_FORMER_SLUG).param(formerSlug).query(String.class).optional();
	}

	/**
	 * The rules of a version of a call; a version never changes.
	 *
	 * @param length of their JSON
	 */
	private record Kept(UUID call, int version, CallContent rules, int length) {
	}

	/**
	 * What is made of the rules of each of these calls, by number: one question a
	 * thousand calls. Calls that are gone are left out.
	 */
	<T> Map<Integer, T> each(int[] nos, Function<CallContent, T> made) {
		Map<Integer, T> byNo = new TreeMap<>();
		for (int start = 0; start < nos.length; start += BATCH) {
			Integer[] batch = Arrays.stream(nos, start, Math.min(nos.length, start + BATCH))
				.boxed()
				.toArray(Integer[]::new);
			rules(batch).forEach((no, rules) -> byNo.put(no, made.apply(rules)));
		}
		return byNo;
	}

	private Map<Integer, CallContent> rules(Integer[] nos) {
		Map<Integer, Kept> known = this.kept.getAllPresent(Arrays.asList(nos));
		Map<Integer, CallContent> rules = new HashMap<>();
		this.jdbc.sql(RULES_OF)
			.params(known.values().stream().map(Kept::call).toArray(UUID[]::new),
					known.values().stream().map(Kept::version).toArray(Integer[]::new), nos)
			.query((row) -> {
				int no = row.getInt("no");
				String json = row.getString("content");
				rules.put(no, (json != null) ? keep(no, row, json) : Objects.requireNonNull(known.get(no)).rules());
			});
		return rules;
	}

	private CallContent keep(int no, ResultSet row, String json) throws SQLException {
		CallContent rules = CallJson.readContent(json);
		this.kept.put(no, new Kept(row.getObject("id", UUID.class), row.getInt("number"), rules, json.length()));
		return rules;
	}

}
