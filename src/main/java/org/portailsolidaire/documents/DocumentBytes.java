package org.portailsolidaire.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the bytes of documents are. */
interface DocumentBytes {

	/** The place, as the rows name it. */
	Place place();

	/**
	 * Keeps the bytes of a file, and runs what writes its row: both are kept or neither.
	 * @throws IOException when the place does not take them
	 */
	void keep(DocumentId id, Path file, Runnable row) throws IOException;

	/** The bytes from their first, piece by piece. */
	InputStream read(DocumentId id) throws IOException;

	/** Runs what deletes the row, then takes the bytes away. */
	void delete(DocumentId id, Runnable row);

	/** Places that rows name. */
	enum Place {

		/** Beside the rows. */
		DATABASE,

		/** In a bucket. */
		S3

	}

}
