package org.portailsolidaire.documents;

import java.util.EnumSet;
import java.util.Set;

/** Reads the names of a PDF, byte after byte. */
class PdfNames {

	private static final String STREAM = "stream";

	private final StringBuilder name = new StringBuilder();

	private final Set<PdfName> found = EnumSet.noneOf(PdfName.class);

	/** Those since the last object ended. */
	private final Set<PdfName> object = EnumSet.noneOf(PdfName.class);

	private final StringBuilder word = new StringBuilder();

	private boolean inName;

	/** What a byte ends. */
	enum Mark {

		NOTHING,

		/** The byte is the last of the word that opens a compressed stream of objects. */
		STREAM_OF_OBJECTS

	}

	/** Names that matter anywhere; an odd filter only where it would hide objects. */
	Set<PdfName> found() {
		return this.found;
	}

	Mark accept(int next) {
		if (this.inName) {
			readName(next);
		}
		if (next == '/') {
			this.inName = true;
			this.name.setLength(0);
		}
		return readWord(next);
	}

	private void readName(int next) {
		if (isRegular(next)) {
			if (this.name.length() <= 3 * PdfName.LONGEST) {
				this.name.append((char) next);
			}
			return;
		}
		this.inName = false;
		PdfName.of(plain(this.name.toString())).ifPresent((read) -> {
			this.object.add(read);
			if (read != PdfName.ODD_FILTER && read != PdfName.OBJECTS) {
				this.found.add(read);
			}
		});
	}

	private Mark readWord(int next) {
		if (next < 'a' || next > 'z') {
			this.word.setLength(0);
			return Mark.NOTHING;
		}
		if (this.word.length() > STREAM.length() + 3) {
			return Mark.NOTHING;
		}
		this.word.append((char) next);
		String read = this.word.toString();
		if (read.equals("endobj") || read.equals("endstream")) {
			this.object.clear();
		}
		if (!read.equals(STREAM) || !this.object.contains(PdfName.OBJECTS)) {
			return Mark.NOTHING;
		}
		if (this.object.contains(PdfName.ODD_FILTER)) {
			this.found.add(PdfName.ODD_FILTER);
		}
		return Mark.STREAM_OF_OBJECTS;
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
