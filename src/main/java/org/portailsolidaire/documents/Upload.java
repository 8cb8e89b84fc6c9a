package org.portailsolidaire.documents;

import java.io.InputStream;

import org.portailsolidaire.shared.PersonId;

/**
 * A file that a person chose.
 *
 * @param name as the browser gives it; never trusted
 * @param kind what the form asked for
 * @param bytes read once, and closed by who opened it
 */
public record Upload(String name, DocumentKind kind, InputStream bytes, PersonId by) {
}
