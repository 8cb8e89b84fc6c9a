package org.portailsolidaire.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Texts and sheets, and ZIP files that only look like them. */
public final class MadeOffice {

	private static final String TYPES = "<Types><Override PartName=\"/%s\" ContentType=\"application/vnd.%s+xml\"/></Types>";

	private MadeOffice() {
	}

	public static byte[] docx(String... more) {
		return zip(with(Map.of("[Content_Types].xml",
				TYPES.formatted("word/document.xml", "openxmlformats-officedocument.wordprocessingml.document.main"),
				"word/document.xml", "<w:document/>"), more));
	}

	public static byte[] docm() {
		return zip(with(Map.of("[Content_Types].xml",
				TYPES.formatted("word/document.xml", "ms-word.document.macroEnabled.main"), "word/document.xml",
				"<w:document/>"), "word/vbaProject.bin", "Sub AutoOpen()"));
	}

	public static byte[] xlsx(String... more) {
		return zip(with(Map.of("[Content_Types].xml",
				TYPES.formatted("xl/workbook.xml", "openxmlformats-officedocument.spreadsheetml.sheet.main"),
				"xl/workbook.xml", "<workbook/>"), more));
	}

	public static byte[] opendocument(String mediaType, String... more) {
		Map<String, String> entries = new LinkedHashMap<>();
		entries.put("mimetype", mediaType);
		entries.put("content.xml", "<office:document-content/>");
		return zip(with(entries, more));
	}

	private static Map<String, String> with(Map<String, String> entries, String... more) {
		Map<String, String> all = new LinkedHashMap<>(entries);
		for (int i = 0; i < more.length; i += 2) {
			all.put(more[i], more[i + 1]);
		}
		return all;
	}

	/** An entry of as many zeros, packed a thousand times smaller. */
	public static byte[] bomb(int megabytes) {
		return zipped((zip) -> {
			add(zip, "[Content_Types].xml",
					"<Types><Override ContentType=\"wordprocessingml.document.main+xml\"/></Types>");
			zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
			byte[] zeros = new byte[1024 * 1024];
			for (int i = 0; i < megabytes; i++) {
				zip.write(zeros);
			}
			zip.closeEntry();
		});
	}

	public static byte[] manyEntries(int count) {
		return zipped((zip) -> {
			for (int i = 0; i < count; i++) {
				add(zip, "word/" + i, "");
			}
		});
	}

	/** Marks all entries as being under a password. */
	public static byte[] encrypted() {
		byte[] zip = docx();
		for (int i = 0; i + 8 < zip.length; i++) {
			if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
				zip[i + 8] |= 1;
			}
		}
		return zip;
	}

	/** What Office makes of a document under a password: an older container. */
	public static byte[] ole(String stream) {
		byte[] file = new byte[4096];
		byte[] head = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 };
		System.arraycopy(head, 0, file, 0, head.length);
		byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, file, 1024, name.length);
		return file;
	}

	private interface Writing {

		void to(ZipOutputStream zip) throws IOException;

	}

	private static byte[] zip(Map<String, String> entries) {
		return zipped((zip) -> {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				add(zip, entry.getKey(), entry.getValue());
			}
		});
	}

	private static void add(ZipOutputStream zip, String name, String content) throws IOException {
		byte[] bytes = content.getBytes(
				name.endsWith(".bin") || name.endsWith("x") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
		ZipEntry entry = new ZipEntry(name);
		if (name.equals("mimetype")) {
			CRC32 sum = new CRC32();
			sum.update(bytes);
			entry.setMethod(ZipEntry.STORED);
			entry.setSize(bytes.length);
			entry.setCrc(sum.getValue());
		}
		zip.putNextEntry(entry);
		zip.write(bytes);
		zip.closeEntry();
	}

	private static byte[] zipped(Writing writing) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			writing.to(zip);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
