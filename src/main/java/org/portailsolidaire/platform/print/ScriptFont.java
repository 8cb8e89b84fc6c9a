package org.portailsolidaire.platform.print;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.ibm.icu.lang.UScript;
import org.jspecify.annotations.Nullable;

/**
 * Fonts of the scripts of the countries that calls cover, besides those that the fonts of
 * all texts have. A paper takes only those that it needs.
 */
enum ScriptFont {

	ADLAM(UScript.ADLAM),

	BENGALI(UScript.BENGALI),

	DEVANAGARI(UScript.DEVANAGARI),

	ETHIOPIC(UScript.ETHIOPIC),

	GEORGIAN(UScript.GEORGIAN),

	GUJARATI(UScript.GUJARATI),

	GURMUKHI(UScript.GURMUKHI),

	HEBREW(UScript.HEBREW),

	KANNADA(UScript.KANNADA),

	KHMER(UScript.KHMER),

	LAO(UScript.LAO),

	MALAYALAM(UScript.MALAYALAM),

	MYANMAR(UScript.MYANMAR),

	NKO(UScript.NKO),

	OLCHIKI(UScript.OL_CHIKI),

	ORIYA(UScript.ORIYA),

	SINHALA(UScript.SINHALA),

	SYRIAC(UScript.SYRIAC),

	TAMIL(UScript.TAMIL),

	TELUGU(UScript.TELUGU),

	THAANA(UScript.THAANA),

	THAI(UScript.THAI),

	TIBETAN(UScript.TIBETAN),

	TIFINAGH(UScript.TIFINAGH),

	VAI(UScript.VAI);

	/** The last of the letters that the fonts of all texts have. */
	private static final int LATIN = 0x52F;

	/** Scripts whose letters change by their neighbours, which papers do not do. */
	private static final Set<ScriptFont> APART = EnumSet.of(BENGALI, DEVANAGARI, GUJARATI, GURMUKHI, KANNADA, KHMER,
			MALAYALAM, MYANMAR, NKO, ORIYA, SINHALA, SYRIAC, TAMIL, TELUGU, TIBETAN);

	private static final Map<Integer, ScriptFont> BY_SCRIPT = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap((font) -> font.script, (font) -> font));

	private final int script;

	ScriptFont(int script) {
		this.script = script;
	}

	/** The fonts that a text needs. */
	static Set<ScriptFont> of(String text) {
		Set<ScriptFont> fonts = EnumSet.noneOf(ScriptFont.class);
		text.codePoints()
			.filter((sign) -> sign > LATIN)
			.mapToObj(ScriptFont::of)
			.filter(Objects::nonNull)
			.forEach(fonts::add);
		return fonts;
	}

	/** The font of a sign; nothing when those of all texts have its script. */
	static @Nullable ScriptFont of(int sign) {
		return BY_SCRIPT.get(UScript.getScript(sign));
	}

	/** Whether its letters stand apart on paper where they join or move in a text. */
	boolean isApart() {
		return APART.contains(this);
	}

	/** Name of its file, and of its family. */
	String file() {
		return "noto-" + name().toLowerCase(Locale.ROOT) + ".ttf";
	}

}
