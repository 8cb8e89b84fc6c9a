package org.portailsolidaire.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/** Each refusal, with a file that was really made so. */
class RefusalTests {

	private static final DocumentSettings SETTINGS = Wired.settings(Wired.NO_SCANNER, Wired.NO_BUCKET);

	private static final String ODT = DocumentFormat.ODT.mediaType();

	private final Inspector inspector = new Inspector();

	private final Pictures pictures = new Pictures(SETTINGS);

	static Stream<Arguments> refused() {
		byte[] exe = Arrays.copyOf("MZ\u0090\0\u0003\0\0\0".getBytes(StandardCharsets.ISO_8859_1), 4096);
		return Stream.of(file("zero bytes", "a.pdf", DocumentKind.PDF, new byte[0], "vide"),
				file("a program named .pdf", "a.pdf", DocumentKind.PDF, exe, "type"),
				file("HTML named .jpg", "a.jpg", DocumentKind.IMAGE, text("<!doctype html><script>1</script>"), "type"),
				file("SVG", "a.svg", DocumentKind.IMAGE,
						text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"), "type"),
				file("a picture where a sheet is asked", "a.png", DocumentKind.SHEET, MadePicture.png(2, 2), "type"),
				file("a text without magic", "a.pdf", DocumentKind.ANY, text("bonjour"), "type"),
				file("a PDF named .docx", "a.docx", DocumentKind.TEXT, MadePdf.modern(), "deguise"),
				file("a Word text named .pdf", "a.pdf", DocumentKind.ANY, MadeOffice.docx(), "deguise"),
				file("half a PDF", "a.pdf", DocumentKind.PDF, half(MadePdf.plain()), "tronque"),
				file("half a modern PDF", "a.pdf", DocumentKind.PDF, half(MadePdf.modern()), "tronque"),
				file("a PDF under a password", "a.pdf", DocumentKind.PDF, MadePdf.encrypted("secret"), "chiffre"),
				file("a restricted PDF", "a.pdf", DocumentKind.PDF, MadePdf.encrypted(""), "chiffre"),
				file("JavaScript in a PDF", "a.pdf", DocumentKind.PDF, MadePdf.withJavaScript(false), "pdf-actif"),
				file("JavaScript in compressed objects", "a.pdf", DocumentKind.PDF, MadePdf.withJavaScript(true),
						"pdf-actif"),
				file("JavaScript under another spelling", "a.pdf", DocumentKind.PDF, MadePdf.withHiddenJavaScript(),
						"tronque", "pdf-actif"),
				file("a PDF that launches a program", "a.pdf", DocumentKind.PDF, MadePdf.withLaunch(), "pdf-actif"),
				file("a PDF that is also a ZIP", "a.pdf", DocumentKind.PDF,
						joined(MadePdf.holding(100, ""), MadeOffice.docx()), "tronque", "double"),
				file("a Word text with macros", "a.docx", DocumentKind.TEXT, MadeOffice.docm(), "macros"),
				file("vbaProject hidden in a .docx", "a.docx", DocumentKind.TEXT,
						MadeOffice.docx("word/vbaProject.bin", "x"), "macros"),
				file("macros in a sheet", "a.xlsx", DocumentKind.SHEET, MadeOffice.xlsx("xl/vbaProject.bin", "x"),
						"macros"),
				file("macros in an OpenDocument text", "a.odt", DocumentKind.TEXT,
						MadeOffice.opendocument(ODT, "Basic/Standard/Module1.xml", "Sub"), "macros"),
				file("an OpenDocument text under a password", "a.odt", DocumentKind.TEXT,
						MadeOffice.opendocument(ODT, "META-INF/manifest.xml", "<manifest:encryption-data/>"),
						"chiffre"),
				file("a Word text under a password", "a.docx", DocumentKind.TEXT, MadeOffice.ole("EncryptedPackage"),
						"chiffre"),
				file("a ZIP under a password", "a.docx", DocumentKind.TEXT, MadeOffice.encrypted(), "chiffre"),
				file("a Word text of 2003", "a.doc", DocumentKind.TEXT, MadeOffice.ole("WordDocument"), "ancien"),
				file("half a Word text", "a.docx", DocumentKind.TEXT, half(MadeOffice.docx()), "tronque"),
				file("a Word text with something behind", "a.docx", DocumentKind.TEXT,
						joined(MadeOffice.docx(), text("MZ")), "tronque"),
				file("a ZIP that is no document", "a.docx", DocumentKind.TEXT, MadeOffice.manyEntries(3), "type"),
				file("a ZIP bomb", "a.docx", DocumentKind.TEXT, MadeOffice.bomb(400), "bombe"),
				file("a ZIP of many entries", "a.docx", DocumentKind.TEXT, MadeOffice.manyEntries(6000), "bombe"),
				file("an entry that climbs", "a.docx", DocumentKind.TEXT, MadeOffice.docx("../../etc/passwd", "x"),
						"illisible"),
				file("a picture of a billion pixels", "a.png", DocumentKind.IMAGE, MadePicture.claiming(29_000, 29_000),
						"pixels"),
				file("a picture of a single endless line", "a.png", DocumentKind.IMAGE,
						MadePicture.claiming(2_000_000_000, 1), "pixels"),
				file("half a JPEG", "a.jpg", DocumentKind.IMAGE, half(MadePicture.jpeg(400, 300)), "tronque"),
				file("half a PNG", "a.png", DocumentKind.IMAGE, half(MadePicture.png(400, 300)), "tronque"),
				file("half a WebP", "a.webp", DocumentKind.IMAGE, half(MadePicture.webp()), "tronque"),
				file("eleven megabytes", "a.pdf", DocumentKind.PDF, MadePdf.holding(11 * 1024 * 1024, ""), "lourd"),
				file("eleven megabytes of another kind", "a.png", DocumentKind.IMAGE,
						MadePdf.holding(11 * 1024 * 1024, ""), "lourd", "type"));
	}

	private static Arguments file(String what, String name, DocumentKind kind, byte[] bytes, String... reasons) {
		return argumentSet(what, name, kind, bytes, Arrays.stream(reasons).map("documents.refus."::concat).toList());
	}

	@ParameterizedTest
	@MethodSource("refused")
	void isRefusedForItsReasons(String name, DocumentKind kind, byte[] bytes, List<String> reasons) {
		assertThat(keys(name, kind, bytes)).isEqualTo(reasons);
	}

	static Stream<Arguments> accepted() {
		return Stream.of(file("a PDF", "a.pdf", DocumentKind.PDF, MadePdf.plain()),
				file("a modern PDF", "A.PDF", DocumentKind.PROOF, MadePdf.modern()),
				file("a PDF without extension", "statuts", DocumentKind.PDF, MadePdf.plain()),
				file("random bytes in a PDF", "a.pdf", DocumentKind.PDF, MadePdf.holding(9 * 1024 * 1024, "")),
				file("a JPEG", "a.jpeg", DocumentKind.IMAGE, MadePicture.jpeg(40, 30)),
				file("a JPEG named .png", "a.png", DocumentKind.IMAGE, MadePicture.jpeg(40, 30)),
				file("a JPEG with a program behind", "a.jpg", DocumentKind.IMAGE,
						joined(MadePicture.jpeg(40, 30), text("<?php system('id') ?>"))),
				file("a PNG", "a.png", DocumentKind.PROOF, MadePicture.png(40, 30)),
				file("a WebP", "a.webp", DocumentKind.IMAGE, MadePicture.webp()),
				file("a Word text", "a.docx", DocumentKind.TEXT, MadeOffice.docx()),
				file("an Excel sheet", "a.xlsx", DocumentKind.SHEET, MadeOffice.xlsx()),
				file("an OpenDocument text", "a.odt", DocumentKind.TEXT, MadeOffice.opendocument(ODT)),
				file("an OpenDocument text with an empty library", "a.odt", DocumentKind.TEXT,
						MadeOffice.opendocument(ODT, "Basic/Standard/script-lb.xml", "<library/>")),
				file("an OpenDocument sheet", "a.ods", DocumentKind.SHEET,
						MadeOffice.opendocument(DocumentFormat.ODS.mediaType())));
	}

	@ParameterizedTest
	@MethodSource("accepted")
	void isAccepted(String name, DocumentKind kind, byte[] bytes, List<String> reasons) {
		assertThat(keys(name, kind, bytes)).isEqualTo(reasons).isEmpty();
	}

	/** Keys of the reasons, in order; pictures are made anew too. */
	private List<String> keys(String name, DocumentKind kind, byte[] bytes) {
		long largest = SETTINGS.largest(kind);
		try (Spool spool = Spool.of(new ByteArrayInputStream(bytes), largest)) {
			Inspection seen = this.inspector.inspect(spool, name, kind, largest);
			List<Reason> reasons = seen.reasons();
			if (reasons.isEmpty() && seen.format().isImage()
					&& this.pictures.remake(spool.file(), seen.format()) instanceof Pictures.Outcome.Refused refused) {
				reasons = List.of(refused.reason());
			}
			return reasons.stream().map(Reason::key).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] half(byte[] bytes) {
		return Arrays.copyOf(bytes, bytes.length / 2);
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
