package org.portailsolidaire.calls.catalogue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.search.Criteria;
import org.portailsolidaire.calls.search.Catalogue;
import org.portailsolidaire.calls.search.CallSearch.Found;
import org.portailsolidaire.calls.search.CriteriaReader.Reading;
import org.portailsolidaire.platform.site.Words;

/**
 * The calls that somebody asked for by the parameters of an address, from a place of
 * their list. Rows are read when they are taken.
 */
public final class Selection {

	private static final int BATCH = 500;

	private final Found found;

	private final Reading reading;

	private final int from;

	private final PublishedCalls calls;

	private final ChipWriter chips;

	Selection(Found found, Reading reading, int from, PublishedCalls calls, ChipWriter chips) {
		this.found = found;
		this.reading = reading;
		this.from = from;
		this.calls = calls;
		this.chips = chips;
	}

	/** A parameter that made no sense and was left out. */
	public record Ignored(String parameter, String value) {
	}

	/** How many calls there are, from the first. */
	public int total() {
		return this.found.total();
	}

	/** What was left out of the parameters. */
	public List<Ignored> ignored() {
		return this.reading.ignored()
			.stream()
			.map((ignored) -> new Ignored(ignored.parameter(), ignored.value()))
			.toList();
	}

	/**
	 * The query string of what was understood, its question mark included; empty when
	 * nothing was asked.
	 */
	public String query() {
		return this.reading.criteria().query();
	}

	/** The instant at which the phases of the calls were taken. */
	public Instant asOf() {
		return this.found.now();
	}

	/** What was asked, in words, a text a facet: "Togo", "Eau, Énergie". */
	public List<String> labels(Words words) {
		Criteria criteria = this.reading.criteria();
		return criteria.active()
			.stream()
			.map((facet) -> this.chips.values(facet, criteria, this.found.catalogue(), words))
			.toList();
	}

	/** The next calls, in order; reads them at once. */
	public List<PublishedCall> take(int count) {
		return this.calls.find(this.found.numbers(this.from, count));
	}

	/** Hands every call over in order, reading some hundreds at a time. */
	public void forEach(Consumer<PublishedCall> consumer) {
		int[] nos = this.found.numbers(this.from, this.found.total());
		for (int start = 0; start < nos.length; start += BATCH) {
			this.calls.find(Arrays.copyOfRange(nos, start, Math.min(nos.length, start + BATCH))).forEach(consumer);
		}
	}

	/** The cursor of what follows so many calls, null when nothing does. */
	public @Nullable String cursorAfter(int count) {
		int position = this.from + count;
		if (position >= this.found.total()) {
			return null;
		}
		int last = this.found.ranks(this.found.all(), position - 1, 1).findFirst().orElseThrow();
		return CallCursor.after(last, position, this.found).written();
	}

	Catalogue catalogue() {
		return this.found.catalogue();
	}

}
