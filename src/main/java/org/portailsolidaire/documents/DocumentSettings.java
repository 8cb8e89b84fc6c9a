package org.portailsolidaire.documents;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What an operator decides about documents; see docs/exploitation.md.
 *
 * @param largest by kind, the size of a file at most
 */
@ConfigurationProperties("portail.documents")
record DocumentSettings(Map<DocumentKind, DataSize> largest) {

	long largest(DocumentKind kind) {
		DataSize size = this.largest.get(kind);
		if (size == null) {
			throw new IllegalStateException("portail.documents.largest says nothing of " + kind);
		}
		return size.toBytes();
	}

}
