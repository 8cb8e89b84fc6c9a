package org.portailsolidaire.documents;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a file really is, and all that is wrong with it.
 *
 * @param format null when it is none that the portal takes
 */
record Inspection(@Nullable DocumentFormat format, List<Reason> reasons) {

	static final Inspection UNKNOWN = new Inspection(null, List.of());

}
