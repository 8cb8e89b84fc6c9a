package org.portailsolidaire.people.profiles;

import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is paid, as those who pay read it.
 *
 * @param iban without spaces
 */
public record BankAccount(String holder, String iban, @Nullable String bic) {

	/** Without the number: logs and errors print this. */
	@Override
	public String toString() {
		return "BankAccount";
	}

}
