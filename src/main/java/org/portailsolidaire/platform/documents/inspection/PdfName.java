package org.portailsolidaire.platform.documents.inspection;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.documents.Reason;

/** Names of a PDF that matter to its safety, and why it is refused for them. */
enum PdfName {

	/** Needs a password, or says that it is restricted. */
	ENCRYPT(null, "Encrypt"),

	/** A program, or an act that leaves the document. */
	ACT("documents.refus.pdf-actif", "JavaScript", "JS", "Launch", "ImportData", "SubmitForm", "GoToE", "GoToR",
			"Rendition", "RichMediaExecute", "GoTo3DView"),

	/** Plays a film, a sound or a scene, which may be programmed. */
	MEDIA("documents.refus.pdf-actif", "RichMedia", "RichMediaContent", "Movie", "Sound", "Screen", "3D"),

	/** Files within the file. */
	FILES("documents.refus.pdf-joint", "EmbeddedFile", "EmbeddedFiles", "FileAttachment", "EF", "Collection"),

	/** A form that is a program of its own. */
	XFA("documents.refus.pdf-formulaire", "XFA");

	static final int LONGEST = 16;

	/** Those that stand nowhere by chance. */
	private static final Set<String> SURE = Set.of("Encrypt", "JavaScript", "Launch", "RichMedia", "EmbeddedFile",
			"EmbeddedFiles");

	private static final Map<String, PdfName> BY_TEXT = Arrays.stream(values())
		.flatMap((name) -> name.texts.stream().map((text) -> Map.entry(text, name)))
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	private final @Nullable String refusal;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> texts;

	PdfName(@Nullable String refusal, String... texts) {
		this.refusal = refusal;
		this.texts = Set.of(texts);
	}

	static Optional<PdfName> of(String text) {
		return Optional.ofNullable(BY_TEXT.get(text));
	}

	/** A name that was seen in the bytes of a file. */
	static Optional<PdfName> sure(String text) {
		return SURE.contains(text) ? of(text) : Optional.empty();
	}

	/** Why a file that has it is refused. */
	Optional<Reason> refusal() {
		return Optional.ofNullable(this.refusal).map(Reason::of);
	}

}
