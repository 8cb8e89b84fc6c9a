package org.portailsolidaire.people.organisations;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.springframework.stereotype.Component;

/**
 * Encrypts the numbers of bank accounts (AES-256-GCM) with the key of the instance. What
 * is sealed for an organisation opens for that one only.
 */
@Component
class BankCipher {

	private static final String TRANSFORMATION = "AES/GCM/NoPadding";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final SecretKey key;

	BankCipher(SecretKey key) {
		this.key = key;
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
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce, from, NONCE_BYTES));
		cipher.updateAAD(("bank-account " + organisation.value()).getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
