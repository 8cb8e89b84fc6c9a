package org.portailsolidaire.calls.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Amounts;

/**
 * A call as the public reads it: its last published version.
 *
 * @param no number in the order of creation
 * @param slug what names it in addresses
 * @param source where an imported call comes from, null when it was written here
 * @param reference its name there
 * @param version number of the version, from 1
 * @param firstPublishedAt when its first version was published
 * @param publishedAt when this version was
 */
public record PublishedCall(UUID id, int no, String slug, @Nullable String source, @Nullable String reference,
		int version, Instant firstPublishedAt, Instant publishedAt, CallContent content) {

	/** The amounts of the call, or those of all its lines together. */
	public Amounts amounts() {
		Amounts call = this.content.amounts();
		Integer min = (call.min() != null) ? call.min() : extreme(Amounts::min, Comparator.reverseOrder());
		Integer max = (call.max() != null) ? call.max() : extreme(Amounts::max, Comparator.naturalOrder());
		Integer share = (call.share() != null) ? call.share() : extreme(Amounts::share, Comparator.naturalOrder());
		return new Amounts(min, max, share);
	}

	private @Nullable Integer extreme(Function<Amounts, @Nullable Integer> value, Comparator<Integer> order) {
		return this.content.lines()
			.stream()
			.map((line) -> value.apply(line.amounts()))
			.filter(Objects::nonNull)
			.max(order)
			.orElse(null);
	}

}
