package org.portailsolidaire.platform.print;

import java.util.Locale;
import java.util.concurrent.CancellationException;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a text may be cut. It is asked for each text, so that it also stops a paper that
 * nobody waits for any more.
 */
final class Breaker implements FSTextBreaker {

	private final BreakIterator places;

	private Breaker(BreakIterator places) {
		this.places = places;
	}

	static Breaker ofLines() {
		return new Breaker(BreakIterator.getLineInstance(Locale.FRENCH));
	}

	static Breaker ofCharacters() {
		return new Breaker(BreakIterator.getCharacterInstance(Locale.FRENCH));
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
