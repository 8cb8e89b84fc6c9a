package org.portailsolidaire.platform.documents.storage;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Pieces of the same length, asked for one after the other: between two of them nothing
 * is held, however slow the reader.
 */
class PieceStream extends InputStream {

	private final IntFunction<Optional<byte[]>> pieces;

	private byte[] piece = new byte[0];

	private int at;

	private int next;

	PieceStream(IntFunction<Optional<byte[]>> pieces) {
		this.pieces = pieces;
		hasMore();
	}

	@Override
	public int read() {
		return hasMore() ? this.piece[this.at++] & 0xFF : -1;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) {
		if (length == 0) {
			return 0;
		}
		if (!hasMore()) {
			return -1;
		}
		int count = Math.min(length, this.piece.length - this.at);
		System.arraycopy(this.piece, this.at, buffer, offset, count);
		this.at += count;
		return count;
	}

	private boolean hasMore() {
		if (this.at == this.piece.length && this.next >= 0) {
			this.piece = this.pieces.apply(this.next).orElseGet(() -> new byte[0]);
			this.at = 0;
			this.next = (this.piece.length > 0) ? this.next + 1 : -1;
		}
		return this.at < this.piece.length;
	}

}
