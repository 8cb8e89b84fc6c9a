package org.portailsolidaire.shared;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a reader makes of a text that somebody typed: {@link Nothing} where there is only
 * blank, a {@link Value}, or a {@link Refused} that says why.
 *
 * @param <T> what is read
 */
public sealed interface Reading<T> {

	/** Why a text is not taken. */
	enum Reason {

		/** It is not written as such a value is. */
		UNREADABLE,
		/** It has two meanings, such as "12.500". */
		DOUBTFUL,
		/** It is below zero, and no such value is. */
		NEGATIVE,
		/** It has decimals, and a whole number is asked for. */
		NOT_WHOLE,
		/** It is below, or before, the first that is taken. */
		BELOW,
		/** It is above, or after, the last that is taken. */
		ABOVE,
		/** No calendar has that day. */
		NO_SUCH_DAY,
		/** There are several values where one is asked for. */
		SEVERAL,
		/** It is of another kind, such as a SIREN where a SIRET is asked for. */
		OTHER_KIND,
		/** Nobody here can tell yet, such as an IBAN of a country that is not known. */
		NOT_KNOWN_YET

	}

	/** Nothing was typed. */
	record Nothing<T>() implements Reading<T> {
	}

	/** A value was typed. */
	record Value<T>(T read) implements Reading<T> {
	}

	/**
	 * What was typed is not taken.
	 *
	 * @param offered what was probably meant, to be offered and never to be taken
	 */
	record Refused<T>(Reason reason, @Nullable T offered) implements Reading<T> {
	}

	static <T> Reading<T> nothing() {
		return new Nothing<>();
	}

	static <T> Reading<T> of(T value) {
		return new Value<>(value);
	}

	static <T> Reading<T> refused(Reason reason) {
		return new Refused<>(reason, null);
	}

	static <T> Reading<T> refused(Reason reason, @Nullable T offered) {
		return new Refused<>(reason, offered);
	}

	/** The value, if one was read. */
	default Optional<T> value() {
		return (this instanceof Value<T>(T read)) ? Optional.of(read) : Optional.empty();
	}

	/** What was probably meant by what was refused. */
	default Optional<T> offer() {
		return (this instanceof Refused<T> refused) ? Optional.ofNullable(refused.offered()) : Optional.empty();
	}

	/** The value or null, for what may be left empty. */
	default @Nullable T orNull() {
		return (this instanceof Value<T>(T read)) ? read : null;
	}

	/** Reads further what was read. */
	default <R> Reading<R> then(Function<T, Reading<R>> further) {
		return switch (this) {
			case Nothing<T>() -> nothing();
			case Value<T>(T read) -> further.apply(read);
			case Refused<T>(Reason reason, T offered) ->
				refused(reason, (offered != null) ? further.apply(offered).orNull() : null);
		};
	}

}
