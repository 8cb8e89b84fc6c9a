package org.portailsolidaire.calls.calls;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.Funders;
import org.portailsolidaire.shared.Slug;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes calls and makes them public, a version at each publication. */
@Service
class CallPublication {

	private static final int LONGEST_SLUG = 90;

	private final Calls calls;

	private final Funders funders;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	CallPublication(Calls calls, Funders funders, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.calls = calls;
		this.funders = funders;
		this.jdbc = jdbc;
		this.events = events;
	}

	/** A new draft at an address of its own. */
	@Transactional
	Call draft(@Nullable String source, @Nullable String reference, CallContent content) {
		String slug = Slug.of(content.title(), LONGEST_SLUG).unlike(this::isTaken);
		return this.calls.saveAndFlush(Call.draft(slug, source, reference, content));
	}

	/**
	 * Publishes what the call says now as a new version.
	 * @param at when the publication counts from
	 */
	@Transactional
	int publish(Call call, Instant at, @Nullable String note) {
		call.publish();
		Call saved = this.calls.saveAndFlush(call);
		CallContent content = saved.content(this.funders.named(saved.funderIds()));
		int version = this.jdbc.sql("""
				insert into call_version (call_id, number, published_at, note, content)
				select :call, coalesce(max(number), 0) + 1, :at, :note, :content::jsonb
				from call_version where call_id = :call
				returning number
				""")
			.param("call", saved.id().value())
			.param("at", Timestamp.from(at))
			.param("note", note)
			.param("content", CallJson.write(content))
			.query(Integer.class)
			.single();
		this.events.publishEvent(new CallPublished(saved.id(), version));
		if (version > 1) {
			this.events.publishEvent(new CallChanged(saved.id(), version, at, closing(saved.id(), version - 1),
					content.calendar().closesAt()));
		}
		return version;
	}

	private @Nullable Instant closing(CallId call, int version) {
		return this.jdbc.sql(
				"select (content #>> '{calendar,closesAt}')::timestamptz from call_version where call_id = ? and number = ?")
			.params(call.value(), version)
			.query((row, index) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
			.single()
			.orElse(null);
	}

	boolean isTaken(String slug) {
		return this.calls.existsBySlug(slug)
				|| this.jdbc.sql("select exists (select from call_former_slug where slug = ?)")
					.param(slug)
					.query(Boolean.class)
					.single();
	}

}
