package org.portailsolidaire.platform.documents.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where the bytes of documents are. */
public interface DocumentBytes {

	/** The place, as the rows name it. */
	Place place();

	/**
	 * Keeps the bytes of a file, and runs what writes its row: both are kept or neither.
	 * @throws IOException when the place does not take them
	 */
	void keep(UUID id, Path file, Runnable row) throws IOException;

	/** The bytes from their first, piece by piece. */
	InputStream read(UUID id) throws IOException;

	/** Runs what deletes the row, then takes the bytes away. */
	void delete(UUID id, Runnable row);

	/**
	 * Takes away what a crash left: bytes older than an instant that have no row. Returns
	 * how many documents they were of.
	 */
	int sweep(Instant before, Orphans orphans);

	/** Says which documents have no row. */
	@FunctionalInterface
	interface Orphans {

		List<UUID> among(List<UUID> ids);

	}

	/** Places that rows name. */
	enum Place {

		/** Beside the rows. */
		DATABASE,

		/** In a bucket. */
		S3

	}

}
