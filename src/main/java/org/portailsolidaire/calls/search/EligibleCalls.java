package org.portailsolidaire.calls.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.roaringbitmap.RoaringBitmap;

import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.eligibility.Answer;
import org.portailsolidaire.calls.eligibility.Eligibility;
import org.portailsolidaire.calls.eligibility.Facts;
import org.portailsolidaire.shared.ParisTime;

import org.springframework.stereotype.Component;

/**
 * The calls, open or to come, that no rule forbids to an association. Kept as long as the
 * calls, their phases, the day and the profile are the same.
 */
@Component
class EligibleCalls {

	private static final int KEPT = 200;

	private static final Set<CallPhase> LIVE = Set.of(CallPhase.OPEN, CallPhase.UPCOMING);

	private final Eligibility eligibility;

	private final Cache<Key, RoaringBitmap> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

	EligibleCalls(Eligibility eligibility) {
		this.eligibility = eligibility;
	}

	private record Key(long revision, int tick, LocalDate today, Facts facts) {
	}

	/** Their ranks. */
	RoaringBitmap of(Catalogue catalogue, Facts facts, Instant now) {
		Key key = new Key(catalogue.revision(), catalogue.tick(now), ParisTime.dayOf(now), facts);
		RoaringBitmap found = this.kept.getIfPresent(key);
		if (found == null) {
			found = judged(catalogue, facts, now);
			this.kept.put(key, found);
		}
		return found;
	}

	private RoaringBitmap judged(Catalogue catalogue, Facts facts, Instant now) {
		int[] ranks = catalogue.in(LIVE, now).toArray();
		int[] nos = new int[ranks.length];
		for (int i = 0; i < ranks.length; i++) {
			nos[i] = catalogue.calls().no(ranks[i]);
		}
		Map<Integer, Answer> answers = this.eligibility.of(nos, facts);
		RoaringBitmap eligible = new RoaringBitmap();
		for (int i = 0; i < ranks.length; i++) {
			if (answers.getOrDefault(nos[i], Answer.NO) != Answer.NO) {
				eligible.add(ranks[i]);
			}
		}
		return eligible;
	}

}
