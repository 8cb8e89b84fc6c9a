package org.portailsolidaire.calls.eligibility;

import java.time.LocalDate;
import java.util.List;

/**
 * Something to say in any language: the key of a text, and the figures in it.
 *
 * @param key of the messages
 */
public record Sentence(String key, List<Figure> figures) {

	public Sentence {
		figures = List.copyOf(figures);
	}

	static Sentence of(String key, Figure... figures) {
		return new Sentence(key, List.of(figures));
	}

	/** A part of a sentence that each language writes its own way. */
	public sealed interface Figure {

		/** Whole euros. */
		record Euros(int amount) implements Figure {
		}

		/** Whole euros, from and to, not equal. */
		record Range(int from, int to) implements Figure {
		}

		/** Whole per cents. */
		record Percent(int percent) implements Figure {
		}

		/**
		 * What a part makes of a whole, to a tenth of a per cent.
		 *
		 * @param up whether it is rounded up: so is what a maximum is compared with
		 */
		record Share(int part, int whole, boolean up) implements Figure {
		}

		/** A legal day. */
		record Day(LocalDate day) implements Figure {
		}

		/** Months, said as years when they make whole years. */
		record Duration(int months) implements Figure {
		}

		/** A plain whole number; a year is not grouped by thousands. */
		record Plain(int number) implements Figure {
		}

		/** Zones by their codes. */
		record Places(List<String> codes) implements Figure {
		}

		/** French regions by their codes. */
		record Regions(List<String> codes) implements Figure {
		}

		/** Texts by their keys. */
		record Terms(List<String> keys) implements Figure {
		}

	}

}
