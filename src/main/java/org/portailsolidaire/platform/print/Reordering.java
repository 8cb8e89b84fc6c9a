package org.portailsolidaire.platform.print;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/** Letters of texts read from right to left, in their order and their forms. */
final class Reordering implements BidiReorderer {

	private static final int KEPT = ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;

	private final ArabicShaping joined = new ArabicShaping(KEPT | ArabicShaping.LETTERS_SHAPE);

	private final ArabicShaping apart = new ArabicShaping(KEPT | ArabicShaping.LETTERS_UNSHAPE);

	@Override
	public String reorderRTLTextToLTR(String text) {
		return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
	}

	@Override
	public String shapeText(String text) {
		return shaped(this.joined, text);
	}

	@Override
	public String deshapeText(String text) {
		return shaped(this.apart, text);
	}

	private static String shaped(ArabicShaping shaping, String text) {
		try {
			return shaping.shape(text);
		}
		catch (ArabicShapingException ex) {
			return text;
		}
	}

	@Override
	public boolean isLiveImplementation() {
		return true;
	}

}
