package org.portailsolidaire.platform.drafting;

import java.util.List;

/**
 * A field to write.
 *
 * @param values without those that are blank
 * @param base the revision of the draft that its writer read it at; -1 when that is not
 * said
 */
public record Edit(String name, List<String> values, int base) {

	public Edit {
		values = Typed.filled(values);
	}

}
