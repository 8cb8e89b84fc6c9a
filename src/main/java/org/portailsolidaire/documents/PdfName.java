package org.portailsolidaire.documents;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of a PDF that matter to its safety. */
enum PdfName {

	/** Needs a password, or says that it is restricted. */
	ENCRYPT("Encrypt"),

	/** A program. */
	JAVASCRIPT("JavaScript"),

	/** Starts another program. */
	LAUNCH("Launch"),

	/** Plays a programmed film. */
	RICH_MEDIA("RichMedia"),

	/** A compressed stream of objects; its first object has a place. */
	OBJECTS("ObjStm", "First"),

	/** A filter that streams of objects have no reason to use: it would hide names. */
	ODD_FILTER("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL",
			"DecodeParms", "DP");

	static final int LONGEST = 16;

	private static final Map<String, PdfName> BY_TEXT = Arrays.stream(values())
		.flatMap((name) -> Arrays.stream(name.texts).map((text) -> Map.entry(text, name)))
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	@SuppressWarnings("ImmutableEnumChecker")
	private final String[] texts;

	PdfName(String... texts) {
		this.texts = texts;
	}

	static Optional<PdfName> of(String text) {
		return Optional.ofNullable(BY_TEXT.get(text));
	}

	/** Whether it makes the file do something when it is opened. */
	boolean acts() {
		return this == JAVASCRIPT || this == LAUNCH || this == RICH_MEDIA;
	}

}
