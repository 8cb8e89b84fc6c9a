package org.portailsolidaire.platform.drafting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.shared.Folding;

/** What is typed in a part of a draft, by field; what was left empty is not there. */
public record Typed(Map<String, List<String>> values) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	/** Nothing is typed. */
	public static final Typed NOTHING = new Typed(Map.of());

	public Typed {
		Map<String, List<String>> kept = new TreeMap<>();
		values.forEach((name, all) -> {
			List<String> filled = filled(all);
			if (!filled.isEmpty()) {
				kept.put(name, filled);
			}
		});
		values = Map.copyOf(kept);
	}

	/** Values without those that are blank. */
	static List<String> filled(List<String> values) {
		return values.stream().filter((value) -> !Folding.line(value).isEmpty()).toList();
	}

	/** All that is typed in a field. */
	public List<String> all(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	/** The first value of a field without spaces around it, or empty. */
	public String one(String name) {
		List<String> all = all(name);
		return all.isEmpty() ? "" : Folding.lines(all.getFirst());
	}

	/** What is typed in a field, all its values on lines. */
	public String said(String name) {
		return String.join("\n", all(name));
	}

	/** Reads it where a module keeps it as JSON. */
	public static Typed fromJson(String json) {
		return new Typed(JSON.readValue(json, FIELDS));
	}

	/** As a module keeps it. */
	public String json() {
		return JSON.writeValueAsString(new TreeMap<>(this.values));
	}

	public boolean isEmpty() {
		return this.values.isEmpty();
	}

	/** A form that shows it. */
	public Form form() {
		return Form.of(this.values);
	}

}
