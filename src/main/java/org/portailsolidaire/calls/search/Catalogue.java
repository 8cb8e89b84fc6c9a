package org.portailsolidaire.calls.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.shared.ParisTime;

/**
 * All calls that can be found, as sets: one bit a call for each zone, theme, funder… A
 * call is known by its rank in the order of closing dates, so that phases and deadlines
 * are ranges. Immutable: a change of the calls makes another catalogue. Counting under
 * any filter is an intersection, and costs no query.
 */
public final class Catalogue {

	/** Before a closing, hours are counted rather than days. */
	public static final int HOURS_COUNTED = 72;

	private static final int AMOUNTS_KEPT = 200;

	private static final long SECONDS_OF_AN_HOUR = 3600;

	private final long revision;

	private final CallColumns calls;

	private final Map<String, RoaringBitmap> zones;

	private final Map<String, RoaringBitmap> themes;

	private final Map<Integer, RoaringBitmap> sdgs;

	private final Map<String, RoaringBitmap> funders;

	private final Map<ApplicantKind, RoaringBitmap> applicants;

	private final Map<String, String> funderNames;

	private final Map<String, String> formerFunders;

	private final long[] boundaries;

	private final int[] rankOfNo;

	private final Map<Integer, RoaringBitmap> byShare = new ConcurrentHashMap<>();

	private final Cache<Integer, RoaringBitmap> byAmount = Caffeine.newBuilder().maximumSize(AMOUNTS_KEPT).build();

	private volatile @Nullable Now now;

	Catalogue(CatalogueBuilder builder) {
		this.revision = builder.revision();
		this.calls = builder.columns();
		this.zones = builder.zones();
		this.themes = builder.themes();
		this.sdgs = builder.sdgs();
		this.funders = builder.funders();
		this.applicants = builder.applicants();
		this.funderNames = builder.funderNames();
		this.formerFunders = builder.formerFunders();
		this.boundaries = this.calls.boundaries();
		this.rankOfNo = this.calls.rankOfNo();
	}

	/** Which state of the calls this is. */
	public long revision() {
		return this.revision;
	}

	public int size() {
		return this.calls.size();
	}

	public CallColumns calls() {
		return this.calls;
	}

	/** Names of funders by slug, by name. */
	public Map<String, String> funderNames() {
		return this.funderNames;
	}

	/** The slug of a funder that has calls, by the one it has or once had. */
	public Optional<String> funder(String slug) {
		return Optional.of(this.formerFunders.getOrDefault(slug, slug)).filter(this.funderNames::containsKey);
	}

	/**
	 * How many calls have opened or closed at an instant: the phases depend on nothing
	 * else.
	 */
	public int tick(Instant instant) {
		int position = Arrays.binarySearch(this.boundaries, instant.getEpochSecond());
		return (position >= 0) ? position + 1 : -position - 1;
	}

	/** The next instant at which a call opens or closes, null when there is none. */
	public @Nullable Instant nextTick(Instant instant) {
		int tick = tick(instant);
		return (tick < this.boundaries.length) ? Instant.ofEpochSecond(this.boundaries[tick]) : null;
	}

	/**
	 * The first instant at which everything was as it is at this one: since then no call
	 * has opened or closed, and it is the same day in Paris.
	 */
	public Instant asOf(Instant instant) {
		Instant midnight = ParisTime.startOf(ParisTime.dayOf(instant));
		int tick = tick(instant);
		Instant last = (tick > 0) ? Instant.ofEpochSecond(this.boundaries[tick - 1]) : midnight;
		return last.isAfter(midnight) ? last : midnight;
	}

	/**
	 * What changes when an hour of the last three days of a call is over: how many calls
	 * are in these days, and the hours they have left, all together.
	 */
	public String hoursLeft(Instant instant) {
		long now = instant.getEpochSecond();
		int from = this.calls.firstEndingAt(now + 1);
		int to = this.calls.firstEndingAt(now + HOURS_COUNTED * SECONDS_OF_AN_HOUR);
		long hours = 0;
		for (int rank = from; rank < to; rank++) {
			hours += (this.calls.endsAt(rank) - now) / SECONDS_OF_AN_HOUR;
		}
		return (to - from) + "/" + hours;
	}

