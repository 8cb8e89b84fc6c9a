package org.portailsolidaire.platform.documents.inspection;

import java.util.Locale;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Hears readers say that a picture ends too early; they fill in what misses. */
class PictureWarnings implements IIOReadWarningListener {

	private boolean truncated;

	@Override
	public void warningOccurred(ImageReader source, String warning) {
		String said = warning.toLowerCase(Locale.ROOT);
		this.truncated |= said.contains("premature") || said.contains("end of");
	}

	boolean isTruncated() {
		return this.truncated;
	}

}
