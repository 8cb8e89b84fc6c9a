package org.portailsolidaire.calls.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

import org.portailsolidaire.calls.search.FindableCalls;
import org.portailsolidaire.calls.search.FindableCall;
import org.portailsolidaire.calls.search.CurrentCatalogue;
import org.portailsolidaire.calls.search.Catalogue;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** The other sessions of a call, and open calls like it. */
@Component
class RelatedCalls {

	private static final int SIMILAR = 4;

	private static final int PAST = 5;

	private static final int CANDIDATES = 200;

	/** As many as {@link PublishedCalls} keeps. */
	private static final int LATELY = 500;

	private final CurrentCatalogue current;

	private final FindableCalls calls;

	private final CardWriter cards;

	private final Cache<Key, List<FindableCall>> lately = Caffeine.newBuilder().maximumSize(LATELY).build();

	RelatedCalls(CurrentCatalogue current, FindableCalls calls, CardWriter cards) {
		this.current = current;
		this.calls = calls;
		this.cards = cards;
	}

	/**
	 * What is near a call.
	 *
	 * @param nextSession the session that is open, else the next to open; null when there
	 * is none after this one
	 */
	record Related(@Nullable CallCard nextSession, List<CallCard> similar, List<CallCard> pastSessions) {
	}

	Related of(PublishedCall call, Instant now, Words words) {
		Catalogue catalogue = this.current.get();
		List<Integer> similar = similar(call, catalogue, now).stream().map(catalogue.calls()::no).toList();
		List<FindableCall> rows = this.lately.get(new Key(call.no(), similar, catalogue.revision()),
				(key) -> this.calls.related(similar, call.content().series(), call.no()));
		Map<Integer, FindableCall> byNo = rows.stream()
			.collect(Collectors.toMap(FindableCall::no, Function.identity()));
		List<FindableCall> sessions = rows.stream()
			.filter((row) -> call.content().series() != null && call.content().series().equals(row.series()))
			.sorted(Comparator.comparing((row) -> (row.endsAt() != null) ? row.endsAt() : Instant.MAX))
			.toList();
		CallCard next = sessions.stream()
			.filter((row) -> row.phaseAt(now) != CallPhase.CLOSED)
			.findFirst()
			.map((row) -> this.cards.card(row, now, words))
			.orElse(null);
		return new Related(next,
				similar.stream()
					.map(byNo::get)
					.filter((row) -> row != null && !sessions.contains(row))
					.map((row) -> this.cards.card(row, now, words))
					.toList(),
				sessions.reversed()
					.stream()
					.filter((row) -> row.phaseAt(now) == CallPhase.CLOSED)
					.limit(PAST)
					.map((row) -> this.cards.card(row, now, words))
					.toList());
	}

	/** Open calls that share zones or themes, those that share most first. */
	private static List<Integer> similar(PublishedCall call, Catalogue catalogue, Instant now) {
		CallContent content = call.content();
		RoaringBitmap themes = content.allThemes() ? new RoaringBitmap() : catalogue.onThemes(content.themes()).clone();
		RoaringBitmap zones = catalogue.inZones(content.zones());
		RoaringBitmap open = catalogue.in(Set.of(CallPhase.OPEN), now);
		Map<Integer, Integer> scores = new TreeMap<>();
		take(RoaringBitmap.and(RoaringBitmap.and(open, themes), zones), scores, 3);
		take(RoaringBitmap.and(open, themes), scores, 2);
		take(RoaringBitmap.and(open, zones), scores, 1);
		scores.remove(catalogue.rankOf(call.no()));
		return scores.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
			.limit(SIMILAR)
			.map(Map.Entry::getKey)
			.toList();
	}

	private static void take(RoaringBitmap ranks, Map<Integer, Integer> scores, int score) {
		var iterator = ranks.getIntIterator();
		for (int taken = 0; iterator.hasNext() && taken < CANDIDATES && scores.size() < SIMILAR + 1; taken++) {
			scores.putIfAbsent(iterator.next(), score);
		}
	}

	private record Key(int no, List<Integer> similar, long revision) {
	}

}
