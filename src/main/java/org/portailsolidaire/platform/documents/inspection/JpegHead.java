package org.portailsolidaire.platform.documents.inspection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.portailsolidaire.platform.documents.Reason;

/**
 * What decoding a JPEG would ask for, told from its markers: one that comes in several
 * passes is held whole, and each pass goes over all of it.
 */
final class JpegHead {

	/** Ten are usual. */
	private static final int MOST_PASSES = 32;

	/** Bytes that a picture in several passes takes while it is decoded. */
	private static final long LARGEST = 96_000_000;

	private static final int SCAN = 0xDA;

	private static final int END = 0xD9;

	private long held;

	private int components;

	private int passes;

	private boolean partial;

	private JpegHead() {
	}

	/** Why a JPEG is not decoded; nothing when it may be. */
	static List<Reason> refusal(Path file) throws IOException {
		JpegHead head = new JpegHead();
		try (DataInputStream bytes = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			head.read(bytes);
		}
		catch (EOFException ex) {
			return head.refusal();
		}
		return head.refusal();
	}

	private List<Reason> refusal() {
		boolean heavy = this.passes > MOST_PASSES || (this.partial && this.held > LARGEST);
		return heavy ? List.of(Reason.of("documents.refus.passes")) : List.of();
	}

	private void read(DataInputStream bytes) throws IOException {
		int marker = next(bytes);
		while (marker != END) {
			if (hasSegment(marker)) {
				byte[] segment = new byte[Math.max(0, bytes.readUnsignedShort() - 2)];
				bytes.readFully(segment);
				understand(marker, ByteBuffer.wrap(segment));
			}
			marker = next(bytes);
		}
	}

	/** The next marker, over what it follows: fill bytes, the codes of a pass. */
	private static int next(InputStream bytes) throws IOException {
		int before = 0;
		while (true) {
			int code = bytes.read();
			if (code < 0) {
				return END;
			}
			if (before == 0xFF && code != 0 && code != 0xFF) {
				return code;
			}
			before = code;
		}
	}

	private static boolean hasSegment(int marker) {
		return marker >= 0xC0 && (marker < 0xD0 || marker > 0xD8);
	}

	private void understand(int marker, ByteBuffer segment) {
		if (marker == SCAN) {
			this.passes++;
			this.partial |= segment.hasRemaining() && segment.get(0) < this.components;
		}
		else if (marker < 0xD0 && marker != 0xC4 && marker != 0xC8 && marker != 0xCC && segment.remaining() >= 6) {
			frame(marker, segment);
		}
	}

	/** Two bytes for each number of each component, which may be of fewer pixels. */
	private void frame(int marker, ByteBuffer segment) {
		long pixels = (long) Short.toUnsignedInt(segment.getShort(1)) * Short.toUnsignedInt(segment.getShort(3));
		this.components = Byte.toUnsignedInt(segment.get(5));
		this.partial |= (marker & 3) == 2;
		long parts = 0;
		int largest = 1;
		for (int i = 0; i < this.components && 7 + 3 * i < segment.limit(); i++) {
			int sampling = Byte.toUnsignedInt(segment.get(7 + 3 * i));
			int part = (sampling >> 4) * (sampling & 15);
			parts += part;
			largest = Math.max(largest, part);
		}
		this.held = Math.max(this.held, 2 * pixels * parts / largest);
	}

}
