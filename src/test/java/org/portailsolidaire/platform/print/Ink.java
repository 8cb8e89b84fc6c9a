package org.portailsolidaire.platform.print;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** What is drawn on a page, as pieces one above the other. */
final class Ink {

	private Ink() {
	}

	/** The first and the last column of each piece, from the top. */
	static List<int[]> pieces(BufferedImage page) {
		List<int[]> pieces = new ArrayList<>();
		int[] piece = null;
		for (int y = 0; y < page.getHeight(); y++) {
			boolean drawn = false;
			for (int x = 0; x < page.getWidth(); x++) {
				if ((page.getRGB(x, y) & 0xFF) < 0x80) {
					drawn = true;
					piece = (piece == null) ? new int[] { x, x }
							: new int[] { Math.min(piece[0], x), Math.max(piece[1], x) };
				}
			}
			if (!drawn && piece != null) {
				pieces.add(piece);
				piece = null;
			}
		}
		return pieces;
	}

}
