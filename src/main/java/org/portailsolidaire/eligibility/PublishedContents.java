package org.portailsolidaire.eligibility;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.calls.CallJson;

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

	/** Rules, and nothing of what only people read. */
	private static final String RULES_OF = """
			select c.no, v.content - '{title,summary,body,page,themes,sdgs,whoCanApply,funded,notFunded,conditions,milestones,documents,criteria,contacts,contactOrganisation,partners,questions}'::text[]
				as content
			from call c
				join lateral (select content from call_version where call_id = c.id order by number desc limit 1) v on true
			where c.state = 'PUBLISHED' and c.no = any(?)
			""";

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
	 * What is made of the rules of each of these calls, by number: one question a
	 * thousand calls. Calls that are gone are left out.
	 */
	<T> Map<Integer, T> each(int[] nos, Function<CallContent, T> made) {
		Map<Integer, T> byNo = new TreeMap<>();
		for (int start = 0; start < nos.length; start += BATCH) {
			Integer[] batch = Arrays.stream(nos, start, Math.min(nos.length, start + BATCH))
				.boxed()
				.toArray(Integer[]::new);
			this.jdbc.sql(RULES_OF).param(batch).query((row) -> {
				byNo.put(row.getInt("no"), made.apply(CallJson.readContent(row.getString("content"))));
			});
		}
		return byNo;
	}

}
