package org.portailsolidaire.applying.applications;

/**
 * A document of a filing.
 *
 * @param number of a piece of the dossier; 0 for a document of the association
 */
record FiledDocument(int number, String title, String kind, String name, String id, String sha256) {
}
