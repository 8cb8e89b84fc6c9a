package org.portailsolidaire.people.accounts;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.mail.Message;
import org.portailsolidaire.platform.mail.MessageKind;
import org.portailsolidaire.platform.mail.MessageKinds;
import org.portailsolidaire.platform.mail.Outbox;
import org.portailsolidaire.platform.mail.Recipient;
import org.portailsolidaire.platform.mail.Urgency;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What this module tells people by e-mail. */
@Component
class AccountMessages {

	static final MessageKind CONFIRM = secret("comptes.confirmer");

	static final MessageKind LINK = secret("comptes.lien");

	static final MessageKind PASSWORD = secret("comptes.mot-de-passe");

	static final MessageKind NEW_ADDRESS = secret("comptes.nouvelle-adresse");

	static final MessageKind KNOWN = secret("comptes.deja");

	static final MessageKind UNKNOWN = plain("comptes.inconnu");

	static final MessageKind ADDRESS_CHANGED = plain("comptes.adresse-changee");

	static final MessageKind PASSWORD_CHANGED = plain("comptes.mot-de-passe-change");

	static final MessageKind CODE_REMOVED = plain("comptes.code-retire");

	static final MessageKind SUSPENDED = plain("comptes.suspendu");

	static final MessageKind REINSTATED = plain("comptes.retabli");

	private final Outbox outbox;

	AccountMessages(Outbox outbox) {
		this.outbox = outbox;
	}

	private static MessageKind secret(String code) {
		return new MessageKind(code, Urgency.AT_ONCE, true, true);
	}

	private static MessageKind plain(String code) {
		return new MessageKind(code, Urgency.AT_ONCE, true, false);
	}

	/** Tells a person, at their present address. */
	void tell(MessageKind kind, Person person, @Nullable String path) {
		post(kind, new Recipient(person.id(), person.address(), person.name(), person.locale()), person.givenName(),
				path);
	}

	/** Tells an address that has no account. */
	void tell(MessageKind kind, String address, String name, Locale locale, String path) {
		post(kind, new Recipient(null, address, name, locale), name, path);
	}

	private void post(MessageKind kind, Recipient to, String name, @Nullable String path) {
		this.outbox.post(new Message(kind, UUID.randomUUID().toString(), to, List.of(name), path));
	}

	@Configuration(proxyBeanMethods = false)
	static class Kinds {

		@Bean
		MessageKinds accountMessageKinds() {
			return MessageKinds.of(CONFIRM, LINK, PASSWORD, NEW_ADDRESS, KNOWN, UNKNOWN, ADDRESS_CHANGED,
					PASSWORD_CHANGED, CODE_REMOVED, SUSPENDED, REINSTATED);
		}

	}

}
