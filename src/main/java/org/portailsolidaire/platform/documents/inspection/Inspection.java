package org.portailsolidaire.platform.documents.inspection;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.documents.DocumentFormat;
import org.portailsolidaire.platform.documents.Reason;

/**
 * What a file really is, and all that is wrong with it.
 *
 * @param format null when it is none that the portal takes
 */
public record Inspection(@Nullable DocumentFormat format, List<Reason> reasons) {

	/** The same, after what was known to be wrong before. */
	Inspection after(List<Reason> before) {
		return new Inspection(this.format, Stream.concat(before.stream(), this.reasons.stream()).toList());
	}

}