	/** The calls that are in one of these phases at an instant. */
	public RoaringBitmap in(Set<CallPhase> phases, Instant instant) {
		Now current = at(instant);
		if (phases.size() == 1) {
			return current.of(phases.iterator().next());
		}
		RoaringBitmap in = new RoaringBitmap();
		phases.forEach((phase) -> in.or(current.of(phase)));
		return in;
	}

	/** How many calls had closed at an instant: they are the first ones. */
	int closedAt(Instant instant) {
		return at(instant).closed().getCardinality();
	}

	public RoaringBitmap inZones(Collection<String> codes) {
		return anyOf(this.zones, codes);
	}

	public RoaringBitmap onThemes(Collection<String> codes) {
		return anyOf(this.themes, codes);
	}

	public RoaringBitmap onSdgs(Collection<Integer> numbers) {
		return anyOf(this.sdgs, numbers);
	}

	public RoaringBitmap byFunders(Collection<String> slugs) {
		return anyOf(this.funders, slugs);
	}

	public RoaringBitmap forApplicants(Collection<ApplicantKind> kinds) {
		return anyOf(this.applicants, kinds);
	}

	/**
	 * The calls over at an instant: a deadline is excluded, so one at midnight is over
	 * the day before.
	 */
	RoaringBitmap closingBefore(Instant end) {
		int to = this.calls.firstEndingAt(end.getEpochSecond() + 1);
		return RoaringBitmap.bitmapOfRange(0, to);
	}

	/**
	 * The calls one of whose lines may grant this amount; unknown bounds exclude nothing.
	 */
	RoaringBitmap granting(int amount) {
		return this.byAmount.get(amount, this.calls::granting);
	}

	/** The calls that may pay this share of the costs; an unknown share is not found. */
	public RoaringBitmap paying(int share) {
		return this.byShare.computeIfAbsent(share, this.calls::paying);
	}

	/** Ranks of calls by their numbers; numbers that are not here are left out. */
	RoaringBitmap ranksOf(int[] nos) {
		RoaringBitmap ranks = new RoaringBitmap();
		int[] known = Arrays.stream(nos).map(this::rankOf).filter((rank) -> rank >= 0).sorted().toArray();
		ranks.addN(known, 0, known.length);
		return ranks;
	}

	/** The rank of a call by its number, -1 when it is not here. */
	public int rankOf(int no) {
		return (no >= 0 && no < this.rankOfNo.length) ? this.rankOfNo[no] : -1;
	}

	private static <K> RoaringBitmap anyOf(Map<K, RoaringBitmap> sets, Collection<K> keys) {
		RoaringBitmap any = new RoaringBitmap();
		if (keys.size() == 1) {
			return sets.getOrDefault(keys.iterator().next(), any);
		}
		keys.forEach((key) -> any.or(sets.getOrDefault(key, new RoaringBitmap())));
		return any;
	}

	private Now at(Instant instant) {
		int tick = tick(instant);
		Now current = this.now;
		if (current == null || current.tick() != tick) {
			current = phasesAt(tick, instant.getEpochSecond());
			this.now = current;
		}
		return current;
	}

	private Now phasesAt(int tick, long second) {
		int closed = this.calls.firstEndingAt(second + 1);
		RoaringBitmap upcoming = new RoaringBitmap();
		for (int rank = closed; rank < this.calls.size(); rank++) {
			if (this.calls.opensAt(rank) > second) {
				upcoming.add(rank);
			}
		}
		RoaringBitmap open = RoaringBitmap.bitmapOfRange(closed, this.calls.size());
		open.andNot(upcoming);
		return new Now(tick, open, upcoming, RoaringBitmap.bitmapOfRange(0, closed));
	}

	/** The phases between two boundaries. */
	private record Now(int tick, RoaringBitmap open, RoaringBitmap upcoming, RoaringBitmap closed) {

		RoaringBitmap of(CallPhase phase) {
			return switch (phase) {
				case OPEN -> this.open;
				case UPCOMING -> this.upcoming;
				case CLOSED -> this.closed;
			};
		}

	}

}
