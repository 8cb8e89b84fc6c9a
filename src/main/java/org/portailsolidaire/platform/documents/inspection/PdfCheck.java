package org.portailsolidaire.platform.documents.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import org.portailsolidaire.platform.documents.Reason;

/**
 * What is wrong with a PDF. PDFBox reads it, as lenient as other readers are: with
 * something before its first line or after its last, with a table of objects that is not
 * where its end says, restricted by its owner. It is refused when a part of it misses,
 * when nobody opens it without a password, or when it does something.
 */
class PdfCheck {

	private static final int TAIL = 2048;

	private static final Pattern START = Pattern.compile("(?s).*startxref\\s+(\\d{1,12})\\s+%%EOF[\\s\\x00]*");

	private static final Pattern TABLE = Pattern.compile("(?s)\\s*(xref\\s|\\d+\\s+\\d+\\s+obj).*");

	private final Path file;

	private final Set<PdfName> names = EnumSet.noneOf(PdfName.class);

	private final Set<Reason> reasons = new LinkedHashSet<>();

	PdfCheck(Path file) {
		this.file = file;
	}

	List<Reason> reasons() throws IOException {
		boolean ends = readNames();
		boolean whole = isWhole();
		try (PdfObjects objects = PdfObjects.of(this.file)) {
			Set<PdfName> read = objects.names();
			if (!objects.hasPages() || (!whole && (!ends || objects.isMissingSome()))) {
				this.reasons.add(Reason.of("documents.refus.pdf-tronque"));
			}
			else if (objects.isUnclear()) {
				this.reasons.add(Reason.of("documents.refus.illisible"));
			}
			this.names.addAll(read);
		}
		catch (InvalidPasswordException ex) {
			this.reasons.add(Reason.of("documents.refus.pdf-chiffre"));
		}
		catch (IOException | RuntimeException ex) {
			this.reasons.add(Reason.of(this.names.contains(PdfName.ENCRYPT) ? "documents.refus.pdf-chiffre"
					: "documents.refus.pdf-tronque"));
		}
		if (ZipDirectory.endsLikeOne(this.file)) {
			this.reasons.add(Reason.of("documents.refus.double"));
		}
		this.names.stream().map(PdfName::refusal).flatMap(Optional::stream).forEach(this.reasons::add);
		return List.copyOf(this.reasons);
	}

	/**
	 * It begins as a PDF, ends as one, and its table of objects is where its end says:
	 * what it does not have, it never had.
	 */
	private boolean isWhole() throws IOException {
		long size = Files.size(this.file);
		if (!text(0, 8).startsWith("%PDF-")) {
			return false;
		}
		Matcher start = START.matcher(text(Math.max(0, size - TAIL), TAIL));
		return start.matches() && Long.parseLong(start.group(1)) < size
				&& TABLE.matcher(text(Long.parseLong(start.group(1)), 40)).matches();
	}

	private String text(long from, int length) throws IOException {
		try (InputStream bytes = Files.newInputStream(this.file)) {
			bytes.skipNBytes(from);
			return new String(bytes.readNBytes(length), StandardCharsets.ISO_8859_1);
		}
	}

	/** Reads the names that stand in the open, and whether the file has an end. */
	private boolean readNames() throws IOException {
		PdfNames reader = new PdfNames();
		try (InputStream bytes = new BufferedInputStream(Files.newInputStream(this.file), 64 * 1024)) {
			for (int next = bytes.read(); next >= 0; next = bytes.read()) {
				reader.accept(next);
			}
		}
		this.names.addAll(reader.found());
		return reader.hasEnd();
	}

}
