package org.portailsolidaire.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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
				"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n");
		write(out, "3 0 obj<</Length " + size + ">>stream\n");
		out.writeBytes(stream);
		write(out, "\nendstream endobj\n");
		int table = out.size();
		write(out, "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
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
