package org.portailsolidaire.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What papers show of the letters of a text, to be said before somebody prints it. */
public final class PaperLetters {

	private static final List<String> ALL_TEXTS = List.of("atkinson.ttf", "dejavu.ttf");

	/** Distinct signs that are told; a text of another script has hundreds. */
	private static final int MOST = 20;

	/** The signs that each font has, read when one is asked for. */
	private static final Map<String, BitSet> SIGNS = new ConcurrentHashMap<>();

	private PaperLetters() {
	}

	/**
	 * What is not shown as it is written.
	 *
	 * @param absent signs that no font has, some of them; each becomes a square
	 * @param apart ISO 15924 codes of the scripts whose letters stand apart, though they
	 * join or move in a text
	 */
	public record Unshown(List<String> absent, List<String> apart) {
	}

	/** What papers do not show of some texts. */
	public static Unshown of(Stream<String> texts) {
		Set<String> absent = new LinkedHashSet<>();
		Set<Integer> apart = new LinkedHashSet<>();
		texts.map(PageDocument::seen)
			.flatMapToInt((text) -> Normalizer2.getNFCInstance().normalize(text).codePoints())
			.filter((sign) -> sign > 0x7F && isDrawn(sign))
			.distinct()
			.forEach((sign) -> {
				ScriptFont font = ScriptFont.of(sign);
				if (font != null && font.isApart()) {
					apart.add(UScript.getScript(sign));
				}
				boolean shown = ALL_TEXTS.stream().anyMatch((file) -> has(file, sign))
						|| (font != null && has(font.file(), sign));
				if (!shown && absent.size() < MOST) {
					absent.add(Character.toString(sign));
				}
			});
		return new Unshown(List.copyOf(absent), apart.stream().map(UScript::getShortName).collect(Collectors.toList()));
	}

	private static boolean isDrawn(int sign) {
		return switch (Character.getType(sign)) {
			case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
				false;
			default -> true;
		};
	}

	private static boolean has(String file, int sign) {
		return SIGNS.computeIfAbsent(file, PaperLetters::signs).get(sign);
	}

	private static BitSet signs(String file) {
		try (InputStream bytes = Objects.requireNonNull(PaperLetters.class.getResourceAsStream("/polices/" + file),
				file); TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
			CmapLookup glyphs = Objects.requireNonNull(font.getUnicodeCmapLookup());
			BitSet signs = new BitSet();
			for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
				List<Integer> codes = glyphs.getCharCodes(glyph);
				if (codes != null) {
					codes.forEach(signs::set);
				}
			}
			return signs;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
