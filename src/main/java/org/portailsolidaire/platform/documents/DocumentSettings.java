package org.portailsolidaire.platform.documents;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What an operator decides about documents; see docs/exploitation.md.
 *
 * @param largest by kind, the size of a file at most
 * @param quota how much is taken in all
 */
@ConfigurationProperties("portail.documents")
record DocumentSettings(Map<DocumentKind, DataSize> largest, Quota quota) {

	long largest(DocumentKind kind) {
		DataSize size = this.largest.get(kind);
		if (size == null) {
			throw new IllegalStateException("portail.documents.largest says nothing of " + kind);
		}
		return size.toBytes();
	}

	/**
	 * How much is taken in all.
	 *
	 * @param day sent by a person in a day, at most
	 * @param total kept by an organisation, or by a person alone, at most
	 */
	record Quota(DataSize day, DataSize total) {
	}

}
