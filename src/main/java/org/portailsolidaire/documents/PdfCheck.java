package org.portailsolidaire.documents;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * What is wrong with a PDF, seen without building its objects: memory stays flat whatever
 * the file. Names are read wherever they stand, also inside compressed streams of
 * objects.
 */
class PdfCheck {

	private static final int TAIL = 2048;

	/** Bytes of objects that are unpacked at most. */
	private static final long UNPACKED = 64L * 1024 * 1024;

	private static final int OBJECT_STREAMS = 20_000;

	private static final Pattern START = Pattern.compile("(?s).*startxref\\s+(\\d{1,12})\\s+%%EOF[\\s\\x00]*");

	private static final Pattern TABLE = Pattern.compile("(?s)\\s*(xref\\s|\\d+\\s+\\d+\\s+obj).*");

	private final Path file;

	private final Set<PdfName> names = EnumSet.noneOf(PdfName.class);

	private final List<Long> objects = new ArrayList<>();

	private final Set<Reason> reasons = new LinkedHashSet<>();

	PdfCheck(Path file) {
		this.file = file;
	}

	List<Reason> reasons() throws IOException {
		if (!isWhole()) {
			this.reasons.add(Reason.of("documents.refus.tronque"));
		}
		if (ZipDirectory.endsLikeOne(this.file)) {
			this.reasons.add(Reason.of("documents.refus.double"));
		}
		readNames();
		unpackObjects();
		if (this.names.contains(PdfName.ENCRYPT)) {
			this.reasons.add(Reason.of("documents.refus.chiffre"));
		}
		if (this.names.stream().anyMatch(PdfName::acts)) {
			this.reasons.add(Reason.of("documents.refus.pdf-actif"));
		}
		return List.copyOf(this.reasons);
	}

	/**
	 * It begins as a PDF, ends as one, and its table of objects is where its end says.
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
		try (InputStream bytes = from(from)) {
			return new String(bytes.readNBytes(length), StandardCharsets.ISO_8859_1);
		}
	}

	private InputStream from(long position) throws IOException {
		InputStream bytes = Files.newInputStream(this.file);
		bytes.skipNBytes(position);
		return new BufferedInputStream(bytes, 64 * 1024);
	}

	private void readNames() throws IOException {
		PdfNames reader = new PdfNames();
		try (InputStream bytes = from(0)) {
			long position = 0;
			for (int next = bytes.read(); next >= 0; next = bytes.read()) {
				position++;
				if (reader.accept(next) == PdfNames.Mark.STREAM_OF_OBJECTS) {
					this.objects.add(position);
				}
			}
		}
		this.names.addAll(reader.found());
	}

	private void unpackObjects() throws IOException {
		if (this.objects.size() > OBJECT_STREAMS || this.names.contains(PdfName.ODD_FILTER)) {
			this.reasons.add(Reason.of("documents.refus.illisible"));
			return;
		}
		long left = UNPACKED;
		for (long position : this.objects) {
			left -= unpack(position, left);
			if (left <= 0) {
				this.reasons.add(Reason.of("documents.refus.bombe"));
				return;
			}
		}
	}

	/** Reads the names of a stream of objects; readers are as lenient about its end. */
	private long unpack(long position, long limit) throws IOException {
		PdfNames reader = new PdfNames();
		long count = 0;
		try (InputStream packed = from(position)) {
			packed.mark(2);
			if (packed.read() != '\r' || packed.read() != '\n') {
				packed.reset();
				packed.skipNBytes(1);
			}
			InputStream bytes = new BufferedInputStream(new InflaterInputStream(packed));
			for (int next = bytes.read(); next >= 0 && count < limit; next = bytes.read()) {
				reader.accept(next);
				count++;
			}
		}
		catch (ZipException | EOFException ex) {
			count++;
		}
		reader.accept(' ');
		this.names.addAll(reader.found());
		return count;
	}

}
