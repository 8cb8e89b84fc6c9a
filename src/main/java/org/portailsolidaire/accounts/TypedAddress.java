package org.portailsolidaire.accounts;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.site.Form;

/** The field of an e-mail address. */
final class TypedAddress {

	static final String FIELD = "courriel";

	private static final int LONGEST = 254;

	private TypedAddress() {
	}

	/** The address typed; null when it is none, which the form then says. */
	static @Nullable EmailAddress in(Form form) {
		String typed = form.text(FIELD, LONGEST, "connexion.courriel.manquant");
		EmailAddress address = EmailAddress.of(typed).orElse(null);
		if (address == null) {
			form.refuse(FIELD, "connexion.courriel.forme");
		}
		return address;
	}

}
