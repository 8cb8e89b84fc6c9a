package org.portailsolidaire.people.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.platform.links.Secrets;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Browsers in which people signed in before. A signed cookie, set once signing in is
 * complete and at no other time, tells them from strangers: what strangers try for an
 * address neither uses their tries up nor makes them wait. It opens nothing, and names
 * nobody.
 */
@Component
class KnownDevices {

	static final String COOKIE = "appareil";

	private static final Duration LIFE = Duration.ofDays(180);

	/** People who share a browser. */
	private static final int MOST = 4;

	private static final int ID = 12;

	private static final int SIGNATURE = 18;

	private static final int LONGEST = MOST * 41;

	private final Secrets secrets;

	KnownDevices(Secrets secrets) {
		this.secrets = secrets;
	}

	/** Who asks something for an address. */
	Caller caller(HttpServletRequest request, String address) {
		String device = known(request).stream().filter((one) -> isOf(one, address)).findFirst().orElse(null);
		return new Caller(Caller.network(request), device);
	}

	/** Remembers that an address signed in here. */
	void remember(HttpServletRequest request, HttpServletResponse response, String address) {
		List<String> all = new ArrayList<>(known(request));
		String own = all.stream().filter((one) -> isOf(one, address)).findFirst().orElseGet(() -> drawn(address));
		all.remove(own);
		all.addFirst(own);
		String value = String.join(".", all.subList(0, Math.min(all.size(), MOST)));
		response.addHeader(HttpHeaders.SET_COOKIE,
				SessionCookie.cookie(COOKIE, value, request).maxAge(LIFE).build().toString());
	}

	/** Forgets this browser, whose person has left. */
	void forget(HttpServletRequest request, HttpServletResponse response) {
		if (!known(request).isEmpty()) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					SessionCookie.cookie(COOKIE, "", request).maxAge(0).build().toString());
		}
	}

	private static List<String> known(HttpServletRequest request) {
		String value = SessionCookie.value(COOKIE, request);
		return (value == null || value.isEmpty() || value.length() > LONGEST) ? List.of()
				: List.of(value.split("\\.", MOST));
	}

	private String drawn(String address) {
		byte[] id = Secrets.random(ID);
		byte[] both = Arrays.copyOf(id, ID + SIGNATURE);
		System.arraycopy(signature(id, address), 0, both, ID, SIGNATURE);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
	}

	private boolean isOf(String one, String address) {
		try {
			byte[] both = Base64.getUrlDecoder().decode(one.getBytes(StandardCharsets.US_ASCII));
			return both.length == ID + SIGNATURE && MessageDigest.isEqual(Arrays.copyOfRange(both, ID, both.length),
					signature(Arrays.copyOf(both, ID), address));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private byte[] signature(byte[] id, String address) {
		return Arrays.copyOf(this.secrets.sign("appareil " + Base64.getEncoder().encodeToString(id) + " "
				+ address.toLowerCase(java.util.Locale.ROOT)), SIGNATURE);
	}

}
