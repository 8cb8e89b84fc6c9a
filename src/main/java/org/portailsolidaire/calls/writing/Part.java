package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.writing.Section.PartId;

/**
 * A part of a call as it is typed.
 *
 * @param position among those of its section
 * @param version grows at each change
 * @param by name of who changed it last
 */
public record Part(PartId id, int position, int version, Typed typed, Instant changedAt, @Nullable String by) {
}
