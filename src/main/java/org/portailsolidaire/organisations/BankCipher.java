package org.portailsolidaire.organisations;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.site.DemoNotice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts the numbers of bank accounts (AES-256-GCM) with the key of the instance,
 * {@code portail.cle}. What is sealed for an organisation opens for that one only. The
 * demo world, where every number is made up, does without a key of its own.
 */
@Component
class BankCipher {

	private static final String TRANSFORMATION = "AES/GCM/NoPadding";

	private static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final @Nullable SecretKey key;

	private final DemoNotice demo;

	BankCipher(@Value("${portail.cle:}") String key, DemoNotice demo) {
		this.key = key.isBlank() ? null : key(Base64.getDecoder().decode(key.strip()));
		this.demo = demo;
	}

	private static SecretKey key(byte[] bytes) {
		if (bytes.length != KEY_BYTES) {
			throw new IllegalArgumentException(
					String.format(Locale.ROOT, "portail.cle has %d bytes, not %d", bytes.length, KEY_BYTES));
		}
		return new SecretKeySpec(bytes, "AES");
	}

	/** Whether there is a key to encrypt with. */
	boolean isReady() {
		return this.key != null || this.demo.isDemo();
	}

	byte[] seal(String text, OrganisationId organisation) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, 0, organisation)
				.doFinal(text.getBytes(StandardCharsets.UTF_8));
			byte[] all = new byte[NONCE_BYTES + sealed.length];
			System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
			System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
			return all;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A bank account cannot be encrypted", ex);
		}
	}

	String open(byte[] sealed, OrganisationId organisation) {
		try {
			return new String(cipher(Cipher.DECRYPT_MODE, sealed, 0, organisation).doFinal(sealed, NONCE_BYTES,
					sealed.length - NONCE_BYTES), StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A bank account was encrypted with another key", ex);
		}
	}

	private Cipher cipher(int mode, byte[] nonce, int from, OrganisationId organisation)
			throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(TRANSFORMATION);
		cipher.init(mode, present(), new GCMParameterSpec(TAG_BITS, nonce, from, NONCE_BYTES));
		cipher.updateAAD(("bank-account " + organisation.value()).getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

	private SecretKey present() {
		if (this.key != null) {
			return this.key;
		}
		if (this.demo.isDemo()) {
			return new SecretKeySpec(new byte[KEY_BYTES], "AES");
		}
		throw new IllegalStateException("portail.cle is needed to keep bank accounts");
	}

}
