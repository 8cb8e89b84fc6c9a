package org.portailsolidaire.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/** Chances that a seed always gives the same way. */
record Dice(RandomGenerator random) {

	/** From one bound to the other, both included. */
	int from(int low, int high) {
		return this.random.nextInt(low, high + 1);
	}

	/** Whether something happens that does so many times in a hundred. */
	boolean percent(int chances) {
		return this.random.nextInt(100) < chances;
	}

	<T> T one(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	/** At most so many values, each once, in the order drawn. */
	<T> List<T> some(int count, List<T> values) {
		List<T> left = new ArrayList<>(values);
		List<T> drawn = new ArrayList<>();
		while (drawn.size() < count && !left.isEmpty()) {
			drawn.add(left.remove(this.random.nextInt(left.size())));
		}
		return drawn;
	}

	/** At most so many different values of a draw that may repeat itself. */
	<T> List<T> different(int count, Supplier<T> draw) {
		Set<T> drawn = new LinkedHashSet<>();
		for (int i = 0; i < count; i++) {
			drawn.add(draw.get());
		}
		return List.copyOf(drawn);
	}

	/** A value so many times in a hundred, else null: not known. */
	<T> @Nullable T maybe(int chances, Supplier<T> value) {
		return percent(chances) ? value.get() : null;
	}

}
