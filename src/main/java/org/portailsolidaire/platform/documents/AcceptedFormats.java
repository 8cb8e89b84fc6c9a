package org.portailsolidaire.platform.documents;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;

/** The formats of a kind in words: "PDF, JPEG ou PNG". */
public record AcceptedFormats(DocumentKind kind) implements Worded {

	@Override
	public String text(MessageSource messages, Locale locale) {
		List<String> labels = this.kind.formats().stream().map(DocumentFormat::label).toList();
		return (labels.size() == 1) ? labels.getFirst() : messages.getMessage("documents.formats",
				new Object[] { String.join(", ", labels.subList(0, labels.size() - 1)), labels.getLast() }, locale);
	}

}
