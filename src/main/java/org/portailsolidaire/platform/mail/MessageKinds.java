package org.portailsolidaire.platform.mail;

import java.util.List;

/**
 * The kinds that a module posts: a bean of each module that does, so that people can
 * choose among them.
 */
public record MessageKinds(List<MessageKind> kinds) {

	public MessageKinds {
		kinds = List.copyOf(kinds);
	}

	public static MessageKinds of(MessageKind... kinds) {
		return new MessageKinds(List.of(kinds));
	}

}
