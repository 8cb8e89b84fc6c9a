package org.portailsolidaire.people.profiles;

import org.jspecify.annotations.Nullable;

/** A bank account as members see it. */
record MaskedAccount(String holder, String start, String end, @Nullable String bic) {

	/** "FR76 •••• 1234". */
	String readable() {
		return this.start + "\u00A0••••\u00A0" + this.end;
	}

}
