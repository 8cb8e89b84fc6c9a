package org.portailsolidaire.papers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pages become PDF that all can read. */
class TypesetterTests {

	private final Typesetter typesetter = new Typesetter();

	private PDDocument set(String body) throws IOException {
		return Loader.loadPDF(this.typesetter.set("""
				<html lang="fr"><head><title>Le dossier</title><meta name="description" content="Un essai"/></head>
				<body>%s</body></html>""".formatted(body)));
	}

	private static String text(PDDocument pdf) throws IOException {
		return new PDFTextStripper().getText(pdf);
	}

	static List<String> tags(PDStructureNode node) {
		List<String> tags = new ArrayList<>();
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				tags.add(element.getStructureType());
				tags.addAll(tags(element));
			}
		}
		return tags;
	}

	@Test
	void aPaperIsTaggedInItsLanguageWithItsTitle() throws IOException {
		try (PDDocument pdf = set(
				"""
						<h1>Un puits</h1><h2 id="qui">Qui</h2><p>Une phrase.</p><ul><li>un</li></ul>
						<table><thead><tr><th scope="col">Dépense</th></tr></thead><tbody><tr><td>Forage</td></tr></tbody></table>
						""")) {
			PDDocumentCatalog catalog = pdf.getDocumentCatalog();
			assertThat(catalog.getMarkInfo().isMarked()).isTrue();
			assertThat(catalog.getLanguage()).isEqualTo("fr");
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Le dossier");
			assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(tags(catalog.getStructureTreeRoot())).contains("H1", "H2", "P", "L", "LI", "Table", "TR", "TH",
					"TD");
			assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo("Qui");
			assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
				.contains("pdfuaid");
			assertThat(text(pdf)).contains("Un puits", "Une phrase.", "Forage");
		}
	}

	@Test
	void itsFontsAreWithin() throws IOException {
		try (PDDocument pdf = set("<h1>Titre</h1><p>Texte <b>gras</b> \u0645\u062D\u0645\u062F</p>")) {
			List<String> fonts = new ArrayList<>();
			for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
				PDFont font = pdf.getPage(0).getResources().getFont(name);
				assertThat(font.isEmbedded()).as(font.getName()).isTrue();
				fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
			}
			assertThat(fonts).anyMatch((font) -> font.contains("Atkinson"))
				.anyMatch((font) -> font.contains("Bricolage"))
				.anyMatch((font) -> font.contains("DejaVu"));
		}
	}

	@Test
	void nothingIsFetched() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			server.setSoTimeout(200);
			String there = "http://127.0.0.1:" + server.getLocalPort();
			try (PDDocument pdf = set("""
					<img src="%1$s/a.png" alt="a"/><img src="file:///etc/hostname" alt="b"/>
					<div style="background-image:url(%1$s/b.png)">Texte</div><link rel="stylesheet" href="%1$s/c.css"/>
					<object data="%1$s/d.svg" type="image/svg+xml"></object>""".formatted(there))) {
				assertThat(text(pdf)).contains("Texte");
				assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
			}
			assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
		}
	}

	@Test
	void noSignBreaksIt() throws IOException {
		String signs = "a\u0001b\uD800c \uFFFE \uD83D\uDC69\uD83C\uDFFD\u200D\uD83C\uDF3E \uD83D\uDE00 \u4E2D \u05D0\u05D1 \u0645\u062D\u0645\u062F x\u0301";
		try (PDDocument pdf = set("<h1>" + signs + "</h1><p>" + signs + " fin</p>")) {
			assertThat(text(pdf)).contains("abc", "fin");
		}
	}

	@Test
	void aVeryLongWordStaysWithinThePage() throws IOException {
		try (PDDocument pdf = set("<p>" + "W".repeat(20_000) + "</p><p>fin</p>")) {
			assertThat(pdf.getNumberOfPages()).isBetween(2, 30);
			assertThat(text(pdf).chars().filter((sign) -> sign == 'W').count()).isEqualTo(20_000);
		}
	}

	@Test
	void whatIsNotWellFormedIsRefused() {
		assertThatThrownBy(() -> set("<p>ouvert")).isInstanceOf(IOException.class);
		assertThatThrownBy(
				() -> this.typesetter.set("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html/>"))
			.isInstanceOf(IOException.class);
	}

	@Test
	void aPaperThatNobodyWaitsForStops() {
		Thread.currentThread().interrupt();
		try {
			assertThatThrownBy(() -> set("<p>Texte</p>")).isInstanceOf(CancellationException.class);
		}
		finally {
			Thread.interrupted();
		}
	}

}
