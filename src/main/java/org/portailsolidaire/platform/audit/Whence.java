package org.portailsolidaire.platform.audit;

import java.net.InetAddress;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where an act came from.
 *
 * @param address of the network; absent for what no request did
 * @param reference the same for all that one request did
 */
record Whence(@Nullable String address, String reference) {

	private static final String ATTRIBUTE = Whence.class.getName();

	private static final int REFERENCE = 8;

	/** Where this thread's request comes from. */
	static Whence here() {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return new Whence(null, drawn());
		}
		HttpServletRequest request = attributes.getRequest();
		if (request.getAttribute(ATTRIBUTE) instanceof Whence known) {
			return known;
		}
		Whence whence = new Whence(plain(request.getRemoteAddr()), drawn());
		request.setAttribute(ATTRIBUTE, whence);
		return whence;
	}

	/** Without the zone of a local IPv6 address; null for what is no address. */
	private static @Nullable String plain(@Nullable String address) {
		if (address == null) {
			return null;
		}
		try {
			return InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getHostAddress();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String drawn() {
		return UUID.randomUUID().toString().substring(0, REFERENCE);
	}

}
