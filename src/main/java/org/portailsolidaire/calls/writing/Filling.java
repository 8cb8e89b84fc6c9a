package org.portailsolidaire.calls.writing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.drafting.Typed;

/** Collects what is known of a call as fields. */
final class Filling {

	private final Map<String, List<String>> values = new TreeMap<>();

	Filling put(String name, @Nullable Object value) {
		if (value != null) {
			this.values.put(name, List.of(value.toString()));
		}
		return this;
	}

	Filling all(String name, List<?> several) {
		this.values.put(name, several.stream().map(Object::toString).toList());
		return this;
	}

	Filling lines(String name, List<String> lines) {
		return put(name, String.join("\n", lines));
	}

	Filling tick(String name, boolean ticked) {
		return ticked ? put(name, "oui") : this;
	}

	Typed typed() {
		return new Typed(this.values);
	}

}
