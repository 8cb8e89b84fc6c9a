package org.portailsolidaire.calls.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file whose encoding nobody told: UTF-16 is known by its first bytes; else
 * it is UTF-8 up to the first byte that is not, and Windows-1252 from there when only
 * ASCII came before. Bytes lost in a file that was UTF-8 read as U+FFFD.
 */
final class FileText extends Reader {

	private static final int BUFFER = 8192;

	private static final int HEAD = 4;

	private static final int ASCII = 127;

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private final InputStream input;

	private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);

	private final CharBuffer chars = CharBuffer.allocate(BUFFER);

	private CharsetDecoder decoder;

	private Encoding encoding;

	private boolean beyondAscii;

	private boolean read;

	/** What a file was written in. */
	enum Encoding {

		UTF_8("UTF-8"), UTF_16("UTF-16"), WINDOWS_1252("Windows-1252");

		private final String label;

		Encoding(String label) {
			this.label = label;
		}

		@Override
		public String toString() {
			return this.label;
		}

	}

	FileText(InputStream input) throws IOException {
		this.input = input;
		this.bytes.limit(input.readNBytes(this.bytes.array(), 0, HEAD));
		this.chars.limit(0);
		Charset charset = charset();
		this.encoding = charset.equals(StandardCharsets.UTF_8) ? Encoding.UTF_8 : Encoding.UTF_16;
		this.decoder = charset.newDecoder()
			.onMalformedInput((this.encoding == Encoding.UTF_8) ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE);
	}

	/** The charset that the first bytes tell, passing over their mark. */
	private Charset charset() {
		int first = at(0);
		int second = at(1);
		if (first == 0xEF && second == 0xBB && at(2) == 0xBF) {
			this.bytes.position(3);
			return StandardCharsets.UTF_8;
		}
		boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
		this.bytes.position(marked ? 2 : 0);
		if (marked) {
			return (first == 0xFF) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
		}
		if (first > 0 && second == 0 && at(2) > 0 && at(3) == 0) {
			return StandardCharsets.UTF_16LE;
		}
		return (first == 0 && second > 0 && at(2) == 0 && at(3) > 0) ? StandardCharsets.UTF_16BE
				: StandardCharsets.UTF_8;
	}

	private int at(int index) {
		return (index < this.bytes.limit()) ? this.bytes.get(index) & 0xFF : -1;
	}

	/** What the file is written in, as far as it was read. */
	Encoding encoding() {
		return this.encoding;
	}

	@Override
	public int read(char[] into, int offset, int length) throws IOException {
		while (!this.chars.hasRemaining()) {
			if (this.read && !this.bytes.hasRemaining()) {
				return -1;
			}
			decode();
		}
		int count = Math.min(length, this.chars.remaining());
		this.chars.get(into, offset, count);
		return count;
	}

	private void decode() throws IOException {
		this.bytes.compact();
		int count = this.read ? -1 : this.input.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
		this.read = count < 0;
		this.bytes.position(this.bytes.position() + Math.max(0, count)).flip();
		this.chars.clear();
		CoderResult result = this.decoder.decode(this.bytes, this.chars, this.read);
		for (int i = 0; i < this.chars.position() && !this.beyondAscii; i++) {
			this.beyondAscii = this.chars.get(i) > ASCII;
		}
		if (result.isError()) {
			goOnAfter(result.length());
		}
		this.chars.flip();
	}

	/** Not UTF-8 here: it never was, or a few bytes of it are lost. */
	private void goOnAfter(int lost) {
		if (this.beyondAscii) {
			this.bytes.position(this.bytes.position() + lost);
			this.chars.put('\uFFFD');
		}
		else {
			this.encoding = Encoding.WINDOWS_1252;
			this.decoder = WINDOWS.newDecoder()
				.onMalformedInput(CodingErrorAction.REPLACE)
				.onUnmappableCharacter(CodingErrorAction.REPLACE);
		}
	}

	@Override
	public void close() throws IOException {
		this.input.close();
	}

}
