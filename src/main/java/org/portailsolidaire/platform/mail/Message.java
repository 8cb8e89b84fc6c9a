package org.portailsolidaire.platform.mail;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something to tell someone.
 *
 * @param act what it tells of, 200 characters at most: the same kind, act and address are
 * told once. A second confirmation asked for is another act
 * @param arguments fill {@code {0}}, {@code {1}}… of the words; line breaks become spaces
 * @param path the page that the button opens, in French and from the root:
 * {@code /connexion/…}; absent for a message without button
 */
public record Message(MessageKind kind, String act, Recipient to, List<String> arguments, @Nullable String path) {

	private static final int LONGEST_ACT = 200;

	public Message {
		if (act.isBlank() || act.length() > LONGEST_ACT) {
			throw new IllegalArgumentException("Not an act: " + act);
		}
		if (path != null && (!path.startsWith("/") || path.startsWith("//"))) {
			throw new IllegalArgumentException("Not a path of the site: " + path);
		}
		arguments = List.copyOf(arguments);
	}

}
