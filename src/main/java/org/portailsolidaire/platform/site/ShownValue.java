package org.portailsolidaire.platform.site;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.DayReader;
import org.portailsolidaire.shared.HourReader;

/**
 * What a field of a browser shows: browsers empty a field of days or hours that holds
 * anything else, so that such a text is shown in a field of texts.
 *
 * @param type of the field; null for one of its own
 */
public record ShownValue(@Nullable String type, String value) {

	static ShownValue of(String typed, @Nullable String type) {
		Optional<?> read = "date".equals(type) ? DayReader.read(typed).value()
				: "time".equals(type) ? HourReader.read(typed).value() : Optional.of(typed);
		return new ShownValue((read.isPresent() || typed.isEmpty()) ? type : "text",
				read.map(Object::toString).orElse(typed));
	}

}
