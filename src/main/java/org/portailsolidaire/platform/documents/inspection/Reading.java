package org.portailsolidaire.platform.documents.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.portailsolidaire.platform.documents.DocumentFormat;
import org.portailsolidaire.platform.documents.Reason;

import org.springframework.util.unit.DataSize;

/**
 * What looks into a file that is not trusted. It runs in a process of its own: see
 * {@link SeparateProcess}.
 */
enum Reading {

	PDF,

	OFFICE,

	JPEG,

	PNG,

	WEBP;

	/** The reading that makes a picture anew. */
	static Reading of(DocumentFormat picture) {
		return switch (picture) {
			case JPEG -> JPEG;
			case PNG -> PNG;
			case WEBP -> WEBP;
			default -> throw new IllegalArgumentException(picture + " is no picture");
		};
	}

	/**
	 * What a picture may be.
	 *
	 * @param pixels at most
	 * @param memory that it may take once decoded; larger ones lose pixels
	 */
	record Limits(long pixels, DataSize memory) {
	}

	/**
	 * What a file is, and what is wrong with it.
	 * @param made where a picture is made anew
	 */
	Inspection read(Path file, Path made, Limits limits) throws IOException {
		return switch (this) {
			case PDF -> new Inspection(DocumentFormat.PDF, new PdfCheck(file).reasons());
			case OFFICE -> new OfficeCheck(file).inspect();
			case JPEG -> picture(DocumentFormat.JPEG, JpegHead.refusal(file), file, made, limits);
			case PNG -> picture(DocumentFormat.PNG, List.of(), file, made, limits);
			case WEBP -> picture(DocumentFormat.WEBP, List.of(), file, made, limits);
		};
	}

	private static Inspection picture(DocumentFormat format, List<Reason> refusal, Path file, Path made, Limits limits)
			throws IOException {
		return refusal.isEmpty() ? new Pictures(limits).remake(file, format, made) : new Inspection(format, refusal);
	}

}
