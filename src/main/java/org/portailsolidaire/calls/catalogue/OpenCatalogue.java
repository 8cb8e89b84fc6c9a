package org.portailsolidaire.calls.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.search.Sort;
import org.portailsolidaire.calls.search.CriteriaReader;
import org.portailsolidaire.calls.search.Criteria;
import org.portailsolidaire.calls.search.Catalogue;
import org.portailsolidaire.calls.search.CallSearch;
import org.portailsolidaire.calls.calls.CallArchive;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.search.CallSearch.Found;
import org.portailsolidaire.calls.search.CriteriaReader.Reading;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/**
 * The catalogue for feeds, files, other programs and search engines: what the public
 * reads of calls, found by the parameters of the search page.
 */
@Service
public class OpenCatalogue {

	/** How long something made of the catalogue may be kept without asking again. */
	private static final Duration FRESH = Duration.ofMinutes(5);

	private static final Duration CURSOR_LIFE = Duration.ofDays(7);

	private final CallSearch search;

	private final CriteriaReader reader;

	private final PublishedCalls calls;

	private final CallArchive archive;

	private final CardWriter cards;

	private final ChipWriter chips;

	private final PageTag tag;

	private final Clock clock;

	OpenCatalogue(CallSearch search, CriteriaReader reader, PublishedCalls calls, CallArchive archive, CardWriter cards,
			ChipWriter chips, PageTag tag, Clock clock) {
		this.search = search;
		this.reader = reader;
		this.calls = calls;
		this.archive = archive;
		this.cards = cards;
		this.chips = chips;
		this.tag = tag;
		this.clock = clock;
	}

	/** What is understood where the parameters say nothing. */
	public enum Use {

		/** As on the search page: open calls, the next deadline first. */
		LIST,
		/** To follow news: open and upcoming calls, the last published first. */
		NEWS,
		/** To note dates: open and upcoming calls, the next deadline first. */
		DATES

	}

	/** The address of a call, and when it last changed. */
	public record Address(String slug, Instant updatedAt) {
	}

	/**
	 * What caches need to know.
	 *
	 * @param tag changes when what it was made for does (ETag)
	 * @param fresh how long it may be kept without asking again
	 */
	public record Stamp(String tag, Duration fresh) {
	}

	/** The calls that parameters ask for; what makes no sense in them is left out. */
	public Selection select(MultiValueMap<String, String> parameters, Use use) {
		return select(parameters, use, null).orElseThrow();
	}

	/**
	 * The same, from the place of a cursor on.
	 * @param cursor null to begin
	 * @return nothing when the cursor cannot be read, is of another search, or is more
	 * than a week old
	 */
	public Optional<Selection> select(MultiValueMap<String, String> parameters, Use use, @Nullable String cursor) {
		Catalogue catalogue = this.search.catalogue();
		Reading read = this.reader.read(parameters, catalogue::funder);
		Reading reading = new Reading(read.criteria().atPage(1).unfolding(Set.of()), read.ignored());
		Criteria criteria = completed(reading.criteria(), parameters, use);
		Instant now = this.clock.instant();
		if (cursor == null) {
			return Optional.of(selection(catalogue, criteria, catalogue.asOf(now), reading, null));
		}
		return CallCursor.read(cursor)
			.filter((place) -> place.criteria() == CallCursor.mark(criteria) && place.sort() == criteria.sort()
					&& !place.asOf().isAfter(now) && place.asOf().isAfter(now.minus(CURSOR_LIFE)))
			.map((place) -> selection(catalogue, criteria, place.asOf(), reading, place));
	}

	private Selection selection(Catalogue catalogue, Criteria criteria, Instant asOf, Reading reading,
			@Nullable CallCursor place) {
		Found found = this.search.find(catalogue, criteria, asOf);
		return new Selection(found, reading, (place != null) ? place.offsetIn(found) : 0, this.calls, this.chips);
	}

	private static Criteria completed(Criteria criteria, MultiValueMap<String, String> parameters, Use use) {
		Criteria completed = criteria;
		if (use != Use.LIST && criteria.phases().isEmpty()) {
			completed = completed.withPhases(Criteria.ordered(Set.of(CallPhase.OPEN, CallPhase.UPCOMING)));
		}
		boolean sorted = parameters.getOrDefault("tri", List.of()).stream().anyMatch((tri) -> Sort.of(tri).isPresent());
		return (use == Use.NEWS && !sorted) ? completed.sortedBy(Sort.NEWEST) : completed;
	}

	/** A published call. */
	public Optional<PublishedCall> call(String slug) {
		return this.calls.find(slug);
	}

	/** The present slug of the call that once had this one. */
	public Optional<String> movedTo(String formerSlug) {
		return this.calls.movedTo(formerSlug);
	}

	/** Whether a call had this slug and is archived. */
	public boolean isArchived(String slug) {
		return this.archive.find(slug).isPresent();
	}

	/** How many calls are published. */
	public int size() {
		return this.search.catalogue().size();
	}

	/** Addresses of published calls, in an order that new calls do not change. */
	public List<Address> addresses(int from, int count) {
		return this.calls.addresses(from, count);
	}

	/** "5 000 à 20 000 €", "jusqu’à 15 000 €", or that it is not known. */
	public String amount(PublishedCall call, Words words) {
		Amounts amounts = call.amounts();
		return CardWriter.amount(amounts.min(), amounts.max(), words);
	}

	/** The zones of a call by name, a few of them. */
	public String where(PublishedCall call, Words words) {
		return this.cards.where(call.content().zones(), call.content().excludedZones(), words);
	}

	/** The stamp of something made of the catalogue as it stands and of these parts. */
	public Stamp stamp(String... parts) {
		return stamp(this.search.catalogue(), parts);
	}

	/** The stamp of something made of a selection and of these parts. */
	public Stamp stamp(Selection selection, String... parts) {
		return stamp(selection.catalogue(),
				Stream.concat(Stream.of(selection.query()), Stream.of(parts)).toArray(String[]::new));
	}

	/**
	 * Kept a few minutes, and not beyond the next opening or closing of a call nor
	 * midnight in Paris.
	 */
	private Stamp stamp(Catalogue catalogue, String... parts) {
		Instant now = this.clock.instant();
		Instant tick = catalogue.nextTick(now);
		Instant midnight = ParisTime.startOf(ParisTime.dayOf(now).plusDays(1));
		Instant end = Stream.of(now.plus(FRESH), midnight, (tick != null) ? tick : midnight)
			.min(Instant::compareTo)
			.orElse(now);
		return new Stamp(this.tag.of(catalogue, now, parts), Duration.between(now, end));
	}

}
