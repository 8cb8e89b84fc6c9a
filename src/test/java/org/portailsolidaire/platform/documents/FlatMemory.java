package org.portailsolidaire.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Keeps a file and reads it back, in a process whose heap is smaller than the file. Takes
 * the file, then the address and the account of the database.
 */
final class FlatMemory {

	private FlatMemory() {
	}

	public static void main(String[] args) throws IOException {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(args[1]);
		source.setUser(args[2]);
		source.setPassword((args.length > 3) ? args[3] : "");
		Documents documents = Wired.of(source, Wired.settings(Wired.NO_SCANNER, Wired.NO_BUCKET), Clock.systemUTC())
			.documents();
		try (InputStream file = Files.newInputStream(Path.of(args[0]))) {
			Receipt receipt = documents
				.store(new Upload("a.pdf", DocumentKind.ANY, file, Wired.FANTA, Wired.FANTA.value()));
			if (!(receipt instanceof Receipt.Stored(DocumentFacts document))) {
				throw new IllegalStateException(receipt.toString());
			}
			try (InputStream bytes = documents.open(document.id()).read();
					InputStream again = Files.newInputStream(Path.of(args[0]))) {
				byte[] ours = bytes.readNBytes(1024 * 1024);
				while (ours.length > 0) {
					if (!Arrays.equals(ours, again.readNBytes(ours.length))) {
						throw new IllegalStateException("Other bytes");
					}
					ours = bytes.readNBytes(1024 * 1024);
				}
			}
			System.out.println(
					"kept and read " + document.size() + " bytes in a heap of " + Runtime.getRuntime().maxMemory());
		}
	}

}
