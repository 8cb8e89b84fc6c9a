package org.portailsolidaire.platform.documents;

import java.io.InputStream;
import java.util.UUID;

import org.portailsolidaire.shared.PersonId;

/**
 * A file that a person chose.
 *
 * @param name as the browser gives it; never trusted
 * @param kind what the form asked for
 * @param bytes read once, and closed by who opened it
 * @param owner the organisation that the document belongs to, or the person when there is
 * none: its room is taken
 */
public record Upload(String name, DocumentKind kind, InputStream bytes, PersonId by, UUID owner) {
}
