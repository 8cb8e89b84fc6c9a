package org.portailsolidaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.portailsolidaire.platform.local.LocalDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The key that encrypts what the database must not tell: {@code portail.cle} in an
 * environment variable; a file beside the local database; a known one in a demo, which
 * has no secret.
 */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

	private static final int BYTES = 32;

	@Bean
	SecretKey portalKey(@Value("${portail.cle:}") String given, ObjectProvider<LocalDatabase> local,
			@Value("${portail.demo.enabled:#{null}}") Optional<Boolean> demo) {
		if (!given.isBlank()) {
			return new SecretKeySpec(decoded(given.strip()), "AES");
		}
		LocalDatabase database = local.getIfAvailable();
		if (database != null) {
			return new SecretKeySpec(decoded(kept(database.directory().resolve("cle"))), "AES");
		}
		if (demo.orElse(false)) {
			return new SecretKeySpec(new byte[BYTES], "AES");
		}
		throw new MissingKeyException("Aucune clé : donnez par PORTAIL_CLE 32 octets tirés au hasard, en base 64.");
	}

	private static byte[] decoded(String text) {
		try {
			byte[] bytes = Base64.getDecoder().decode(text);
			if (bytes.length == BYTES) {
				return bytes;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new MissingKeyException("La clé PORTAIL_CLE n’est pas en base 64.");
		}
		throw new MissingKeyException("La clé PORTAIL_CLE doit faire 32 octets.");
	}

	private static String kept(Path file) {
		try {
			if (!Files.exists(file)) {
				byte[] bytes = new byte[BYTES];
				new SecureRandom().nextBytes(bytes);
				Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
