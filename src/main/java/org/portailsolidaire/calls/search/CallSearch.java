package org.portailsolidaire.calls.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.search.Criteria.Facet;
import org.portailsolidaire.calls.search.WordMatches.Match;

import org.springframework.stereotype.Component;

/** Finds the calls that meet criteria, and counts what each facet would give. */
@Component
public class CallSearch {

	private final CurrentCatalogue current;

	private final WordMatches words;

	private final EligibleCalls eligible;

	CallSearch(CurrentCatalogue current, WordMatches words, EligibleCalls eligible) {
		this.current = current;
		this.words = words;
		this.eligible = eligible;
	}

	public Catalogue catalogue() {
		return this.current.get();
	}

	/** What criteria find at an instant. */
	public Found find(Criteria criteria, Instant now) {
		return find(this.current.get(), criteria, now);
	}

	private static Relevance order(Criteria criteria) {
		if (criteria.sort() != Sort.RELEVANCE) {
			return Relevance.NONE;
		}
		return criteria.effectivePhases().contains(CallPhase.CLOSED) ? Relevance.ALL : Relevance.LIVE;
	}

	/** The same in a catalogue at hand. */
	public Found find(Catalogue catalogue, Criteria criteria, Instant now) {
		Match match = this.words.find(criteria.q(), catalogue, order(criteria), now);
		ActingFor member = criteria.member();
		return new Found(catalogue, criteria, now, match,
				(member != null) ? this.eligible.of(catalogue, member.facts(), now) : null);
	}

	/**
	 * The calls found, as sets; nothing has been read of them yet.
	 */
	public static final class Found {

		private final Catalogue catalogue;

		private final Criteria criteria;

		private final Instant now;

		private final @Nullable Match match;

		private final Map<Facet, RoaringBitmap> filters = new EnumMap<>(Facet.class);

		private final RoaringBitmap all;

		Found(Catalogue catalogue, Criteria criteria, Instant now, @Nullable Match match,
				@Nullable RoaringBitmap eligible) {
			this.catalogue = catalogue;
			this.criteria = criteria;
			this.now = now;
			this.match = match;
			fill();
			if (eligible != null) {
				this.filters.put(Facet.MEMBER, eligible);
			}
			this.all = butFor(null);
		}

		private void fill() {
			this.filters.put(Facet.PHASE, this.catalogue.in(this.criteria.effectivePhases(), this.now));
			if (this.match != null) {
				this.filters.put(Facet.WORDS, this.match.calls());
			}
			if (!this.criteria.zones().isEmpty()) {
				this.filters.put(Facet.ZONE, this.catalogue.inZones(this.criteria.zones()));
			}
			if (!this.criteria.themes().isEmpty()) {
				this.filters.put(Facet.THEME, this.catalogue.onThemes(this.criteria.themes()));
			}
			if (!this.criteria.sdgs().isEmpty()) {
				this.filters.put(Facet.SDG, this.catalogue.onSdgs(this.criteria.sdgs()));
			}
			if (!this.criteria.funders().isEmpty()) {
				this.filters.put(Facet.FUNDER, this.catalogue.byFunders(this.criteria.funders()));
			}
			if (!this.criteria.applicants().isEmpty()) {
				this.filters.put(Facet.APPLICANT, this.catalogue.forApplicants(this.criteria.applicants()));
			}
			if (this.criteria.amount() != null) {
				this.filters.put(Facet.AMOUNT, this.catalogue.granting(this.criteria.amount()));
			}
			if (this.criteria.share() != null) {
				this.filters.put(Facet.SHARE, this.catalogue.paying(this.criteria.share()));
			}
			if (this.criteria.closing() != null) {
				this.filters.put(Facet.CLOSING, this.catalogue.closingBefore(this.criteria.closing().end(this.now)));
			}
		}

		public Catalogue catalogue() {
			return this.catalogue;
		}

		public Criteria criteria() {
			return this.criteria;
		}

