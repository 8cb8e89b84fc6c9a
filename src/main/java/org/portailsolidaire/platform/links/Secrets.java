package org.portailsolidaire.platform.links;

import java.util.Optional;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Encrypts and signs with the key of the portal, and draws at random. */
@Component
public class Secrets {

	/** A nonce and a tag around nothing. */
	private static final int SHORTEST = 28;

	private final byte[] encryption;

	private final byte[] signature;

	private final FormerSeals former;

	Secrets(SecretKey portalKey) {
		this.encryption = mac(portalKey.getEncoded(), "chiffrer");
		this.signature = mac(portalKey.getEncoded(), "signer");
		this.former = new FormerSeals(new SecretKeySpec(this.encryption, "AES"), portalKey);
	}

	/** Bytes that nobody can foresee. */
	public static byte[] random(int length) {
		return KeyGenerators.secureRandom(length).generateKey();
	}

	/**
	 * Encrypts for one use.
	 * @param use what it is for, and whose it is: it opens for nothing else
	 */
	public byte[] seal(String use, byte[] clear) {
		return encryptor(use).encrypt(clear);
	}

	/** What was sealed for the same use, if it was, with this key. */
	public Optional<byte[]> open(String use, byte[] sealed) {
		if (sealed.length < SHORTEST) {
			return Optional.empty();
		}
		try {
			return Optional.of(encryptor(use).decrypt(sealed));
		}
		catch (IllegalStateException ex) {
			return this.former.open(use, sealed);
		}
	}

	/** The signature of a text, which nobody makes without the key. */
	public byte[] sign(String text) {
		return mac(this.signature, text);
	}

	/** Each use has a key of its own. */
	private BytesEncryptor encryptor(String use) {
		return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(mac(this.encryption, use), "AES")).build();
	}

	private static byte[] mac(byte[] key, String text) {
		return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(text);
	}

}
