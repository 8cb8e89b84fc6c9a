package org.portailsolidaire.calls.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

import org.portailsolidaire.calls.search.Sort;
import org.portailsolidaire.calls.search.Phases;
import org.portailsolidaire.calls.search.Highlight;
import org.portailsolidaire.calls.search.FindableCalls;
import org.portailsolidaire.calls.search.Criteria;
import org.portailsolidaire.calls.search.CallColumns;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.search.CallSearch.Found;
import org.portailsolidaire.calls.search.Criteria.Facet;
import org.portailsolidaire.calls.search.CriteriaReader.Ignored;
import org.portailsolidaire.calls.search.CriteriaReader.Reading;
import org.portailsolidaire.calls.catalogue.SearchPage.Choice;
import org.portailsolidaire.calls.catalogue.SearchPage.Correction;
import org.portailsolidaire.calls.catalogue.SearchPage.Loosening;
import org.portailsolidaire.calls.catalogue.SearchPage.NearMiss;
import org.portailsolidaire.calls.catalogue.SearchPage.Notice;
import org.portailsolidaire.calls.search.WordMatches.Match;
import org.portailsolidaire.shared.DayReader;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.NumberReader;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** Writes the search page from what was found; reads all the rows it shows at once. */
@Component
class SearchPageWriter {

	static final int PAGE_SIZE = 20;

	/** Near misses are shown beside a list this short. */
	private static final int SHORT_LIST = 10;

	private static final int NEAR_MISSES = 4;

	private static final int UPCOMING = 3;

	private static final Set<Facet> LOOSE = EnumSet.of(Facet.ZONE, Facet.THEME, Facet.AMOUNT, Facet.SHARE,
			Facet.CLOSING, Facet.SDG, Facet.FUNDER, Facet.APPLICANT);

	private final FindableCalls calls;

	private final CardWriter cards;

	private final FilterWriter filters;

	private final ChipWriter chips;

	private final ZoneSuggestion zoneSuggestion;

	SearchPageWriter(FindableCalls calls, CardWriter cards, FilterWriter filters, ChipWriter chips,
			ZoneSuggestion zoneSuggestion) {
		this.calls = calls;
		this.cards = cards;
		this.filters = filters;
		this.chips = chips;
		this.zoneSuggestion = zoneSuggestion;
	}

	/** The ranks of what the page shows besides its filters, before any row is read. */
	record Shown(List<Integer> list, Map<Integer, Facet> nearMisses, List<Integer> upcoming) {

		Stream<Integer> all() {
			return Stream.of(this.list, this.nearMisses.keySet(), this.upcoming).flatMap(Collection::stream);
		}

	}

	Shown shown(Found found, Criteria criteria) {
		List<Integer> list = found.ranks(found.all(), (criteria.page() - 1) * PAGE_SIZE, PAGE_SIZE).boxed().toList();
		Map<Integer, Facet> nearMisses = new LinkedHashMap<>();
		if (found.total() <= SHORT_LIST) {
			LOOSE.stream()
				.filter(found::filtersBy)
				.forEach((facet) -> found.ranks(found.failingOnly(facet), 0, 2)
					.limit(NEAR_MISSES - Math.min(NEAR_MISSES, nearMisses.size()))
					.forEach((rank) -> nearMisses.putIfAbsent(rank, facet)));
		}
		List<Integer> upcoming = criteria.phases().isEmpty()
				? found.ranks(upcoming(found), 0, UPCOMING).boxed().toList() : List.of();
		return new Shown(list, nearMisses, upcoming);
	}

	/**
	 * Calls to come that meet the other criteria; the same themes at least when none
	 * does.
	 */
	private static RoaringBitmap upcoming(Found found) {
		RoaringBitmap soon = found.phase(CallPhase.UPCOMING);
		RoaringBitmap meeting = RoaringBitmap.and(found.butFor(Facet.PHASE), soon);
		if (meeting.isEmpty() && found.total() == 0 && found.filtersBy(Facet.THEME)) {
			return RoaringBitmap.and(found.filter(Facet.THEME), soon);
		}
		return meeting;
	}

	SearchPage page(Found found, Shown shown, Reading reading, Instant now, Words words) {
		Criteria criteria = reading.criteria();
		Match match = found.match();
		Highlight highlight = (match != null) ? match.highlight() : Highlight.NONE;
		Map<Integer, CallCard> byRank = this.calls
			.rows(shown.all().map(found.catalogue().calls()::no).collect(Collectors.toSet()), match != null)
			.stream()
			.collect(Collectors.toMap((row) -> found.catalogue().rankOf(row.no()),
					(row) -> this.cards.card(row, highlight, now, words)));
		Function<List<Integer>, List<CallCard>> cardsOf = (
				ranks) -> ranks.stream().map(byRank::get).filter(Objects::nonNull).toList();
		int total = found.total();
		String wrongAmount = reading.ignored()
			.stream()
			.filter((ignored) -> ignored.parameter().equals("montant"))
			.map(Ignored::value)
			.findFirst()
			.orElse("");
		boolean filtered = !criteria.active().isEmpty();
		return new SearchPage(criteria, title(criteria, words), chosen(criteria), total, words.count("appels", total),
				words.text(filtered
						? ((total == 0) ? "resultats.aucun" : (total == 1) ? "resultats.un" : "resultats.plusieurs")
						: "resultats.sans-critere"),
				(total == 0) ? words.text("bouton.aucun") : words.count("bouton.voir", total),
				notices(reading, match, words), correction(match, criteria),
				this.zoneSuggestion.of(criteria, words.locale()),
				this.filters.filters(found, criteria, wrongAmount, words),
				this.chips.chips(criteria, found.catalogue(), words), sorts(criteria, words), criteria.query(),
				feedQuery(criteria), cardsOf.apply(shown.list()), PageLinks.of(criteria, total, words),
				(total == 0) ? loosenings(found, criteria, words) : List.of(), nearMisses(shown, byRank, words),
				cardsOf.apply(shown.upcoming()),
				words.text((total == 0 && !criteria.themes().isEmpty()) ? "bientot.themes" : "bientot.titre"));
	}

