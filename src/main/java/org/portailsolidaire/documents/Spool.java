package org.portailsolidaire.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of the temporary folder, deleted when closed. */
record Spool(Path file, long size, String sha256) implements AutoCloseable {

	private static final int BUFFER = 64 * 1024;

	/**
	 * Receives bytes, and stops right after a limit: a size over it says that there was
	 * more.
	 */
	static Spool of(InputStream bytes, long limit) throws IOException {
		Path file = Files.createTempFile("document-", ".tmp");
		try {
			return receive(bytes, limit, file);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	private static Spool receive(InputStream bytes, long limit, Path file) throws IOException {
		MessageDigest digest = newDigest();
		long size = 0;
		try (OutputStream out = Files.newOutputStream(file)) {
			byte[] buffer = new byte[BUFFER];
			for (int read = bytes.read(buffer); read >= 0 && size <= limit; read = bytes.read(buffer)) {
				out.write(buffer, 0, read);
				digest.update(buffer, 0, read);
				size += read;
			}
		}
		return new Spool(file, size, HexFormat.of().formatHex(digest.digest()));
	}

	private static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.file);
	}

}
