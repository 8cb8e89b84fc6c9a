package org.portailsolidaire.applying.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** What a zip unfolds to, told before anything of it is read. */
final class ZipWeight {

	private static final int MOST_ENTRIES = 300;

	private static final long LARGEST = 30_000_000;

	private static final int BUFFER = 8192;

	private ZipWeight() {
	}

	/** Whether it is a zip that unfolds to what a budget may weigh. */
	static boolean isReasonable(byte[] bytes) {
		long unfolded = 0;
		try (ZipFile zip = open(bytes)) {
			List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
			for (ZipArchiveEntry entry : entries) {
				unfolded += weight(zip, entry, LARGEST - unfolded);
			}
			return !entries.isEmpty() && entries.size() <= MOST_ENTRIES && unfolded < LARGEST;
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	static ZipFile open(byte[] bytes) throws IOException {
		return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
	}

	/** What an entry unfolds to, as far as a limit. */
	private static long weight(ZipFile zip, ZipArchiveEntry entry, long limit) throws IOException {
		try (InputStream stream = zip.getInputStream(entry)) {
			long all = 0;
			byte[] buffer = new byte[BUFFER];
			int read = stream.read(buffer);
			while (read >= 0 && all < limit) {
				all += read;
				read = stream.read(buffer);
			}
			return all;
		}
	}

}