	private static List<NearMiss> nearMisses(Shown shown, Map<Integer, CallCard> cards, Words words) {
		List<NearMiss> misses = new ArrayList<>();
		shown.nearMisses().forEach((rank, facet) -> {
			CallCard card = cards.get(rank);
			if (card != null) {
				misses.add(new NearMiss(card, words.text("presque." + facet.name().toLowerCase(Locale.ROOT),
						card.amount(), card.where(), card.shareText(), card.countdown().day())));
			}
		});
		return misses;
	}

	private static String title(Criteria criteria, Words words) {
		Set<CallPhase> phases = criteria.effectivePhases();
		return words.text((phases.size() == 1) ? "titre." + Phases.code(phases.iterator().next()) : "titre.tous");
	}

	private static int chosen(Criteria criteria) {
		return criteria.active()
			.stream()
			.filter((facet) -> facet != Facet.WORDS)
			.mapToInt((facet) -> criteria.values(facet).size())
			.sum();
	}

	private static List<Notice> notices(Reading reading, @Nullable Match match, Words words) {
		String typed = reading.criteria().q();
		boolean nothing = match == null && !typed.isEmpty();
		return Stream
			.concat(reading.ignored().stream().map((ignored) -> notice(ignored, words)),
					nothing ? Stream.of(new Notice(typed, words.text("ignore.q-vide"))) : Stream.empty())
			.toList();
	}

	private static Notice notice(Ignored ignored, Words words) {
		String asked = ignored.parameter() + "=" + ignored.value();
		String meant = meant(ignored, words.formats());
		return new Notice(asked, meant.isEmpty() ? words.text("ignore." + ignored.parameter())
				: words.text("ignore." + ignored.parameter() + ".offre", meant));
	}

	/** What was probably meant by an amount or a day that has two meanings, or none. */
	private static String meant(Ignored ignored, Formats formats) {
		return switch (ignored.parameter()) {
			case "montant" ->
				NumberReader.euros(ignored.value(), 1, Integer.MAX_VALUE).offer().map(formats::number).orElse("");
			case "cloture" -> DayReader.read(ignored.value()).offer().map(formats::date).orElse("");
			default -> "";
		};
	}

	private static @Nullable Correction correction(@Nullable Match match, Criteria criteria) {
		if (match == null || match.corrections().isEmpty()) {
			return null;
		}
		String used = criteria.q();
		for (Map.Entry<String, String> mended : match.corrections().entrySet()) {
			used = used.replace(mended.getKey(), mended.getValue());
		}
		return new Correction(used, criteria.q(),
				criteria.withWords("\"" + criteria.q().replace("\"", "") + "\"").query());
	}

	private static List<Choice> sorts(Criteria criteria, Words words) {
		return Stream.of(Sort.values())
			.map((sort) -> new Choice("", (sort == Sort.CLOSING) ? "" : sort.code(), words.text("tri." + sort.code()),
					-1, sort == criteria.sort(), false))
			.toList();
	}

	private static String feedQuery(Criteria criteria) {
		return criteria.without(Facet.MEMBER).unfolding(Set.of()).query();
	}

	/**
	 * Each filter alone that, taken off, would give something; the one that gives most
	 * first.
	 */
	private List<Loosening> loosenings(Found found, Criteria criteria, Words words) {
		List<Loosening> loosenings = new ArrayList<>();
		for (Facet facet : criteria.active()) {
			int count = found.butFor(facet).getCardinality();
			if (count > 0) {
				loosenings.add(new Loosening(words.text("facette." + facet.name().toLowerCase(Locale.ROOT)),
						this.chips.values(facet, criteria, found.catalogue(), words), criteria.without(facet).query(),
						count, words.count("appels", count)));
			}
		}
		loosenings.sort((a, b) -> Integer.compare(b.count(), a.count()));
		return loosenings;
	}

	/**
	 * What the page says of a call that changes by the hour; part of the tag of the page.
	 */
	static String countdowns(Found found, Shown shown, Instant now) {
		CallColumns columns = found.catalogue().calls();
		return shown.all()
			.map((rank) -> columns.endsAt(rank) - now.getEpochSecond())
			.map((seconds) -> (seconds > 0 && seconds < 72 * 3600) ? Long.toString(seconds / 3600) : "")
			.collect(Collectors.joining(","));
	}

	static int lastPage(int total) {
		return Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
	}

}
