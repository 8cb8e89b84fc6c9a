package org.portailsolidaire.platform.documents;

import java.util.Locale;

import org.springframework.context.MessageSource;

/** A parameter of a reason that each language writes its own way. */
sealed interface Worded permits Size, AcceptedFormats {

	String text(MessageSource messages, Locale locale);

}
