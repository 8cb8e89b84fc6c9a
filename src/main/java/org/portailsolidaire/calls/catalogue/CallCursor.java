package org.portailsolidaire.calls.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.portailsolidaire.calls.search.Sort;
import org.portailsolidaire.calls.search.Criteria;
import org.portailsolidaire.calls.search.CallColumns;
import org.portailsolidaire.calls.search.CallSearch.Found;
import org.portailsolidaire.calls.search.WordMatches.Match;

/**
 * A place in a list of calls: just after one call, known by what the list is sorted by
 * and not by its rank. Calls that come, go or change elsewhere do not move it.
 *
 * @param asOf the instant at which the phases of the list are taken, the same from its
 * first page to its last
 * @param key what the call is sorted by: second of publication, or amount
 * @param endsAt second at which the call ends, which with the number tells equals apart
 * @param position how many calls were before, for an order by relevance whose call has
 * gone
 * @param criteria mark of the criteria of the list
 */
record CallCursor(Sort sort, Instant asOf, long key, long endsAt, int no, int position, int criteria) {

	private static final int PARTS = 7;

	private static final int LONGEST = 200;

	/** The place after the call of a rank. */
	static CallCursor after(int rank, int position, Found found) {
		CallColumns calls = found.catalogue().calls();
		return new CallCursor(found.criteria().sort(), found.now(), key(found.criteria().sort(), rank, calls),
				calls.endsAt(rank), calls.no(rank), position, mark(found.criteria()));
	}

	static int mark(Criteria criteria) {
		return criteria.query().hashCode();
	}

	/** An opaque text, of letters, digits, hyphens and underscores. */
	String written() {
		String text = this.sort.code() + "." + this.asOf.getEpochSecond() + "." + this.key + "." + this.endsAt + "."
				+ this.no + "." + this.position + "." + this.criteria;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
	}

	static Optional<CallCursor> read(String written) {
		try {
			String text = (written.length() <= LONGEST)
					? new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII) : "";
			String[] parts = text.split("\\.", -1);
			return (parts.length != PARTS) ? Optional.empty()
					: Sort.of(parts[0])
						.map((sort) -> new CallCursor(sort, Instant.ofEpochSecond(Long.parseLong(parts[1])),
								Long.parseLong(parts[2]), Long.parseLong(parts[3]), Integer.parseInt(parts[4]),
								Math.max(0, Integer.parseInt(parts[5])), Integer.parseInt(parts[6])));
		}
		catch (IllegalArgumentException | java.time.DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** How many of the calls found come before this place. */
	int offsetIn(Found found) {
		Match match = found.match();
		CallColumns calls = found.catalogue().calls();
		return switch (this.sort) {
			case NEWEST, AMOUNT -> count(found, (rank) -> {
				long other = key(this.sort, rank, calls);
				return other > this.key || (other == this.key && compareEnds(rank, calls) <= 0);
			});
			case CLOSING -> offsetByClosing(found, calls);
			case RELEVANCE -> (match == null) ? offsetByClosing(found, calls) : offsetByRelevance(found, match);
		};
	}

	private int offsetByClosing(Found found, CallColumns calls) {
		long second = found.now().getEpochSecond();
		IntPredicate live = (rank) -> calls.endsAt(rank) > second;
		if (this.endsAt > second) {
			return count(found, (rank) -> live.test(rank) && compareEnds(rank, calls) <= 0);
		}
		return count(found, (rank) -> live.test(rank) || compareEnds(rank, calls) >= 0);
	}

	private int offsetByRelevance(Found found, Match match) {
		int rank = found.catalogue().rankOf(this.no);
		int before = 0;
		for (int other : match.byRelevance()) {
			if (found.all().contains(other)) {
				before++;
			}
			if (other == rank) {
				return before;
			}
		}
		return this.position;
	}

	private int compareEnds(int rank, CallColumns calls) {
		int ends = Long.compare(calls.endsAt(rank), this.endsAt);
		return (ends != 0) ? ends : Integer.compare(calls.no(rank), this.no);
	}

	private static int count(Found found, IntPredicate before) {
		return (int) found.all().stream().filter(before).count();
	}

	private static long key(Sort sort, int rank, CallColumns calls) {
		return switch (sort) {
			case NEWEST -> calls.publishedAt()[rank];
			case AMOUNT -> calls.largest()[rank];
			case CLOSING, RELEVANCE -> 0;
		};
	}

}
