package org.portailsolidaire.platform.documents;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what forms and pages show of documents. */
@Component
public class DocumentFields {

	private final MessageSource messages;

	private final DocumentSettings settings;

	DocumentFields(MessageSource messages, DocumentSettings settings) {
		this.messages = messages;
		this.settings = settings;
	}

	/**
	 * A required field for one file.
	 * @param name of the parameter
	 */
	public DocumentField field(String name, String label, DocumentKind kind, Locale locale) {
		String accept = kind.formats()
			.stream()
			.map((format) -> format.mediaType() + ",." + format.extension())
			.collect(Collectors.joining(","));
		return new DocumentField(name, label, null, hint(kind, locale), accept, true, false, List.of(), List.of());
	}

	/** What is said before a file is chosen: "PDF, JPEG ou PNG, 10 Mo au plus". */
	public String hint(DocumentKind kind, Locale locale) {
		return text("documents.aide", locale, new AcceptedFormats(kind).text(this.messages, locale),
				new Size(this.settings.largest(kind)).text(locale));
	}

	/**
	 * What is said of the room there is: "Il reste 480 Mo sur 1 Go pour vos documents."
	 */
	public String room(Room room, Locale locale) {
		String left = (room.kept() == 0) ? text("documents.plein", locale, size(room.total(), locale))
				: text("documents.reste", locale, size(room.kept(), locale), size(room.total(), locale));
		return (room.today() * 2 > room.day()) ? left
				: left + " " + ((room.today() == 0) ? text("documents.jour.plein", locale, size(room.day(), locale))
						: text("documents.jour", locale, size(room.today(), locale)));
	}

	private static String size(long bytes, Locale locale) {
		return new Size(bytes).text(locale);
	}

	/** The sentences of a refusal. */
	public List<String> sentences(List<Reason> reasons, Locale locale) {
		return reasons.stream().map((reason) -> reason.text(this.messages, locale)).toList();
	}

	/**
	 * Documents to list.
	 * @param address where the owner serves a document
	 * @param removable whether each has a button that takes it away
	 */
	public List<DocumentField.Attached> attached(List<DocumentFacts> documents, Function<DocumentId, String> address,
			boolean removable, Locale locale) {
		return documents.stream()
			.map((document) -> attached(document, address.apply(document.id()), removable, locale))
			.toList();
	}

	private DocumentField.Attached attached(DocumentFacts document, String address, boolean removable, Locale locale) {
		@Nullable String href = document.state().isServed() ? address : null;
		@Nullable String remove = removable ? document.id().value().toString() : null;
		return new DocumentField.Attached(document.name(), href, remove, document.format().label(),
				new Size(document.size()).text(locale), state(document.state(), locale), icon(document.state()),
				tone(document.state()));
	}

	/** The state of a document in words: "en cours d’analyse". */
	public String state(DocumentState state, Locale locale) {
		return text("documents.etat." + state.name().toLowerCase(Locale.ROOT), locale);
	}

	private static String icon(DocumentState state) {
		return switch (state) {
			case SCANNING -> "hourglass-split";
			case HEALTHY -> "check-circle-fill";
			case QUARANTINED -> "x-circle-fill";
			case UNSCANNED -> "info-circle-fill";
		};
	}

	private static String tone(DocumentState state) {
		return switch (state) {
			case SCANNING -> "tag-info";
			case HEALTHY -> "tag-ok";
			case QUARANTINED -> "tag-ko";
			case UNSCANNED -> "";
		};
	}

	private String text(String key, Locale locale, Object... parameters) {
		return this.messages.getMessage(key, parameters, locale);
	}

}
