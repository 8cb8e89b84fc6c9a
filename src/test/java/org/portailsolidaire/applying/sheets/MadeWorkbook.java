package org.portailsolidaire.applying.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Workbooks as other programs write them. */
final class MadeWorkbook {

	private static final String ODS = """
			<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
			xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
			<office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>""";

	private MadeWorkbook() {
	}

	/**
	 * A workbook whose markup is changed.
	 * @param changes what is looked for, as a pattern, and what stands in its place
	 */
	static byte[] changed(byte[] workbook, String... changes) throws IOException {
		Map<String, byte[]> parts = parts(workbook);
		parts.replaceAll((name, bytes) -> {
			String text = new String(bytes, StandardCharsets.UTF_8);
			for (int i = 0; i < changes.length; i += 2) {
				text = text.replaceAll(changes[i], changes[i + 1]);
			}
			return text.getBytes(StandardCharsets.UTF_8);
		});
		return zip(parts);
	}

	/** The same, saved as strict Open XML. */
	static byte[] strict(byte[] workbook) throws IOException {
		return changed(workbook,
				"http://schemas.openxmlformats.org/(officeDocument|spreadsheetml)/2006/(main|relationships)",
				"http://purl.oclc.org/ooxml/$1/$2");
	}

	static byte[] ods(String tables) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
		parts.put("content.xml", ODS.formatted(tables).getBytes(StandardCharsets.UTF_8));
		return zip(parts);
	}

	static byte[] part(byte[] workbook, String name) throws IOException {
		return parts(workbook).get(name);
	}

	private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipFile zip = ZipWeight.open(workbook)) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		return parts;
	}

	private static byte[] zip(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		return bytes.toByteArray();
	}

}
