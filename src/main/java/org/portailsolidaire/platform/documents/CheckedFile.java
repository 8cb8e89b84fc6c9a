package org.portailsolidaire.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.documents.inspection.Claim;
import org.portailsolidaire.platform.documents.inspection.Spool;

/**
 * A file that was received and checked, until {@link Documents#keep} keeps it: what takes
 * time is done before any transaction. Closing it forgets it.
 */
public final class CheckedFile implements AutoCloseable {

	private final Claim claim;

	private final @Nullable Spool bytes;

	private final @Nullable DocumentFormat format;

	private final List<Reason> reasons;

	private CheckedFile(Claim claim, @Nullable Spool bytes, @Nullable DocumentFormat format, List<Reason> reasons) {
		this.claim = claim;
		this.bytes = bytes;
		this.format = format;
		this.reasons = List.copyOf(reasons);
	}

	static CheckedFile good(Claim claim, Spool bytes, DocumentFormat format) {
		return new CheckedFile(claim, bytes, format, List.of());
	}

	static CheckedFile refused(Claim claim, List<Reason> reasons) {
		return new CheckedFile(claim, null, null, reasons);
	}

	/** All that is wrong with it; empty when it can be kept. */
	public List<Reason> reasons() {
		return this.reasons;
	}

	/** SHA-256 of the bytes that would be kept, or empty when none would. */
	public String sha256() {
		return (this.bytes != null) ? this.bytes.sha256() : "";
	}

	/**
	 * Whether these are the bytes that would be kept, and not what they were made from.
	 */
	boolean holds(Spool received) {
		return received.equals(this.bytes);
	}

	Claim claim() {
		return this.claim;
	}

	@Nullable Spool bytes() {
		return this.bytes;
	}

	@Nullable DocumentFormat format() {
		return this.format;
	}

	@Override
	public void close() {
		if (this.bytes != null) {
			try {
				this.bytes.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
