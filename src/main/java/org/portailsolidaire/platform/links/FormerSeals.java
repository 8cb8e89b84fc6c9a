package org.portailsolidaire.platform.links;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Opens what former releases encrypted: one key for all uses, that of the portal itself
 * for bank accounts, and the use beside the text.
 */
class FormerSeals {

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final List<SecretKey> keys;

	FormerSeals(SecretKey... keys) {
		this.keys = List.of(keys);
	}

	Optional<byte[]> open(String use, byte[] sealed) {
		return this.keys.stream().flatMap((key) -> opened(key, use, sealed).stream()).findFirst();
	}

	private static Optional<byte[]> opened(SecretKey key, String use, byte[] sealed) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
			cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
			return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
		}
		catch (GeneralSecurityException ex) {
			return Optional.empty();
		}
	}

}
