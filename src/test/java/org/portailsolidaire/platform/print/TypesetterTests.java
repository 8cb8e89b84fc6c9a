package org.portailsolidaire.platform.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Pages become PDF that all can read. */
@Tag("plain")
class TypesetterTests {

	private final Typesetter typesetter = new Typesetter();

	private PDDocument set(String body) throws IOException {
		return Loader.loadPDF(bytes(body));
	}

	private byte[] bytes(String body) throws IOException {
		return this.typesetter.set("""
				<html lang="fr"><head><title>Le dossier</title><meta name="description" content="Un essai"/></head>
				<body>%s</body></html>""".formatted(body));
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

	/** A text of each script, as it stands on paper. */
	@ParameterizedTest
	@ValueSource(strings = { "Ọ̀ṣun, ẹ̀kọ́ ní Yorùbá", "Ɔ́kɔ́ ɛ̀ ŋ́ ɩ̃ ʋ́ ɓ ɗ ƙ", "Tiếng Việt, nước sạch",
			"Вода для всіх, Ә ң қ", "የውሃ ጉድጓድ ፕሮጀክት", "ⴰⵎⴰⵏ ⵉ ⵎⴷⴷⵏ", "ߒߞߏ", "ꕙꔤ", "𞤀𞤣𞤤𞤢𞤥", "წყალი საქართველო",
			"Ջրի նախագիծ", "מים לכל", "الماء للجميع", "پروژه آب", "น้ำสะอาด", "ນ້ຳສະອາດ", "ទឹកស្អាត", "သန့်ရှင်းသောရေ",
			"स्वच्छ पानी", "বিশুদ্ধ পানি", "સ્વચ્છ પાણી", "ਸਾਫ਼ ਪਾਣੀ", "சுத்தமான தண்ணீர்", "శుభ్రమైన నీరు",
			"ಶುದ್ಧ ನೀರು", "ശുദ്ധജലം", "පිරිසිදු ජලය", "ଶୁଦ୍ଧ ଜଳ", "བོད་ཆུ", "ދިވެހި", "ܡܝܐ", "ᱫᱟᱜ" })
	void eachScriptIsSetInAFontThatIsWithin(String text) throws IOException {
		try (PDDocument pdf = set("<h1>" + text + "</h1><p>" + text + "</p>")) {
			assertThat(text(pdf)).doesNotContain("□");
			assertThat(squeezed(text(pdf))).contains(squeezed(text));
			for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
				assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
			}
		}
	}

	private static String squeezed(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u200B-\u200F]+", "");
	}

	@Test
	void anArchiveTakesAPaperAndEverybodyReadsIt() throws IOException {
		byte[] pdf = bytes(
				"""
						<h1>Un puits ɔ́ የውሃ ทุกคน ទឹក \u0645\u062D\u0645\u062F 😀 水</h1><h2 id="qui">Qui</h2><p>Une <b>phrase</b> ẹ̀kọ́.</p>
						<ul><li>un</li></ul><p dir="auto">\u0645\u062D\u0645\u062F</p>
						<table><thead><tr><th scope="col">Dépense</th></tr></thead><tbody><tr><td>Forage</td></tr></tbody></table>
						<div class="filigrane">Brouillon</div>""");

		assertThat(PaperValidator.faults(pdf)).isEmpty();
	}

	/** Accents stand over the middle of their letter, and clear of it. */
	@ParameterizedTest
	@ValueSource(strings = { "ɔ\u0301", "x\u0301", "m\u0300", "\u0186\u0301", "\u014A\u0301", "H\u0303", "ɩ\u0301" })
	void anAccentStandsOverItsLetter(String pile) throws IOException {
		try (PDDocument pdf = set("<p style=\"font-size:150pt\">" + pile + "</p>")) {
			BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 72);
			List<int[]> pieces = Ink.pieces(page);

			assertThat(pieces).as("the accent, then the letter").hasSize(2);
			int[] accent = pieces.getFirst();
			int[] letter = pieces.getLast();
			assertThat((accent[0] + accent[1]) / 2).isCloseTo((letter[0] + letter[1]) / 2, within(6));
		}
	}

	@Test
	void whatPapersDoNotShowIsTold() {
		assertThat(PaperLetters.of(Stream.of("De l’eau – ẹ̀kọ́ ɔ́ ☀ Вода የውሃ الماء น้ำ 😀")).absent()).isEmpty();
		assertThat(PaperLetters.of(Stream.of("Eau", "水 中文 みず", "水")))
			.isEqualTo(new PaperLetters.Unshown(List.of("水", "中", "文", "み", "ず"), List.of()));
		assertThat(PaperLetters.of(Stream.of("ទឹក पानी ߒߞߏ")).apart()).containsExactly("Khmr", "Deva", "Nkoo");
		assertThat(PaperLetters
			.of(Stream.of("\u4E00".repeat(9),
					IntStream.range(0x4E00, 0x4F00).mapToObj(Character::toString).collect(Collectors.joining())))
			.absent()).hasSize(20);
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
