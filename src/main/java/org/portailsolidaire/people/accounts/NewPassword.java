package org.portailsolidaire.people.accounts;

import java.util.List;
import java.util.Optional;

import org.portailsolidaire.platform.site.Form;

import org.springframework.stereotype.Component;

/** A password that someone chooses in a form. */
@Component
class NewPassword {

	/** The name of the field. */
	static final String FIELD = "nouveau";

	private final Passwords passwords;

	NewPassword(Passwords passwords) {
		this.passwords = passwords;
	}

	/**
	 * The hash of the password of a form; empty when it is refused, which the form then
	 * says.
	 * @param known what others could guess with
	 */
	Optional<String> in(Form form, List<String> known, Caller caller) {
		String password = form.value(FIELD);
		this.passwords.refusal(password, known).ifPresent((refusal) -> {
			switch (refusal) {
				case TOO_SHORT -> form.refuse(FIELD, "mot-de-passe.trop-court", Passwords.SHORTEST);
				case TOO_LONG -> form.refuse(FIELD, "mot-de-passe.trop-long", Passwords.LONGEST);
				case COMMON -> form.refuse(FIELD, "mot-de-passe.courant");
			}
		});
		return form.isRefused() ? Optional.empty() : Optional.of(this.passwords.hash(password, caller));
	}

}
