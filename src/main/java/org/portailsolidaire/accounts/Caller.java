package org.portailsolidaire.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Who asks something for an address.
 *
 * @param device the browser, when that address signed in there before
 */
record Caller(String network, @Nullable String device) {

	boolean isKnown() {
		return this.device != null;
	}

	/** What their tries are counted by, apart from those of others. */
	String place() {
		return (this.device != null) ? "appareil " + this.device : this.network;
	}

}
