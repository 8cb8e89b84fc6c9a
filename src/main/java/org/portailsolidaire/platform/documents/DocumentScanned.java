package org.portailsolidaire.platform.documents;

/** The scanner has answered about a document: healthy, or quarantined. */
public record DocumentScanned(DocumentId document, DocumentState state) {
}
