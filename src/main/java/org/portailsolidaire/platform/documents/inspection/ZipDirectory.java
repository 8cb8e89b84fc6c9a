package org.portailsolidaire.platform.documents.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the end of a ZIP file says of it, before anything is unpacked.
 *
 * @param plain whether it begins at the first byte of the file, ends at its last, and
 * fits together
 * @param encrypted whether an entry needs a password
 * @param unpacked bytes that the entries claim
 */
record ZipDirectory(int entries, boolean plain, boolean encrypted, long unpacked) {

	private static final int END = 0x06054b50;

	private static final int ENTRY = 0x02014b50;

	private static final int FILE = 0x04034b50;

	private static final int END_SIZE = 22;

	private static final int ENTRY_SIZE = 46;

	/** Directories larger than this are of no document. */
	private static final int LARGEST = 4 * 1024 * 1024;

	static boolean startsLikeOne(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			return channel.size() > END_SIZE && read(channel, 0, 4).getInt() == FILE;
		}
	}

	/** Whether some program would open the file as a ZIP, whatever it begins with. */
	static boolean endsLikeOne(Path file) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			return end(channel).isPresent();
		}
	}

	/**
	 * The directory; empty when the file has no end of a ZIP, or no directory before it.
	 */
	static Optional<ZipDirectory> of(Path file) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			Optional<ByteBuffer> end = end(channel);
			if (end.isEmpty()) {
				return Optional.empty();
			}
			int entries = Short.toUnsignedInt(end.get().getShort(10));
			long size = Integer.toUnsignedLong(end.get().getInt(12));
			long from = Integer.toUnsignedLong(end.get().getInt(16));
			long comment = Short.toUnsignedInt(end.get().getShort(20));
			boolean plain = from + size + END_SIZE + comment == channel.size();
			return (!plain || size > LARGEST) ? Optional.of(new ZipDirectory(entries, false, false, 0))
					: Optional.of(of(read(channel, from, (int) size), entries));
		}
	}

	private static ZipDirectory of(ByteBuffer directory, int entries) {
		boolean encrypted = false;
		long unpacked = 0;
		int at = 0;
		int count = 0;
		boolean plain = false;
		while (at + ENTRY_SIZE <= directory.limit() && directory.getInt(at) == ENTRY) {
			encrypted |= (directory.getShort(at + 8) & 1) != 0;
			unpacked += Integer.toUnsignedLong(directory.getInt(at + 24));
			plain |= directory.getInt(at + 42) == 0;
			at += ENTRY_SIZE + Short.toUnsignedInt(directory.getShort(at + 28))
					+ Short.toUnsignedInt(directory.getShort(at + 30))
					+ Short.toUnsignedInt(directory.getShort(at + 32));
			count++;
		}
		return new ZipDirectory(entries, plain && count == entries && at == directory.limit(), encrypted, unpacked);
	}

	/** The last record, when it ends exactly where the file does. */
	private static Optional<ByteBuffer> end(SeekableByteChannel channel) throws IOException {
		int length = (int) Math.min(channel.size(), END_SIZE + 0xFFFF);
		ByteBuffer tail = read(channel, channel.size() - length, length);
		for (int at = length - END_SIZE; at >= 0; at--) {
			if (tail.getInt(at) == END && at + END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) == length) {
				return Optional.of(tail.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN));
			}
		}
		return Optional.empty();
	}

	private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		channel.position(from);
		int count = 0;
		while (buffer.hasRemaining() && count >= 0) {
			count = channel.read(buffer);
		}
		return buffer.flip();
	}

}
