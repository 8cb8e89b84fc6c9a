package org.portailsolidaire.platform.documents.inspection;

import java.util.EnumSet;
import java.util.Set;

/**
 * Reads the names of a PDF, byte after byte, wherever they stand: also in what its table
 * of objects leaves out, which some reader may find.
 */
class PdfNames {

	private static final int LONGEST_WORD = 9;

	private final StringBuilder name = new StringBuilder();

	private final Set<PdfName> found = EnumSet.noneOf(PdfName.class);

	private final StringBuilder word = new StringBuilder();

	private boolean inName;

	private boolean ends;

	Set<PdfName> found() {
		return this.found;
	}

	void accept(int next) {
		if (this.inName) {
			readName(next);
		}
		if (next == '/') {
			this.inName = true;
			this.name.setLength(0);
		}
		readWord(next);
	}

	/**
	 * Whether something stands after the last object that only the end of a file says.
	 */
	boolean hasEnd() {
		readWord(' ');
		return this.ends;
	}

	private void readWord(int next) {
		if (next >= 'a' && next <= 'z') {
			if (this.word.length() <= LONGEST_WORD) {
				this.word.append((char) next);
			}
			return;
		}
		if (this.word.length() > 0) {
			switch (this.word.toString()) {
				case "obj", "endobj" -> this.ends = false;
				case "startxref" -> this.ends = true;
				default -> {
				}
			}
			this.word.setLength(0);
		}
	}

	private void readName(int next) {
		if (isRegular(next)) {
			if (this.name.length() <= 3 * PdfName.LONGEST) {
				this.name.append((char) next);
			}
			return;
		}
		this.inName = false;
		PdfName.sure(plain(this.name.toString())).ifPresent(this.found::add);
	}

	private static boolean isRegular(int next) {
		return next > ' ' && "()<>[]{}/%".indexOf(next) < 0;
	}

	/** Without the #xx under which a letter may hide. */
	private static String plain(String name) {
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < name.length(); i++) {
			int code = (name.charAt(i) == '#' && i + 2 < name.length())
					? 16 * Character.digit(name.charAt(i + 1), 16) + Character.digit(name.charAt(i + 2), 16) : -1;
			plain.append((code > 0) ? (char) code : name.charAt(i));
			i += (code > 0) ? 2 : 0;
		}
		return plain.toString();
	}

}
