package org.portailsolidaire.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Looks into files: their names say nothing that is believed. */
@Component
class Inspector {

	private final Tika tika = new Tika();

	/**
	 * All that is wrong with a file for a kind.
	 * @param spool received whole, or up to the limit when it is larger
	 */
	Inspection inspect(Spool spool, String name, DocumentKind kind, long largest) throws IOException {
		if (spool.size() == 0) {
			return new Inspection(null, List.of(Reason.of("documents.refus.vide")));
		}
		boolean whole = spool.size() <= largest;
		Inspection content = look(spool.file(), whole);
		List<Reason> reasons = new ArrayList<>();
		if (!whole) {
			reasons.add(Reason.of("documents.refus.lourd", new Size(largest)));
		}
		DocumentFormat format = content.format();
		if (format == null ? whole && content.reasons().isEmpty() : !kind.formats().contains(format)) {
			reasons.add(Reason.of("documents.refus.type", new AcceptedFormats(kind)));
		}
		else if (format != null) {
			disguise(name, format).ifPresent(reasons::add);
		}
		reasons.addAll(content.reasons());
		return new Inspection(format, reasons);
	}

	private Inspection look(Path file, boolean whole) throws IOException {
		String type = type(file);
		return switch (type) {
			case "application/pdf" ->
				new Inspection(DocumentFormat.PDF, whole ? new PdfCheck(file).reasons() : List.of());
			case "image/jpeg" -> new Inspection(DocumentFormat.JPEG, List.of());
			case "image/png" -> new Inspection(DocumentFormat.PNG, List.of());
			case "image/webp" -> new Inspection(DocumentFormat.WEBP, List.of());
			case "application/x-tika-msoffice" -> new Inspection(null, List.of(OldOfficeCheck.reason(file)));
			default ->
				(whole && ZipDirectory.startsLikeOne(file)) ? new OfficeCheck(file).inspect() : Inspection.UNKNOWN;
		};
	}

	private String type(Path file) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			return this.tika.detect(bytes);
		}
	}

	/**
	 * A name that says another format than the content. Pictures are made anew, so that a
	 * PNG named .jpg does no harm.
	 */
	private static Optional<Reason> disguise(String name, DocumentFormat format) {
		String extension = extension(name);
		DocumentFormat said = named(extension);
		boolean same = extension.isEmpty() || said == format || (said != null && said.isImage() && format.isImage());
		return same ? Optional.empty()
				: Optional.of(Reason.of("documents.refus.deguise", "." + extension, format.label()));
	}

	private static @Nullable DocumentFormat named(String extension) {
		String known = (extension.equals("jpeg") || extension.equals("jfif")) ? "jpg" : extension;
		return Stream.of(DocumentFormat.values())
			.filter((format) -> format.extension().equals(known))
			.findFirst()
			.orElse(null);
	}

	/** What a name ends with, when it looks like an extension at all. */
	private static String extension(String name) {
		int dot = name.lastIndexOf('.');
		String end = (dot < 0) ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
		return end.matches("[a-z][a-z0-9]{1,7}") ? end : "";
	}

}
