package org.portailsolidaire.people.accounts;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.session.SessionIdGenerator;

/**
 * Sessions are known by the digest of what their cookie holds, so that whoever reads the
 * database opens none of them. The cookie's value is known to the request that draws it
 * alone.
 */
final class SessionIds implements SessionIdGenerator {

	private static final ThreadLocal<Map<String, String>> DRAWN = ThreadLocal.withInitial(HashMap::new);

	@Override
	public String generate() {
		String secret = UUID.randomUUID().toString();
		String id = of(secret);
		DRAWN.get().put(id, secret);
		return id;
	}

	/** The identifier of the session that a cookie opens. */
	static String of(String secret) {
		return HexFormat.of().formatHex(DigestUtils.sha256(secret));
	}

	/** What the cookie of a session that this request opened holds. */
	static String secret(String id) {
		return Objects.requireNonNull(DRAWN.get().get(id), "A session that this request did not open");
	}

	/** At the beginning and the end of each request. */
	static void forget() {
		DRAWN.remove();
	}

}
