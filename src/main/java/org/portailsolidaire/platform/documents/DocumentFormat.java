package org.portailsolidaire.platform.documents;

/** What a stored document really is, by its content. */
public enum DocumentFormat {

	PDF("pdf", "application/pdf", "PDF"),

	JPEG("jpg", "image/jpeg", "JPEG"),

	PNG("png", "image/png", "PNG"),

	/** Taken in, kept as JPEG or PNG. */
	WEBP("webp", "image/webp", "WebP"),

	DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (.docx)"),

	ODT("odt", "application/vnd.oasis.opendocument.text", "OpenDocument (.odt)"),

	XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (.xlsx)"),

	ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument (.ods)");

	private final String extension;

	private final String mediaType;

	private final String label;

	DocumentFormat(String extension, String mediaType, String label) {
		this.extension = extension;
		this.mediaType = mediaType;
		this.label = label;
	}

	/** Without its dot: "pdf". */
	public String extension() {
		return this.extension;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** As people name it, the same in every language: "Word (.docx)". */
	public String label() {
		return this.label;
	}

	/** Whether it is a picture, which is made anew before it is kept. */
	public boolean isImage() {
		return this == JPEG || this == PNG || this == WEBP;
	}

}
