package org.portailsolidaire.platform.links;

import java.util.Arrays;
import java.util.Base64;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * The secret part of a link. Only its digest is kept.
 *
 * @param value as it stands in an address
 */
public record LinkToken(String value) {

	/** How long a secret is. */
	public static final int BYTES = 32;

	/** One that nobody can foresee. */
	public static LinkToken draw() {
		return of(Secrets.random(BYTES));
	}

	/** That of a secret, which is as long as all are. */
	public static LinkToken of(byte[] secret) {
		return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
	}

	/** What is kept of it. */
	public byte[] digest() {
		return DigestUtils.sha256(this.value);
	}

	/**
	 * What former releases kept of the links to accounts and to calendars: the digest of
	 * the last bytes. A link to an account had others before them.
	 */
	public byte[] formerDigest() {
		byte[] all = bytes();
		return DigestUtils.sha256(Arrays.copyOfRange(all, Math.max(0, all.length - BYTES), all.length));
	}

	private byte[] bytes() {
		try {
			return Base64.getUrlDecoder().decode(this.value);
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	/** Never the secret itself. */
	@Override
	public String toString() {
		return "LinkToken";
	}

}
