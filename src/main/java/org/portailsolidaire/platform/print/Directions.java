package org.portailsolidaire.platform.print;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** The parts of a text that are read in one direction, such as a name in Arabic. */
final class Directions implements BidiSplitter {

	private final Bidi text = new Bidi();

	@Override
	public void setParagraph(String paragraph, byte direction) {
		this.text.setPara(paragraph, direction, null);
	}

	@Override
	public int countTextRuns() {
		return this.text.countRuns();
	}

	@Override
	public BidiTextRun getVisualRun(int index) {
		BidiRun run = this.text.getVisualRun(index);
		return new BidiTextRun(run.getStart(), run.getLength(), run.getDirection());
	}

	@Override
	public byte getBaseDirection(String paragraph) {
		return Bidi.getBaseDirection(paragraph);
	}

}
