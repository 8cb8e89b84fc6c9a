package org.portailsolidaire.applications;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

	private StrictWorkbook() {
	}

	/**
	 * A workbook under the usual addresses; itself when it is there already.
	 * @param bytes of which it is known that they do not swell
	 */
	static byte[] transitional(byte[] bytes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		boolean strict = false;
		try (ZipFile from = ZipWeight.open(bytes); ZipOutputStream to = new ZipOutputStream(out)) {
			for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
				byte[] content = from.getInputStream(entry).readAllBytes();
				boolean markup = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
				String text = markup ? new String(content, StandardCharsets.UTF_8) : "";
				strict |= text.contains(STRICT);
				to.putNextEntry(new ZipEntry(entry.getName()));
				to.write(text.contains(STRICT) ? usual(text).getBytes(StandardCharsets.UTF_8) : content);
			}
		}
		return strict ? out.toByteArray() : bytes;
	}

	private static String usual(String text) {
		return text.replaceAll(STRICT + "(officeDocument|spreadsheetml|drawingml)/([A-Za-z]+)", USUAL + "$1/2006/$2")
			.replace(" t=\"d\"", " t=\"str\"");
	}

}
