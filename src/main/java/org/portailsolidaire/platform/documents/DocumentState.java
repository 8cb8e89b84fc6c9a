package org.portailsolidaire.platform.documents;

import java.util.Set;

/** What is known of the safety of a document. */
public enum DocumentState {

	/** Waits for the scanner; served to nobody yet. */
	SCANNING,

	/** The scanner found nothing. */
	HEALTHY,

	/** The scanner found something; kept, and never served. */
	QUARANTINED,

	/** This portal has no scanner: only its type and structure were checked. */
	UNSCANNED;

	Set<DocumentState> next() {
		return switch (this) {
			case UNSCANNED -> Set.of(SCANNING);
			case SCANNING -> Set.of(HEALTHY, QUARANTINED);
			case HEALTHY, QUARANTINED -> Set.of();
		};
	}

	/** Whether people who may see the document can have its bytes. */
	public boolean isServed() {
		return this == HEALTHY || this == UNSCANNED;
	}

}
