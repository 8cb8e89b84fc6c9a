package org.portailsolidaire.people.accounts;

import java.net.InetAddress;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who asks something for an address.
 *
 * @param device the browser, when that address signed in there before
 */
record Caller(String network, @Nullable String device) {

	private static final int IPV6_BYTES = 16;

	private static final int NETWORK_BYTES = 8;

	boolean isKnown() {
		return this.device != null;
	}

	/** What their tries are counted by, apart from those of others. */
	String place() {
		return (this.device != null) ? "appareil " + this.device : this.network;
	}

	/**
	 * The address of the network a request comes from; of IPv6, the network of 64 bits.
	 */
	static String network(HttpServletRequest request) {
		try {
			byte[] bytes = InetAddress.ofLiteral(request.getRemoteAddr()).getAddress();
			return HexFormat.of().formatHex(bytes, 0, (bytes.length == IPV6_BYTES) ? NETWORK_BYTES : bytes.length);
		}
		catch (IllegalArgumentException ex) {
			return request.getRemoteAddr();
		}
	}

}
