package org.portailsolidaire.platform.drafting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * What stands in a part of a draft.
 *
 * @param fields those that were written, by name
 * @param version of the fields that were not
 * @param by who made it, for those
 */
public record Stored(Map<String, Field> fields, int version, @Nullable PersonId by) {

	/** A part whose fields each have a version. */
	public static Stored byField(Map<String, Field> fields) {
		return new Stored(Map.copyOf(fields), 0, null);
	}

	/** A part that has one version for all its fields. */
	public static Stored whole(Map<String, List<String>> values, int version, @Nullable PersonId by) {
		Map<String, Field> fields = new TreeMap<>();
		values.forEach((name, all) -> fields.put(name, new Field(name, all, version, by)));
		return new Stored(Map.copyOf(fields), version, by);
	}

	/** What stands in a field. */
	public List<String> values(String name) {
		Field field = this.fields.get(name);
		return (field != null) ? field.values() : List.of();
	}

	int version(String name) {
		Field field = this.fields.get(name);
		return (field != null) ? field.version() : this.version;
	}

	/** Of what was sent, what says something else. */
	public List<Edit> otherwise(List<Edit> sent) {
		return sent.stream().filter((one) -> !one.values().equals(values(one.name()))).toList();
	}

}
