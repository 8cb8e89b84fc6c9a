package org.portailsolidaire.platform.documents.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.documents.DocumentFormat;
import org.portailsolidaire.platform.documents.Reason;

/**
 * What is wrong with a file that begins like a ZIP, and whether it is a text or a sheet.
 * Everything is unpacked once, to nowhere, within limits.
 */
class OfficeCheck {

	private static final int ENTRIES = 5000;

	private static final long UNPACKED = 300L * 1024 * 1024;

	/** Under this, a file may be packed as tightly as it likes. */
	private static final long SMALL = 20L * 1024 * 1024;

	private static final long RATIO = 100;

	private static final int TEXT = 256 * 1024;

	private static final Pattern MACRO = Pattern
		.compile("(?:.*/)?vbaproject\\.bin|scripts/.+|basic/.+(?<!script-l[bc])\\.xml");

	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
			(byte) 0xE1 };

	/** Programs, whatever holds them. */
	private static final Pattern PROGRAM = Pattern
		.compile(".*\\.(?:exe|dll|scr|com|bat|cmd|vbs|vbe|js|jse|ps1|jar|hta|lnk|msi|wsf|chm)");

	/** Documents within a document: what a chart was drawn from. */
	private static final Pattern PACKAGE = Pattern.compile(".*/embeddings/.+\\.(?:xlsx|docx|pptx|ods|odt)");

	private static final Pattern MARKUP = Pattern.compile(".*\\.(?:xml|rels|vml)");

	private final Path file;

	/** Whether it is the document itself, and not one within. */
	private final boolean outer;

	private final Set<Reason> reasons = new LinkedHashSet<>();

	private final Set<String> names = new HashSet<>();

	private @Nullable DocumentFormat format;

	OfficeCheck(Path file) {
		this(file, true);
	}

	private OfficeCheck(Path file, boolean outer) {
		this.file = file;
		this.outer = outer;
	}

	Inspection inspect() throws IOException {
		Optional<ZipDirectory> directory = ZipDirectory.of(this.file);
		if (directory.isEmpty()) {
			return refused("documents.refus.tronque");
		}
		if (!directory.get().plain()) {
			return refused("documents.refus.double");
		}
		if (directory.get().encrypted()) {
			return refused("documents.refus.chiffre");
		}
		if (directory.get().entries() > ENTRIES || swells(directory.get().unpacked())) {
			return refused("documents.refus.bombe");
		}
		try (ZipFile zip = new ZipFile(this.file.toFile(), StandardCharsets.UTF_8)) {
			return unpack(zip);
		}
		catch (IOException | IllegalArgumentException ex) {
			return refused("documents.refus.tronque");
		}
	}

	private static Inspection refused(String key) {
		return new Inspection(null, List.of(Reason.of(key)));
	}

	private boolean swells(long unpacked) throws IOException {
		return unpacked > UNPACKED || (unpacked > SMALL && unpacked / RATIO > Files.size(this.file));
	}

	private Inspection unpack(ZipFile zip) throws IOException {
		long unpacked = 0;
		for (ZipEntry entry : zip.stream().toList()) {
			look(entry);
			unpacked += unpack(zip, entry, UNPACKED - unpacked);
			if (swells(unpacked)) {
				return refused("documents.refus.bombe");
			}
			readMarkup(zip, entry);
			readWithin(zip, entry);
		}
		return new Inspection(this.format, List.copyOf(this.reasons));
	}

	private void look(ZipEntry entry) {
		String name = entry.getName().toLowerCase(Locale.ROOT);
		if (!this.names.add(name) || name.startsWith("/") || name.contains("..") || name.contains("\\")) {
			this.reasons.add(Reason.of("documents.refus.illisible"));
		}
		if (MACRO.matcher(name).matches()) {
			this.reasons.add(Reason.of("documents.refus.macros"));
		}
		if (PROGRAM.matcher(name).matches()) {
			this.reasons.add(Reason.of("documents.refus.objets"));
		}
	}

	/** A part may have any name: what begins as markup is read as one. */
	private void readMarkup(ZipFile zip, ZipEntry entry) throws IOException {
		boolean named = MARKUP.matcher(entry.getName().toLowerCase(Locale.ROOT)).matches();
		try (InputStream bytes = zip.getInputStream(entry); InputStream head = zip.getInputStream(entry)) {
			String start = new String(head.readNBytes(8), StandardCharsets.ISO_8859_1);
			if (start.startsWith(new String(OLE, StandardCharsets.ISO_8859_1))
					&& !MACRO.matcher(entry.getName().toLowerCase(Locale.ROOT)).matches()) {
				this.reasons.add(Reason.of("documents.refus.objets"));
			}
			if ((named && !start.isEmpty()) || start.replaceAll("[^<]", "").startsWith("<")) {
				readMarkup(bytes, named);
			}
		}
	}

	private void readMarkup(InputStream bytes, boolean named) {
		ActiveMarkup markup = new ActiveMarkup();
		try {
			OfficePart.read(bytes, markup);
		}
		catch (IOException ex) {
			if (named) {
				this.reasons.add(Reason.of("documents.refus.illisible"));
			}
		}
		markup.found().forEach((key) -> this.reasons.add(Reason.of(key)));
	}

	private void readWithin(ZipFile zip, ZipEntry entry) throws IOException {
		if (!PACKAGE.matcher(entry.getName().toLowerCase(Locale.ROOT)).matches()) {
			return;
		}
		if (!this.outer) {
			this.reasons.add(Reason.of("documents.refus.objets"));
			return;
		}
		try (InputStream bytes = zip.getInputStream(entry); Spool within = Spool.of(bytes, UNPACKED)) {
			this.reasons.addAll(new OfficeCheck(within.file(), false).inspect().reasons());
		}
	}

	private long unpack(ZipFile zip, ZipEntry entry, long limit) throws IOException {
		CRC32 sum = new CRC32();
		StringBuilder text = new StringBuilder();
		long count = 0;
		try (InputStream bytes = zip.getInputStream(entry)) {
			byte[] buffer = new byte[16 * 1024];
			for (int read = bytes.read(buffer); read >= 0 && count <= limit; read = bytes.read(buffer)) {
				sum.update(buffer, 0, read);
				count += read;
				if (isRead(entry) && text.length() < TEXT) {
					text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
				}
			}
		}
		if (count <= limit && entry.getCrc() != sum.getValue()) {
			this.reasons.add(Reason.of("documents.refus.tronque"));
		}
		understand(entry.getName(), text.toString());
		return count;
	}

	private static boolean isRead(ZipEntry entry) {
		return Set.of("[Content_Types].xml", "mimetype").contains(entry.getName());
	}

	private void understand(String name, String text) {
		switch (name) {
			case "[Content_Types].xml" ->
				this.format = text.contains("wordprocessingml.document.main+xml") ? DocumentFormat.DOCX
						: text.contains("spreadsheetml.sheet.main+xml") ? DocumentFormat.XLSX : this.format;
			case "mimetype" -> this.format = text.strip().equals(DocumentFormat.ODT.mediaType()) ? DocumentFormat.ODT
					: text.strip().equals(DocumentFormat.ODS.mediaType()) ? DocumentFormat.ODS : this.format;
			default -> {
			}
		}
	}

}
