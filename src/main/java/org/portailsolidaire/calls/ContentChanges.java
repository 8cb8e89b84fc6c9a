package org.portailsolidaire.calls;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.ImportReport.Note;

/** What differs between two contents, component by component. */
final class ContentChanges {

	private static final int LONGEST = 80;

	private ContentChanges() {
	}

	static List<Note> between(CallContent before, CallContent after) {
		List<Note> changes = new ArrayList<>();
		for (RecordComponent component : CallContent.class.getRecordComponents()) {
			Object old = value(component, before);
			Object now = value(component, after);
			if (!Objects.equals(old, now)) {
				changes.add(new Note(component.getName(), "« %s » devient « %s »".formatted(shown(old), shown(now))));
			}
		}
		return changes;
	}

	private static String shown(@Nullable Object value) {
		String text = Objects.toString(value, "");
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…";
	}

	private static @Nullable Object value(RecordComponent component, CallContent content) {
		try {
			return component.getAccessor().invoke(content);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
