package org.portailsolidaire.platform.documents;

import org.portailsolidaire.shared.PersonId;

/**
 * What is said of a file that was received.
 *
 * @param name as the browser gives it; never trusted
 * @param kind what the form asked for
 */
record Claim(String name, DocumentKind kind, PersonId by) {
}
