package org.portailsolidaire.calls.calls;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.people.memberships.Funders;
import org.portailsolidaire.people.memberships.Funders.Funder;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Slug;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes calls and makes them public, a version at each publication. */
@Service
class CallPublication {

	private static final int LONGEST_SLUG = 90;

	private final Calls calls;

	private final CallVersions versions;

	private final Funders funders;

	CallPublication(Calls calls, CallVersions versions, Funders funders) {
		this.calls = calls;
		this.versions = versions;
		this.funders = funders;
	}

	/** A new draft at an address of its own. */
	@Transactional
	Call draft(@Nullable String source, @Nullable String reference, CallContent content) {
		String slug = Slug.of(content.title(), LONGEST_SLUG).unlike(this.calls::existsAt);
		return this.calls.saveAndFlush(Call.draft(slug, source, reference, content));
	}

	/**
	 * Publishes a call as a new version.
	 * @param at when the publication counts from
	 * @param by null for an import
	 */
	@Transactional
	int publish(Call call, CallContent content, Instant at, @Nullable String note, @Nullable PersonId by) {
		Map<UUID, Funder> named = this.funders.named(content.lines().stream().map(Line::funderId).toList());
		CallContent frozen = content.withLines(content.lines()
			.stream()
			.map((line) -> line.of(Objects.requireNonNull(named.get(line.funderId()))))
			.toList());
		CallVersion version = call.publish(frozen, last(call), at, note, by);
		this.versions.saveAndFlush(version);
		this.calls.saveAndFlush(call);
		return version.number();
	}

	/** What a call says now: its last version, with the lines that it has. */
	Optional<CallContent> content(Call call) {
		return Optional.ofNullable(last(call))
			.map((last) -> last.content().withLines(call.lines(this.funders.named(call.funderIds()))));
	}

	/** What is public of a call, null before its first version. */
	private @Nullable CallVersion last(Call call) {
		return this.versions.findFirstByIdCallIdOrderByIdNumberDesc(call.id().value()).orElse(null);
	}

}
