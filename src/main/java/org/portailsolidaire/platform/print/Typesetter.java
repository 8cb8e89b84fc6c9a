package org.portailsolidaire.platform.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** Sets a page as PDF/UA, in the fonts of the site, without fetching anything. */
final class Typesetter {

	private static final Logger LOG = LoggerFactory.getLogger(Typesetter.class);

	private static final float VERSION = 1.7f;

	private static final int REGULAR = 400;

	private static final int BOLD = 700;

	private static final String TEXTS = "Atkinson";

	/** What stands for a sign that no font has. */
	private static final String ABSENT = "□";

	/** Red, green and blue as screens show them: what archives ask a paper to say. */
	private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

	private final Marks marks = Marks.of("/polices/dejavu.ttf");

	private final String style = read("/papiers/papier.css");

	static {
		XRLog.setLoggingEnabled(false);
	}

	/**
	 * The PDF of a page.
	 * @throws java.util.concurrent.CancellationException when its thread is interrupted
	 */
	byte[] set(String page) throws IOException {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		Document document = PageDocument.of(page, this.style);
		this.marks.place(document);
		builder.withW3cDocument(document, null);
		builder.usePdfUaAccessibility(true);
		builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
		builder.useColorProfile(COLOURS);
		builder.usePdfVersion(VERSION);
		builder.withProducer("Portail Solidaire");
		builder.useExternalResourceAccessControl((address, kind) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useExternalResourceAccessControl((address, kind) -> false,
				ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, this.metrics);
		builder.useFont(font("atkinson.ttf"), TEXTS, REGULAR, FontStyle.NORMAL, true);
		builder.useFont(font("atkinson-bold.ttf"), TEXTS, BOLD, FontStyle.NORMAL, true);
		builder.useFont(font("bricolage.ttf"), "Bricolage", BOLD, FontStyle.NORMAL, true);
		builder.useFont(font("dejavu.ttf"), "DejaVu", REGULAR, FontStyle.NORMAL, true, fallback());
		ScriptFont.of(page)
			.forEach((font) -> builder.useFont(font(font.file()), font.name(), REGULAR, FontStyle.NORMAL, true,
					fallback()));
		builder.useReplacementText(ABSENT);
		builder.useUnicodeBidiSplitter(Directions::new);
		builder.useUnicodeBidiReorderer(new Reordering());
		builder.useUnicodeLineBreaker(Breaker.ofLines());
		builder.useUnicodeCharacterBreaker(Breaker.ofCharacters());
		builder.withDiagnosticConsumer(Typesetter::log);
		builder.toStream(pdf);
		builder.run();
		return pdf.toByteArray();
	}

	private static Set<FSFontUseCase> fallback() {
		return EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_PRE);
	}

	private static void log(Diagnostic diagnostic) {
		if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
			LOG.debug("{}", diagnostic.getFormattedMessage());
		}
	}

	private static FSSupplier<InputStream> font(String name) {
		return () -> open("/polices/" + name);
	}

	private static InputStream open(String name) {
		return Objects.requireNonNull(Typesetter.class.getResourceAsStream(name), name);
	}

	private static String read(String name) {
		try (InputStream bytes = open(name)) {
			return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
