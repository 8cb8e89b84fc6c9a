package org.portailsolidaire.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** PDF files of all sorts, real ones as far as they can be. */
public final class MadePdf {

	private MadePdf() {
	}

	private interface Change {

		void on(PDDocument document) throws IOException;

	}

	/** What a word processor exports: objects in compressed streams. */
	public static byte[] modern() {
		return made((document) -> {
		}, true);
	}

	/** With a table of objects, as before PDF 1.5. */
	public static byte[] plain() {
		return made((document) -> {
		}, false);
	}

	public static byte[] encrypted(String password) {
		return made((document) -> document
			.protect(new StandardProtectionPolicy("proprio", password, new AccessPermission())), false);
	}

	public static byte[] withJavaScript(boolean compressed) {
		return made((document) -> document.getDocumentCatalog()
			.setOpenAction(new PDActionJavaScript("app.alert('Bonjour')")), compressed);
	}

	public static byte[] withLaunch() {
		return made((document) -> {
			COSDictionary action = new COSDictionary();
			action.setName(COSName.S, "Launch");
			action.setString(COSName.F, "cmd.exe");
			document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
		}, true);
	}

	/** What only its owner may print, and everybody reads. */
	public static byte[] restricted() {
		return made((document) -> document.protect(new StandardProtectionPolicy("proprio", "", new AccessPermission())),
				true);
	}

	/** The same, which also does something. */
	public static byte[] restrictedWithJavaScript() {
		return made((document) -> {
			document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('Bonjour')"));
			document.protect(new StandardProtectionPolicy("proprio", "", new AccessPermission()));
		}, true);
	}

	/** With an entry in its catalog, written as PDF writes it, in a packed object. */
	public static byte[] with(String entry) {
		return packed("/Filter/FlateDecode", MadePdf::deflated, entry, "");
	}

	/** Objects packed twice. */
	public static byte[] packedTwice(String entry) {
		return packed("/Filter[/FlateDecode/FlateDecode]", (bytes) -> deflated(deflated(bytes)), entry, "");
	}

	/** Packed objects written in hexadecimal. */
	public static byte[] packedInHexadecimal(String entry) {
		return packed("/Filter[/ASCIIHexDecode/FlateDecode]",
				(bytes) -> (HexFormat.of().formatHex(deflated(bytes)) + ">").getBytes(StandardCharsets.US_ASCII), entry,
				"");
	}

	/** Packed objects whose dictionary says something before. */
	public static byte[] packedAfter(String words, String entry) {
		return packed("/Filter/FlateDecode", MadePdf::deflated, entry, words);
	}

	/** A catalog in a stream of objects, as PDF 1.5 has them. */
	private static byte[] packed(String filter, UnaryOperator<byte[]> pack, String entry, String words) {
		String catalog = "<</Type/Catalog/Pages 2 0 R" + entry + ">>";
		byte[] objects = pack.apply(("1 0 " + catalog).getBytes(StandardCharsets.ISO_8859_1));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		List<Integer> places = new ArrayList<>();
		write(out, "%PDF-1.5\n");
		places.add(out.size());
		write(out, "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
		places.add(out.size());
		write(out, "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n");
		places.add(out.size());
		write(out, "4 0 obj<</Type/ObjStm/N 1/First 4" + words + filter + "/Length " + objects.length + ">>stream\n");
		out.writeBytes(objects);
		write(out, "\nendstream\nendobj\n");
		places.add(out.size());
		ByteBuffer table = ByteBuffer.allocate(24).put(0, (byte) 0).put(4, (byte) 2).putShort(5, (short) 4);
		for (int i = 0; i < places.size(); i++) {
			table.put(8 + 4 * i, (byte) 1).putShort(9 + 4 * i, places.get(i).shortValue());
		}
		write(out, "5 0 obj<</Type/XRef/Size 6/W[1 2 1]/Root 1 0 R/Length 24>>stream\n");
		out.writeBytes(table.array());
		write(out, "\nendstream\nendobj\nstartxref\n" + places.getLast() + "\n%%EOF\n");
		return out.toByteArray();
	}

	private static byte[] deflated(byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
			deflater.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A table of objects that is not where the end says. */
	public static byte[] withWrongTable(byte[] pdf) {
		return new String(pdf, StandardCharsets.ISO_8859_1).replaceFirst("startxref\\s+\\d+", "startxref\n7")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** With several pages, each of which says something. */
	public static byte[] pages(int count) {
		return made((document) -> {
			for (int i = 0; i < count; i++) {
				PDPage page = new PDPage();
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.addRect(i, i, 9, 9);
					content.fill();
				}
			}
		}, false);
	}

	/** A name written in a way that readers understand and searches miss. */
	public static byte[] withHiddenJavaScript() {
		return new String(withJavaScript(false), StandardCharsets.ISO_8859_1).replace("/JavaScript", "/J#61vaScript")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** With a stream of as many bytes, which say a text somewhere. */
	public static byte[] holding(int size, String text) {
		byte[] stream = new byte[size];
		new Random(1).nextBytes(stream);
		byte[] words = text.getBytes(StandardCharsets.ISO_8859_1);
		System.arraycopy(words, 0, stream, size / 2, words.length);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		write(out,
				"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[4 0 R]/Count 1>>endobj\n"
						+ "4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n");
		write(out, "3 0 obj<</Length " + size + ">>stream\n");
		out.writeBytes(stream);
		write(out, "\nendstream endobj\n");
		int table = out.size();
		write(out, "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 5/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
		return out.toByteArray();
	}

	private static void write(ByteArrayOutputStream out, String text) {
		out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static byte[] made(Change change, boolean compressed) {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			change.on(document);
			document.save(out, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
