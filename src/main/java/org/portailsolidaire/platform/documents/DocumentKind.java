package org.portailsolidaire.platform.documents;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a place of a form asks for. How large it may be is a setting,
 * {@code portail.documents.largest}.
 */
public enum DocumentKind {

	/** A paper to read as it is. */
	PDF(DocumentFormat.PDF),

	/** A photograph or a logo. */
	IMAGE(DocumentFormat.JPEG, DocumentFormat.PNG, DocumentFormat.WEBP),

	/** A paper that may be photographed: a receipt, an agreement that was signed. */
	PROOF(DocumentFormat.PDF, DocumentFormat.JPEG, DocumentFormat.PNG),

	/** A text that may still be worked on. */
	TEXT(DocumentFormat.PDF, DocumentFormat.DOCX, DocumentFormat.ODT),

	/** A table with its calculations. */
	SHEET(DocumentFormat.XLSX, DocumentFormat.ODS),

	/** A blank form to fill in. */
	MODEL(DocumentFormat.PDF, DocumentFormat.DOCX, DocumentFormat.ODT, DocumentFormat.XLSX, DocumentFormat.ODS),

	/** Any document that the portal takes. */
	ANY(DocumentFormat.values());

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<DocumentFormat> formats;

	DocumentKind(DocumentFormat... formats) {
		this.formats = Collections.unmodifiableSet(EnumSet.of(formats[0], formats));
	}

	/** What it accepts, in the order in which it is said. */
	public Set<DocumentFormat> formats() {
		return this.formats;
	}

}
