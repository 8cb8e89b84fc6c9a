package org.portailsolidaire.platform.documents;

/**
 * What may still be sent and kept, in bytes.
 *
 * @param kept of {@code total}, by the organisation, or by the person alone
 * @param today of {@code day}, by the person
 */
public record Room(long kept, long total, long today, long day) {
}
