package org.portailsolidaire.platform.documents.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.documents.AcceptedFormats;
import org.portailsolidaire.platform.documents.DocumentFormat;
import org.portailsolidaire.platform.documents.Reason;
import org.portailsolidaire.platform.documents.Size;
import org.portailsolidaire.shared.PersonId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Looks into files: their names say nothing that is believed. */
@Component
public class Inspector {

	/** What Tika says of a content that it does not know. */
	private static final Set<String> UNKNOWN = Set.of("application/octet-stream", "text/plain", "message/rfc822");

	/** Readers look for the beginning of a PDF among as many bytes. */
	private static final int HEAD = 1024;

	private final Tika tika = new Tika();

	private final Reader reader;

	@Autowired
	public Inspector(SeparateProcess process) {
		this(process::read);
	}

	Inspector(Reader reader) {
		this.reader = reader;
	}

	/** Where a file is read. */
	@FunctionalInterface
	interface Reader {

		Inspection read(Reading reading, Path file, Path made, PersonId by) throws IOException;

	}

	/**
	 * All that is wrong with a file.
	 * @param spool received whole, or up to the limit when it is larger
	 * @param made where a picture is made anew
	 */
	public Inspection inspect(Spool spool, Claim claim, long largest, Path made) throws IOException {
		if (spool.size() == 0) {
			return new Inspection(null, List.of(Reason.of("documents.refus.vide")));
		}
		if (spool.size() > largest) {
			List<Reason> reasons = new ArrayList<>(List.of(Reason.of("documents.refus.lourd", new Size(largest))));
			DocumentFormat format = format(type(spool.file()));
			reasons.addAll((format != null) ? unfit(format, claim) : List.of());
			return new Inspection(format, reasons);
		}
		return inspect(spool.file(), claim, made);
	}

	private Inspection inspect(Path file, Claim claim, Path made) throws IOException {
		String type = type(file);
		if (type.equals("application/x-tika-msoffice")) {
			return new Inspection(null, List.of(OldOfficeCheck.reason(file)));
		}
		DocumentFormat format = format(type);
		if (format == null) {
			return ZipDirectory.startsLikeOne(file) ? office(file, claim, made)
					: new Inspection(null, otherType(claim));
		}
		List<Reason> unfit = unfit(format, claim);
		if (!claim.kind().formats().contains(format) || (format.isImage() && !unfit.isEmpty())) {
			return new Inspection(format, unfit);
		}
		Reading reading = format.isImage() ? Reading.of(format) : Reading.PDF;
		return this.reader.read(reading, file, made, claim.by()).after(unfit);
	}

	private Inspection office(Path file, Claim claim, Path made) throws IOException {
		Inspection seen = this.reader.read(Reading.OFFICE, file, made, claim.by());
		DocumentFormat format = seen.format();
		return (format != null) ? seen.after(unfit(format, claim))
				: seen.reasons().isEmpty() ? new Inspection(null, otherType(claim)) : seen;
	}

	private static List<Reason> unfit(DocumentFormat format, Claim claim) {
		if (!claim.kind().formats().contains(format)) {
			return otherType(claim);
		}
		Extension extension = Extension.of(claim.name());
		return extension.hides(format)
				? List.of(Reason.of("documents.refus.deguise", "." + extension.text(), format.label())) : List.of();
	}

	private static List<Reason> otherType(Claim claim) {
		return List.of(Reason.of("documents.refus.type", new AcceptedFormats(claim.kind())));
	}

	private static @Nullable DocumentFormat format(String type) {
		return Stream.of(DocumentFormat.PDF, DocumentFormat.JPEG, DocumentFormat.PNG, DocumentFormat.WEBP)
			.filter((format) -> format.mediaType().equals(type))
			.findFirst()
			.orElse(null);
	}

	/** The type of a content; a PDF may have something before its first line. */
	private String type(Path file) throws IOException {
		String type;
		try (InputStream bytes = Files.newInputStream(file)) {
			type = this.tika.detect(bytes);
		}
		try (InputStream bytes = Files.newInputStream(file)) {
			String head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
			return (UNKNOWN.contains(type) && head.contains("%PDF-")) ? DocumentFormat.PDF.mediaType() : type;
		}
	}

}