		/** The instant at which the phases were taken. */
		public Instant now() {
			return this.now;
		}

		public @Nullable Match match() {
			return this.match;
		}

		public int total() {
			return this.all.getCardinality();
		}

		public RoaringBitmap all() {
			return this.all;
		}

		/**
		 * The calls that meet every criterion but those of a facet: what its values are
		 * counted in.
		 */
		public RoaringBitmap butFor(@Nullable Facet facet) {
			RoaringBitmap set = null;
			for (Map.Entry<Facet, RoaringBitmap> filter : this.filters.entrySet()) {
				if (filter.getKey() != facet) {
					set = (set == null) ? filter.getValue().clone() : and(set, filter.getValue());
				}
			}
			return (set != null) ? set : RoaringBitmap.bitmapOfRange(0, this.catalogue.size());
		}

		/**
		 * The same as {@link #butFor}, sharing the whole where the facet chooses nothing.
		 */
		public RoaringBitmap base(Facet facet) {
			return this.filters.containsKey(facet) ? butFor(facet) : this.all;
		}

		/** The calls of a phase, whatever the other criteria. */
		public RoaringBitmap phase(CallPhase phase) {
			return this.catalogue.in(Set.of(phase), this.now);
		}

		/** The calls that end within a choice of date, whatever the other criteria. */
		public RoaringBitmap closing(Closing closing) {
			return this.catalogue.closingBefore(closing.end(this.now));
		}

		/** The calls that meet the criteria of one facet, whatever the others. */
		public RoaringBitmap filter(Facet facet) {
			return this.filters.getOrDefault(facet, this.all);
		}

		public boolean filtersBy(Facet facet) {
			return this.filters.containsKey(facet);
		}

		/** The calls that fail one facet only, and which. */
		public RoaringBitmap failingOnly(Facet facet) {
			return RoaringBitmap.andNot(butFor(facet), this.filters.getOrDefault(facet, this.all));
		}

		/** Numbers of the calls from a position of the list, in the order asked for. */
		public int[] numbers(int from, int count) {
			return ranks(this.all, from, count).map(this.catalogue.calls()::no).toArray();
		}

		/** Ranks of some of these calls, in the order asked for. */
		public IntStream ranks(RoaringBitmap set, int from, int count) {
			return switch (this.criteria.sort()) {
				case CLOSING -> byClosing(set, from, count);
				case NEWEST -> inOrder(set, this.catalogue.calls().byNewest(), from, count);
				case AMOUNT -> inOrder(set, this.catalogue.calls().byAmount(), from, count);
				case RELEVANCE -> (this.match != null && isOrdered(set, this.match.order()))
						? inOrder(set, this.match.byRelevance(), from, count) : byClosing(set, from, count);
			};
		}

		/** Calls that are over have no order of relevance where nobody asks for them. */
		private boolean isOrdered(RoaringBitmap set, Relevance order) {
			return order == Relevance.ALL || set.isEmpty() || set.first() >= this.catalogue.closedAt(this.now);
		}

		/**
		 * Those still to close first, the nearest deadline ahead; then the last closed
		 * first.
		 */
		private IntStream byClosing(RoaringBitmap set, int from, int count) {
			int closed = this.catalogue.closedAt(this.now);
			int size = set.getCardinality();
			int over = set.rank(closed - 1);
			int live = size - ((closed == 0) ? 0 : over);
			int end = Math.min(size, from + count);
			return IntStream.range(Math.min(from, end), end)
				.map((position) -> (position < live) ? set.select(size - live + position)
						: set.select(size - 1 - position));
		}

		private static IntStream inOrder(RoaringBitmap set, int[] order, int from, int count) {
			IntPredicate member = set::contains;
			return IntStream.of(order).filter(member).skip(from).limit(count);
		}

		private static RoaringBitmap and(RoaringBitmap set, RoaringBitmap other) {
			set.and(other);
			return set;
		}

	}

}
