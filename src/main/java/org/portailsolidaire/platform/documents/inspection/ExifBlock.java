package org.portailsolidaire.platform.documents.inspection;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds the EXIF block of a picture, without reading its pixels. */
final class ExifBlock {

	/** An APP1 segment is no longer; nor is what others need to say an orientation. */
	private static final int LARGEST = 64 * 1024;

	private static final ByteBuffer NONE = ByteBuffer.allocate(0);

	private ExifBlock() {
	}

	static ByteBuffer ofJpeg(InputStream bytes) throws IOException {
		DataInputStream data = new DataInputStream(bytes);
		try {
			data.readUnsignedShort();
			for (int marker = data.readUnsignedShort(); marker > 0xFFC0
					&& marker != 0xFFDA; marker = data.readUnsignedShort()) {
				int length = data.readUnsignedShort() - 2;
				if (marker == 0xFFE1) {
					byte[] segment = data.readNBytes(length);
					if (text(segment, 6).equals("Exif\0\0")) {
						return ByteBuffer.wrap(segment, 6, segment.length - 6).slice();
					}
				}
				else {
					data.skipNBytes(length);
				}
			}
			return NONE.duplicate();
		}
		catch (EOFException ex) {
			return NONE.duplicate();
		}
	}

	static ByteBuffer ofPng(InputStream bytes) throws IOException {
		DataInputStream data = new DataInputStream(bytes);
		try {
			data.skipNBytes(8);
			while (true) {
				long length = Integer.toUnsignedLong(data.readInt());
				String type = text(data.readNBytes(4), 4);
				if (type.equals("eXIf")) {
					return ByteBuffer.wrap(data.readNBytes((int) Math.min(length, LARGEST)));
				}
				data.skipNBytes(length + 4);
			}
		}
		catch (EOFException ex) {
			return NONE.duplicate();
		}
	}

	static ByteBuffer ofWebp(InputStream bytes) throws IOException {
		DataInputStream data = new DataInputStream(bytes);
		try {
			data.skipNBytes(12);
			while (true) {
				String type = text(data.readNBytes(4), 4);
				long length = Integer.toUnsignedLong(Integer.reverseBytes(data.readInt()));
				if (type.equals("EXIF")) {
					byte[] block = data.readNBytes((int) Math.min(length, LARGEST));
					int from = text(block, 6).equals("Exif\0\0") ? 6 : 0;
					return ByteBuffer.wrap(block, from, block.length - from).slice();
				}
				data.skipNBytes(length + (length & 1));
			}
		}
		catch (EOFException ex) {
			return NONE.duplicate();
		}
	}

	private static String text(byte[] bytes, int length) {
		return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
	}

}
