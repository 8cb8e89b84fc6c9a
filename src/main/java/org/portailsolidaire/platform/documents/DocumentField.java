package org.portailsolidaire.platform.documents;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form that takes files, all words said; drawn by
 * {@code documents/_field :: file(field)}.
 *
 * @param name of the parameter, and id of the input
 * @param detail a sentence of help besides the kinds and the size; may be missing
 * @param hint kinds and size: "PDF, JPEG ou PNG, 10 Mo au plus"
 * @param accept what the browser proposes to choose
 * @param errors why what was sent is refused
 */
public record DocumentField(String name, String label, @Nullable String detail, String hint, String accept,
		boolean required, boolean several, List<String> errors, List<Attached> attached) {

	/**
	 * A document that is attached.
	 *
	 * @param href where it is served; null while it is not
	 * @param remove value of the button {@code retirer} that takes it away; null when it
	 * stays
	 * @param icon of the sprite
	 * @param tone suffix of the class of a tag, or empty
	 */
	public record Attached(String name, @Nullable String href, @Nullable String remove, String format, String size,
			String state, String icon, String tone) {
	}

	/** Ids of what describes the input. */
	public String describedBy() {
		return this.name + "-aide" + (this.errors.isEmpty() ? "" : " " + this.name + "-erreur");
	}

	/** With a sentence of help. */
	public DocumentField detailed(String sentence) {
		return new DocumentField(this.name, this.label, sentence, this.hint, this.accept, this.required, this.several,
				this.errors, this.attached);
	}

	/** Nothing has to be chosen. */
	public DocumentField optional() {
		return new DocumentField(this.name, this.label, this.detail, this.hint, this.accept, false, this.several,
				this.errors, this.attached);
	}

	/** Several files may be chosen at once. */
	public DocumentField many() {
		return new DocumentField(this.name, this.label, this.detail, this.hint, this.accept, this.required, true,
				this.errors, this.attached);
	}

	/** With sentences that say why something is refused. */
	public DocumentField refused(List<String> sentences) {
		return new DocumentField(this.name, this.label, this.detail, this.hint, this.accept, this.required,
				this.several, List.copyOf(sentences), this.attached);
	}

	/** With what is attached already. */
	public DocumentField attached(List<Attached> documents) {
		return new DocumentField(this.name, this.label, this.detail, this.hint, this.accept, this.required,
				this.several, this.errors, List.copyOf(documents));
	}

}
