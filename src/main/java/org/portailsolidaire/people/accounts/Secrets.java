package org.portailsolidaire.people.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/** Encrypts, signs and draws at random. */
@Component
public class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final SecretKey encryption;

	private final SecretKey signature;

	Secrets(SecretKey portalKey) {
		this.encryption = new SecretKeySpec(mac(portalKey, "chiffrer"), "AES");
		this.signature = new SecretKeySpec(mac(portalKey, "signer"), "HmacSHA256");
	}

	static byte[] random(int length) {
		byte[] bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

	static byte[] digest(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** In a time that does not tell where they differ. */
	static boolean same(byte[] one, byte[] other) {
		return MessageDigest.isEqual(one, other);
	}

	/**
	 * Encrypts for one use.
	 * @param use what it is for, and whose it is: it opens for nothing else
	 */
	byte[] seal(String use, byte[] clear) {
		try {
			byte[] nonce = random(NONCE);
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, use, nonce).doFinal(clear);
			byte[] all = new byte[NONCE + sealed.length];
			System.arraycopy(nonce, 0, all, 0, NONCE);
			System.arraycopy(sealed, 0, all, NONCE, sealed.length);
			return all;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What was sealed for the same use, if it was, with this key. */
	Optional<byte[]> open(String use, byte[] sealed) {
		if (sealed.length <= NONCE) {
			return Optional.empty();
		}
		try {
			byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
			return Optional.of(cipher(Cipher.DECRYPT_MODE, use, nonce).doFinal(sealed, NONCE, sealed.length - NONCE));
		}
		catch (GeneralSecurityException ex) {
			return Optional.empty();
		}
	}

	/** The signature of a text, which nobody makes without the key. */
	public byte[] sign(String text) {
		return mac(this.signature, text);
	}

	private Cipher cipher(int mode, String use, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.encryption, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

	private static byte[] mac(SecretKey key, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
