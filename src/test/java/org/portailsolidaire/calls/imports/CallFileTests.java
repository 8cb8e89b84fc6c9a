package org.portailsolidaire.calls.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class CallFileTests {

	private static final int ROWS = 100_000;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void readsRowByRowWithoutRunningAhead(boolean json) {
		Endless input = json
				? new Endless("[{\"source\": \"a\", \"reference\": \"1\", \"titre\": \"appel\"}",
						",\n{\"source\": \"a\", \"reference\": \"1\", \"titre\": \"appel\"}", "]")
				: new Endless("source;reference;titre\na;1;appel\n", "a;1;appel\n", "");
		AtomicLong rows = new AtomicLong();
		AtomicLong ahead = new AtomicLong();
		CallFile.read(input, (line, row) -> {
			long handled = rows.incrementAndGet() * input.bytesOfARow();
			ahead.accumulateAndGet(input.read - handled, Math::max);
		});

		assertThat(rows).hasValue(ROWS);
		assertThat(ahead.get()).isLessThan(100_000);
	}

	/** A file made as it is read. */
	private static final class Endless extends InputStream {

		private final byte[] first;

		private final byte[] row;

		private final byte[] last;

		private long read;

		Endless(String first, String row, String last) {
			this.first = first.getBytes(StandardCharsets.UTF_8);
			this.row = row.getBytes(StandardCharsets.UTF_8);
			this.last = last.getBytes(StandardCharsets.UTF_8);
		}

		long bytesOfARow() {
			return this.row.length;
		}

		@Override
		public int read() throws IOException {
			long position = this.read++;
			if (position < this.first.length) {
				return this.first[(int) position];
			}
			position -= this.first.length;
			long rows = (long) (ROWS - 1) * this.row.length;
			if (position < rows) {
				return this.row[(int) (position % this.row.length)];
			}
			position -= rows;
			return (position < this.last.length) ? this.last[(int) position] : -1;
		}

	}

}
