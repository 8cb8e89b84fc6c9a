package org.portailsolidaire.platform.documents;

import java.time.Instant;

import org.portailsolidaire.shared.PersonId;

/**
 * What is known of a stored document.
 *
 * @param name safe to show and to save under, with the extension of its format
 * @param size bytes
 * @param sha256 of the bytes that are kept, in lower case hexadecimal
 * @param storedBy who attached it
 */
public record DocumentFacts(DocumentId id, String name, DocumentFormat format, long size, String sha256,
		DocumentState state, Instant storedAt, PersonId storedBy) {
}
