package org.portailsolidaire.platform.documents.inspection;

import org.portailsolidaire.platform.documents.DocumentKind;
import org.portailsolidaire.shared.PersonId;

/**
 * What is said of a file that was received.
 *
 * @param name as the browser gives it; never trusted
 * @param kind what the form asked for
 */
public record Claim(String name, DocumentKind kind, PersonId by) {
}
