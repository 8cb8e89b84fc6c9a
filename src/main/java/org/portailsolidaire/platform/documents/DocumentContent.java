package org.portailsolidaire.platform.documents;

import java.io.IOException;
import java.io.InputStream;

/**
 * A document that may be read. Bytes come piece by piece; nothing is held until
 * {@link #read()}.
 */
public record DocumentContent(DocumentFacts facts, Source source) {

	/** The bytes from their first, to be closed by who asked. */
	public InputStream read() throws IOException {
		return this.source.open();
	}

	/** Where bytes come from. */
	@FunctionalInterface
	public interface Source {

		InputStream open() throws IOException;

	}

}
