package org.portailsolidaire.platform.documents.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.apache.commons.codec.digest.DigestUtils;

/** A file of the temporary folder, deleted when closed. */
public record Spool(Path file, long size, String sha256) implements AutoCloseable {

	public static final String PREFIX = "portail-document-";

	private static final int BUFFER = 64 * 1024;

	/** Work that writes a file. */
	@FunctionalInterface
	public interface Writing {

		void to(Path file) throws IOException;

	}

	/**
	 * Receives bytes, and stops right after a limit: a size over it says that there was
	 * more.
	 */
	public static Spool of(InputStream bytes, long limit) throws IOException {
		return written((file) -> {
			long size = 0;
			try (OutputStream out = Files.newOutputStream(file)) {
				byte[] buffer = new byte[BUFFER];
				for (int read = bytes.read(buffer); read >= 0 && size <= limit; read = bytes.read(buffer)) {
					out.write(buffer, 0, read);
					size += read;
				}
			}
		});
	}

	/** What some work wrote; nothing stays when it fails. */
	public static Spool written(Writing writing) throws IOException {
		Path file = Files.createTempFile(PREFIX, ".tmp");
		try {
			writing.to(file);
			return read(file);
		}
		catch (IOException | RuntimeException | Error ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	private static Spool read(Path file) throws IOException {
		MessageDigest digest = DigestUtils.getSha256Digest();
		try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
			byte[] buffer = new byte[BUFFER];
			int count = 0;
			while (count >= 0) {
				count = bytes.read(buffer);
			}
		}
		return new Spool(file, Files.size(file), HexFormat.of().formatHex(digest.digest()));
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.file);
	}

}
