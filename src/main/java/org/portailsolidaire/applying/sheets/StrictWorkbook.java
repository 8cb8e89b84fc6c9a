package org.portailsolidaire.applying.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Workbooks saved as "strict Open XML": the same, under other addresses, and days in
 * letters.
 */
final class StrictWorkbook {

	private static final String STRICT = "http://purl.oclc.org/ooxml/";

	private static final String USUAL = "http://schemas.openxmlformats.org/";

	/** Bytes of its markup, which is held while it is changed. */
	private static final int LARGEST = 8_000_000;

	private StrictWorkbook() {
	}

	/**
	 * A workbook under the usual addresses; itself when it is there already.
	 * @param bytes of which it is known that they do not swell
	 * @throws IOException when it is larger than any budget
	 */
	static byte[] transitional(byte[] bytes) throws IOException {
		try (ZipFile zip = ZipWeight.open(bytes)) {
			ZipArchiveEntry book = zip.getEntry("xl/workbook.xml");
			return (book != null && text(zip, book, LARGEST).contains(STRICT)) ? usual(zip) : bytes;
		}
	}

	private static byte[] usual(ZipFile zip) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int left = LARGEST;
		try (ZipOutputStream to = new ZipOutputStream(out)) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
					String text = text(zip, entry, left);
					left -= text.length();
					to.putNextEntry(new ZipEntry(entry.getName()));
					to.write(usual(text).getBytes(StandardCharsets.UTF_8));
				}
			}
		}
		return out.toByteArray();
	}

	private static String text(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
		try (InputStream bytes = zip.getInputStream(entry)) {
			byte[] read = bytes.readNBytes(most + 1);
			if (read.length > most) {
				throw new IOException("A workbook of more than " + LARGEST + " bytes");
			}
			return new String(read, StandardCharsets.UTF_8);
		}
	}

	private static String usual(String text) {
		return text.replaceAll(STRICT + "(officeDocument|spreadsheetml|drawingml)/([A-Za-z]+)", USUAL + "$1/2006/$2")
			.replace(" t=\"d\"", " t=\"str\"");
	}

}
