package org.portailsolidaire.applying.form;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.portailsolidaire.shared.Folding;
import org.portailsolidaire.platform.site.Form;

import org.springframework.util.LinkedMultiValueMap;

/** What is typed in a step of a dossier, by field; what was left empty is not there. */
public record Typed(Map<String, List<String>> values) {

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
	public static List<String> filled(List<String> values) {
		return values.stream().filter((value) -> !Folding.line(value).isEmpty()).toList();
	}

	public List<String> all(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	/** The first value of a field without spaces around it, or empty. */
	public String one(String name) {
		List<String> all = all(name);
		return all.isEmpty() ? "" : Folding.lines(all.getFirst());
	}

	public boolean isEmpty() {
		return this.values.isEmpty();
	}

	/** A form that shows it. */
	public Form form() {
		return Form.of(new LinkedMultiValueMap<>(this.values));
	}

}
