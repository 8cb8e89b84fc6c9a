package org.portailsolidaire.platform.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the connections of this server wait for. A request that does not come in its time
 * is left, however regularly its bytes drip; and when many connections are open, those
 * that have waited longest make room, so that nobody who sends a request finds the door
 * shut by those who send none.
 */
final class Connections {

	private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

	/** How often they are looked at. */
	static final Duration EVERY = Duration.ofMillis(100);

	/** For a head, from the opening of the connection or from its first byte. */
	static final Duration HEAD = Duration.ofSeconds(10);

	/** For a body, and to take an answer, besides what its size is worth. */
	static final Duration GRACE = Duration.ofSeconds(30);

	/** Bytes a second, over the whole: an upload on the slowest of telephones. */
	static final long SLOWEST = 4_000;

	/** Bytes a second of a body that is thrown away, so that its sender reads why. */
	private static final long THROWN_AWAY = 64_000;

	private static final Duration LONGEST_THROWN_AWAY = Duration.ofMinutes(5);

	/** To say that a body is late. */
	private static final Duration ANSWER = Duration.ofSeconds(10);

	/** What is younger never makes room. */
	private static final Duration YOUNG = Duration.ofSeconds(1);

	private static final Duration IDLE = Duration.ofSeconds(5);

	/** The same where there is hardly any room left. */
	private static final Duration VERY_YOUNG = Duration.ofMillis(300);

	/** From this part of the connections on, those that wait make room. */
	private static final double CROWDED = 0.5;

	private static final double PACKED = 0.75;

	private final Map<SocketWrapperBase<?>, Waiting> waiting = new ConcurrentHashMap<>();

	private final Map<SocketWrapperBase<?>, Exchange> exchanges = new ConcurrentHashMap<>();

	/**
	 * Until what comes next.
	 *
	 * @param head whether a request was begun, or the first is expected
	 */
	private record Waiting(long since, boolean head) {

		/** A connection that was of use is likely to be again, for a moment. */
		boolean isOver(long now) {
			return this.head || now - this.since > IDLE.toNanos();
		}

	}

	/** What a connection brought since it is waited for. */
	private record Slow(SocketWrapperBase<?> socket, long spent, long received, boolean body) {

		double rate() {
			return (double) this.received / this.spent;
		}

		void leave() {
			if (this.body) {
				hangUp(this.socket, false);
			}
			else {
				close(this.socket);
			}
		}

	}

	/** A request and its answer, read while another thread goes on with them. */
	interface Exchange {

		/** When its first byte came, in nanoseconds. */
		long begunAt();

		/** Whether someone waits for more of the body. */
		boolean isWaiting();

		/** Whether nothing more is to come. */
		boolean isReceived();

		/** Bytes of the body that were read. */
		long received();

		/** Bytes of the body that there are; -1 when it does not say. */
		long announced();

		/** Whether the answer is on its way. */
		boolean isAnswered();

		/** Bytes of the answer that left. */
		long sent();

	}

	void idle(SocketWrapperBase<?> socket) {
		this.waiting.put(socket, new Waiting(System.nanoTime(), false));
	}

	/** A head that comes in several pieces: the first counts. */
	void headBegun(SocketWrapperBase<?> socket) {
		this.waiting.merge(socket, new Waiting(System.nanoTime(), true), (before, now) -> before.head() ? before : now);
	}

	void forget(SocketWrapperBase<?> socket) {
		this.waiting.remove(socket);
	}

	void begin(SocketWrapperBase<?> socket, Exchange exchange) {
		this.exchanges.put(socket, exchange);
	}

	void end(SocketWrapperBase<?> socket) {
		this.exchanges.remove(socket);
	}

	/** Leaves what is late, then what has waited longest where there are too many. */
	void check(Set<? extends SocketWrapperBase<?>> open, int most) {
		long now = System.nanoTime();
		this.waiting.keySet().retainAll(open);
		open.stream()
			.filter((socket) -> !this.exchanges.containsKey(socket))
			.forEach((socket) -> this.waiting.computeIfAbsent(socket, (key) -> new Waiting(now, true)));
		this.exchanges.forEach((socket, exchange) -> {
			if (isLate(exchange, now - ANSWER.toNanos())) {
				hangUp(socket, exchange.isAnswered());
			}
		});
		this.waiting.forEach((socket, wait) -> {
			if (wait.head() && now - wait.since() > HEAD.toNanos()) {
				close(socket);
			}
		});
		long left = open.stream().filter((socket) -> !socket.isClosed()).count();
		if (left > most * CROWDED) {
			makeRoom(left - (long) (most * CROWDED), (left > most * PACKED) ? VERY_YOUNG : YOUNG, now);
		}
	}

	/**
	 * Those of which nothing comes go first, the oldest before the others; then those of
	 * which little comes.
	 */
	private void makeRoom(long count, Duration young, long now) {
		Stream
			.concat(this.waiting.entrySet()
				.stream()
				.filter((one) -> !this.exchanges.containsKey(one.getKey()) && one.getValue().isOver(now))
				.map((one) -> new Slow(one.getKey(), now - one.getValue().since(), 0, false)),
					this.exchanges.entrySet()
						.stream()
						.filter((one) -> one.getValue().isWaiting())
						.map((one) -> new Slow(one.getKey(), now - one.getValue().begunAt(), one.getValue().received(),
								true)))
			.filter((one) -> one.spent() > young.toNanos())
			.sorted(Comparator.comparingDouble(Slow::rate).thenComparing(Slow::spent, Comparator.reverseOrder()))
			.limit(count)
			.forEach(Slow::leave);
	}

	/** Whether a request, or who takes its answer, is slower than any network. */
	static boolean isLate(Exchange exchange, long now) {
		long spent = now - exchange.begunAt() - GRACE.toNanos();
		if (spent <= 0) {
			return false;
		}
		if (!exchange.isAnswered()) {
			return !exchange.isReceived() && spent > seconds(exchange.received() / SLOWEST);
		}
		long thrownAway = exchange.isReceived() ? 0
				: Math.min(LONGEST_THROWN_AWAY.toNanos(), seconds(Math.max(0, exchange.announced()) / THROWN_AWAY));
		return spent > seconds((exchange.received() + exchange.sent()) / SLOWEST) + thrownAway;
	}

	private static long seconds(long seconds) {
		return Duration.ofSeconds(seconds).toNanos();
	}

	/**
	 * Ends a request, as if its sender had gone: the thread that has it goes on at once,
	 * and closes the connection. Closed from here, its buffers would serve another while
	 * that thread reads on.
	 */
	private static void hangUp(SocketWrapperBase<?> socket, boolean answered) {
		try {
			if (socket.getSocket() instanceof NioChannel channel) {
				channel.getIOChannel().shutdownInput();
				if (answered) {
					channel.getIOChannel().shutdownOutput();
				}
			}
		}
		catch (IOException ex) {
			LOG.debug("The connection has gone", ex);
		}
	}

	/** Not while a request is being read from it. */
	private static void close(SocketWrapperBase<?> socket) {
		if (socket.getLock().tryLock()) {
			try {
				socket.close();
			}
			finally {
				socket.getLock().unlock();
			}
		}
	}

}
