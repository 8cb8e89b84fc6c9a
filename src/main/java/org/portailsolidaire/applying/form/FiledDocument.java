package org.portailsolidaire.applying.form;

/**
 * A document of a filing.
 *
 * @param number of a piece of the dossier; 0 for a document of the association
 */
public record FiledDocument(int number, String title, String kind, String name, String id, String sha256) {
}
