package org.portailsolidaire.applying.form;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.documents.DocumentId;

/**
 * A document of a dossier.
 *
 * @param number its name in the texts of the dossier, for ever: "pièce 3"
 * @param asked what the call asks for that it answers, null when it was added besides
 * @param dangerous whether the scanner found something in it
 */
public record Piece(int number, String title, @Nullable String asked, DocumentId document, boolean dangerous) {
}
