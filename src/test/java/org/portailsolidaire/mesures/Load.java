package org.portailsolidaire.mesures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A closed loop: so many clients, each asks, reads the whole answer, checks it, and asks
 * again at once.
 */
final class Load {

	private final int port;

	private final byte[] row;

	/**
	 * @param row what begins each row of a list, ASCII
	 */
	Load(int port, String row) {
		this.port = port;
		this.row = row.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * A request with what its answer must be.
	 *
	 * @param rows rows of the answer; -1 when they are not counted
	 */
	record Ask(byte[] request, int status, int rows) {

		static Ask page(String path, int rows) {
			return new Ask(KeepAlive.request(path), 200, rows);
		}

	}

	/** What a round gave; times in milliseconds. */
	record Result(double rate, double p50, double p95, double p99, int errors, String firstError, int meanBytes) {
	}

	/** The asks are taken in turn, from a turn that rounds share. */
	Result run(int clients, double seconds, List<Ask> asks, AtomicInteger turn) throws Exception {
		long start = System.nanoTime();
		long end = start + (long) (seconds * 1e9);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Client>> futures = java.util.stream.IntStream.range(0, clients)
				.mapToObj((number) -> threads.submit(() -> new Client().run(end, asks, turn)))
				.toList();
			long[] times = new long[0];
			int errors = 0;
			long bytes = 0;
			String firstError = "";
			for (Future<Client> future : futures) {
				Client client = future.get();
				int had = times.length;
				times = Arrays.copyOf(times, had + client.count);
				System.arraycopy(client.times, 0, times, had, client.count);
				errors += client.errors;
				bytes += client.bytes;
				firstError = firstError.isEmpty() ? client.firstError : firstError;
			}
			double elapsed = (System.nanoTime() - start) / 1e9;
			Arrays.sort(times);
			return new Result(times.length / elapsed, at(times, 0.5), at(times, 0.95), at(times, 0.99), errors,
					firstError, (int) (bytes / Math.max(1, times.length)));
		}
	}

	private static double at(long[] times, double share) {
		return (times.length == 0) ? Double.NaN : times[(int) Math.min(times.length - 1, times.length * share)] / 1e6;
	}

	private final class Client {

		private long[] times = new long[4096];

		private int count;

		private int errors;

		private long bytes;

		private String firstError = "";

		private Client run(long end, List<Ask> asks, AtomicInteger turn) throws IOException {
			KeepAlive connection = new KeepAlive(Load.this.port);
			try {
				while (System.nanoTime() < end) {
					Ask ask = asks.get(Math.floorMod(turn.getAndIncrement(), asks.size()));
					long start = System.nanoTime();
					int status;
					try {
						status = connection.get(ask.request());
					}
					catch (IOException ex) {
						error(ex.toString());
						connection.close();
						connection = new KeepAlive(Load.this.port);
						continue;
					}
					if (this.count == this.times.length) {
						this.times = Arrays.copyOf(this.times, 2 * this.count);
					}
					this.times[this.count++] = System.nanoTime() - start;
					this.bytes += connection.length();
					check(ask, status, connection);
				}
				return this;
			}
			finally {
				connection.close();
			}
		}

		private void check(Ask ask, int status, KeepAlive connection) {
			if (status != ask.status()) {
				error("status " + status + " for " + line(ask));
			}
			else if (ask.rows() >= 0) {
				int rows = connection.count(Load.this.row);
				if (rows != ask.rows()) {
					error(rows + " rows, not " + ask.rows() + ", for " + line(ask));
				}
			}
		}

		private static String line(Ask ask) {
			return new String(ask.request(), StandardCharsets.US_ASCII).lines().findFirst().orElse("");
		}

		private void error(String what) {
			this.errors++;
			this.firstError = this.firstError.isEmpty() ? what : this.firstError;
		}

	}

}
