package org.portailsolidaire.people.accounts;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * One-time codes of RFC 6238, as phones make them: SHA-1, six digits, thirty seconds.
 */
final class Totp {

	/** Bytes of a new secret. */
	static final int SECRET = 20;

	private static final int PERIOD = 30;

	private static final int DIGITS = 6;

	private static final int MODULUS = 1_000_000;

	private static final int WINDOW = 1;

	private Totp() {
	}

	/**
	 * The period of a code, when it is right now, a period ago or in a period.
	 * @param code digits, with or without spaces
	 */
	static OptionalLong step(byte[] secret, String code, Instant now) {
		String digits = code.replaceAll("[\\s.-]", "");
		long present = now.getEpochSecond() / PERIOD;
		OptionalLong found = OptionalLong.empty();
		for (long step = present - WINDOW; step <= present + WINDOW; step++) {
			if (MessageDigest.isEqual(code(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8),
					digits.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
				found = OptionalLong.of(step);
			}
		}
		return found;
	}

	/** The code of a period, counted from 1970. */
	static String code(byte[] secret, long step) {
		byte[] hash = new HmacUtils(HmacAlgorithms.HMAC_SHA_1, secret)
			.hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
		int offset = hash[hash.length - 1] & 0xf;
		int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
		return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
	}

	/** The code of an instant. */
	static String code(byte[] secret, Instant now) {
		return code(secret, now.getEpochSecond() / PERIOD);
	}

	/** A secret as people type it. */
	static String base32(byte[] bytes) {
		return new Base32().encodeToString(bytes).replace("=", "");
	}

}
