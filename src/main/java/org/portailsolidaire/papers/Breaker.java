package org.portailsolidaire.papers;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;

/**
 * Where a text may be cut. It is asked for each text, so that it also stops a paper that
 * nobody waits for any more.
 */
final class Breaker implements FSTextBreaker {

	private final FSTextBreaker places;

	private Breaker(FSTextBreaker places) {
		this.places = places;
	}

	static Breaker ofLines() {
		return new Breaker(new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.FRENCH)));
	}

	static Breaker ofCharacters() {
		BreakIterator characters = BreakIterator.getCharacterInstance(Locale.FRENCH);
		return new Breaker(new FSTextBreaker() {

			@Override
			public int next() {
				return characters.next();
			}

			@Override
			public void setText(String text) {
				characters.setText(text);
			}

		});
	}

	@Override
	public int next() {
		return this.places.next();
	}

	@Override
	public void setText(String text) {
		if (Thread.currentThread().isInterrupted()) {
			throw new CancellationException();
		}
		this.places.setText(text);
	}

}
