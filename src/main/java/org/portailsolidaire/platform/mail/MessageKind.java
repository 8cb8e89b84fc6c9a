package org.portailsolidaire.platform.mail;

import java.util.regex.Pattern;

/**
 * A kind of message, declared as a constant by the module that posts it. Its words are
 * the keys {@code courriel.<code>.objet}, {@code .titre} (optional), {@code .corps}
 * (paragraphs apart by an empty line, {@code **bold**} allowed) and {@code .bouton} (with
 * a path) of that module's own message file; and {@code .choix}, what it is called where
 * people choose their e-mails, unless it is required.
 *
 * @param code such as {@code comptes.confirmer}
 * @param required it cannot be stopped, nor put off to the daily e-mail
 * @param secret its link opens something once: never shown in the portal nor to staff,
 * and wiped from the row when the e-mail has left or is given up. Nothing secret stands
 * in the words themselves. Required and at once
 */
public record MessageKind(String code, Urgency urgency, boolean required, boolean secret) {

	private static final Pattern CODE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

	public MessageKind {
		if (!CODE.matcher(code).matches()) {
			throw new IllegalArgumentException("Not a code: " + code);
		}
		if (secret && (!required || urgency != Urgency.AT_ONCE)) {
			throw new IllegalArgumentException("A one-time link is required and leaves at once: " + code);
		}
	}

}
