package org.portailsolidaire.platform.documents.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Bytes in PostgreSQL, a row for each piece: see
 * docs/decisions/0007-bytes-of-documents.md.
 */
@Component
public class DatabaseBytes implements DocumentBytes {

	/** Bytes of a piece; only the last one is shorter. */
	public static final int PIECE = 256 * 1024;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	public DatabaseBytes(JdbcClient jdbc, TransactionOperations transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@Override
	public Place place() {
		return Place.DATABASE;
	}

	@Override
	public void keep(UUID id, Path file, Runnable row) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			this.transaction.executeWithoutResult((status) -> {
				row.run();
				write(id, bytes);
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private void write(UUID id, InputStream bytes) {
		try {
			int number = 0;
			for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
				this.jdbc.sql("insert into document_piece (document_id, number, bytes) values (?, ?, ?)")
					.params(id, number++, piece)
					.update();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public InputStream read(UUID id) {
		return new PieceStream(
				(number) -> this.jdbc.sql("select bytes from document_piece where document_id = ? and number = ?")
					.params(id, number)
					.query(byte[].class)
					.optional());
	}

	/** The pieces go with the row. */
	@Override
	public void delete(UUID id, Runnable row) {
		row.run();
	}

	/** A piece has a row, or the database refuses it. */
	@Override
	public int sweep(Instant before, Orphans orphans) {
		return 0;
	}

}
