package org.portailsolidaire.calls.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.portailsolidaire.shared.Folding;
import org.portailsolidaire.platform.site.Form;

import org.springframework.util.LinkedMultiValueMap;

/** What is typed in a part of a call, by field; what was left empty is not there. */
public record Typed(Map<String, List<String>> values) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, List<String>>> TYPE = new TypeReference<>() {
	};

	private static final int MOST_VALUES = 600;

	private static final int LONGEST = 100_000;

	public Typed {
		Map<String, List<String>> kept = new TreeMap<>();
		values.forEach((name, all) -> {
			List<String> filled = all.stream().filter((value) -> !Folding.line(value).isEmpty()).toList();
			if (!filled.isEmpty()) {
				kept.put(name, filled);
			}
		});
		values = Map.copyOf(kept);
	}

	public static Typed nothing() {
		return new Typed(Map.of());
	}

	/** The fields of a section among all that was sent. */
	static Typed of(Section section, Form form) {
		Map<String, List<String>> kept = new TreeMap<>();
		form.typed().forEach((name, all) -> {
			if (section.base(name).isPresent()) {
				kept.put(name, all);
			}
		});
		return new Typed(kept);
	}

	static Typed fromJson(String json) {
		return new Typed(JSON.readValue(json, TYPE));
	}

	String json() {
		return JSON.writeValueAsString(new TreeMap<>(this.values));
	}

	/** The JSON of these fields alone, those left empty among them. */
	String json(Iterable<String> names) {
		Map<String, List<String>> some = new TreeMap<>();
		names.forEach((name) -> some.put(name, this.values.getOrDefault(name, List.of())));
		return JSON.writeValueAsString(some);
	}

	/** Whether it is more than any part needs. */
	boolean isTooMuch() {
		return this.values.values().stream().mapToInt(List::size).sum() > MOST_VALUES
				|| this.values.values().stream().flatMap(List::stream).mapToInt(String::length).sum() > LONGEST;
	}

	/** What is typed in a field, all its values on lines. */
	public String said(String name) {
		return String.join("\n", this.values.getOrDefault(name, List.of()));
	}

	/** The fields that two say differently, in order. */
	List<String> differences(Typed other) {
		List<String> names = new ArrayList<>(this.values.keySet());
		names.addAll(other.values.keySet());
		return names.stream()
			.distinct()
			.sorted()
			.filter((name) -> !Objects.equals(this.values.get(name), other.values.get(name)))
			.toList();
	}

	/** The same with a field as another says it. */
	Typed with(String name, Typed other) {
		Map<String, List<String>> changed = new TreeMap<>(this.values);
		changed.put(name, other.values.getOrDefault(name, List.of()));
		return new Typed(changed);
	}

	public Form form() {
		return Form.of(new LinkedMultiValueMap<>(this.values));
	}

	/** Collects what is known of a call as fields. */
	static final class Filling {

		private final Map<String, List<String>> values = new TreeMap<>();

		Filling put(String name, @Nullable Object value) {
			if (value != null) {
				this.values.put(name, List.of(value.toString()));
			}
			return this;
		}

		public Filling all(String name, List<?> several) {
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

}
