package org.portailsolidaire.platform.documents.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.portailsolidaire.platform.documents.Reason;

/**
 * The container of Word and Excel before 2007, which is also that of today's documents
 * under a password.
 */
final class OldOfficeCheck {

	private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

	private OldOfficeCheck() {
	}

	static Reason reason(Path file) throws IOException {
		return Reason.of(holds(file, ENCRYPTED) ? "documents.refus.chiffre" : "documents.refus.ancien");
	}

	/** Whether a file holds bytes, of which the first stands nowhere else among them. */
	private static boolean holds(Path file, byte[] wanted) throws IOException {
		try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
			int matched = 0;
			for (int next = bytes.read(); next >= 0; next = bytes.read()) {
				matched = (next == wanted[matched]) ? matched + 1 : (next == wanted[0]) ? 1 : 0;
				if (matched == wanted.length) {
					return true;
				}
			}
			return false;
		}
	}

}
