package org.portailsolidaire.people.accounts;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;

/** The field of an e-mail address. */
final class TypedAddress {

	static final String FIELD = "courriel";

	private TypedAddress() {
	}

	/** The address typed; null when it is none, which the form then says. */
	static @Nullable EmailAddress in(Form form) {
		TypedFields fields = new TypedFields(form);
		EmailAddress address = fields.email(FIELD);
		fields.required(FIELD, address, "connexion.courriel.manquant");
		return address;
	}

}
