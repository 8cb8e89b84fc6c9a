package org.portailsolidaire.platform.server;

import java.io.IOException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.coyote.Adapter;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP/1.1 that {@link Connections} watches. Tomcat bounds the time between two
 * bytes; this bounds the whole.
 */
public final class BoundedHttp extends Http11NioProtocol {

	/** An attribute of a request whose body did not come in time. */
	public static final String LATE = BoundedHttp.class.getName() + ".late";

	/** Of a processor that waits for its next request. */
	private static final long NOT_BEGUN = -1;

	private final Connections connections = new Connections();

	private @Nullable ScheduledFuture<?> watching;

	/** Tomcat makes it, by its name. */
	public BoundedHttp() {
		Handler<NioChannel> watched = new Watched(getHandler());
		setHandler(watched);
		getEndpoint().setHandler(watched);
	}

	@Override
	protected Processor createProcessor() {
		return new WatchedProcessor(this.adapter);
	}

	@Override
	public void start() throws Exception {
		super.start();
		this.watching = getUtilityExecutor().scheduleWithFixedDelay(
				() -> this.connections.check(getEndpoint().getConnections(), getMaxConnections()),
				Connections.EVERY.toMillis(), Connections.EVERY.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void stop() throws Exception {
		if (this.watching != null) {
			this.watching.cancel(false);
		}
		super.stop();
	}

	/** Notes what a connection waits for each time the server leaves it. */
	private final class Watched implements Handler<NioChannel> {

		private final Handler<NioChannel> handler;

		private Watched(Handler<NioChannel> handler) {
			this.handler = handler;
		}

		@Override
		public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
			SocketState state = this.handler.process(socket, event);
			switch (state) {
				case OPEN -> BoundedHttp.this.connections.idle(socket);
				case LONG -> BoundedHttp.this.connections.headBegun(socket);
				default -> BoundedHttp.this.connections.forget(socket);
			}
			return state;
		}

		@Override
		public Object getGlobal() {
			return this.handler.getGlobal();
		}

		@Override
		public void release(SocketWrapperBase<NioChannel> socket) {
			BoundedHttp.this.connections.forget(socket);
			this.handler.release(socket);
		}

		@Override
		public void pause() {
			this.handler.pause();
		}

		@Override
		public void recycle() {
			this.handler.recycle();
		}

	}

	/** A request being received and answered. */
	private final class WatchedProcessor extends Http11Processor implements Connections.Exchange {

		private volatile boolean waiting;

		private WatchedProcessor(Adapter adapter) {
			super(BoundedHttp.this, adapter);
			this.request.setInputBuffer(new Body(this.request.getInputBuffer()));
		}

		@Override
		public SocketState service(SocketWrapperBase<?> socket) throws IOException {
			BoundedHttp.this.connections.begin(socket, this);
			try {
				return super.service(socket);
			}
			finally {
				BoundedHttp.this.connections.end(socket);
			}
		}

		@Override
		public long begunAt() {
			long begun = this.request.getStartTimeNanos();
			return (begun != NOT_BEGUN) ? begun : System.nanoTime();
		}

		@Override
		public boolean isWaiting() {
			return this.waiting;
		}

		@Override
		public boolean isReceived() {
			return isRequestBodyFullyRead();
		}

		@Override
		public long received() {
			return this.request.getBytesRead();
		}

		@Override
		public long announced() {
			return this.request.getContentLengthLong();
		}

		@Override
		public boolean isAnswered() {
			return this.response.isCommitted();
		}

		@Override
		public long sent() {
			return this.response.getContentWritten();
		}

		/** A body that can still be answered in words when it does not come in time. */
		private final class Body implements InputBuffer {

			private final InputBuffer body;

			private Body(InputBuffer body) {
				this.body = body;
			}

			@Override
			public int doRead(ApplicationBufferHandler handler) throws IOException {
				if (Connections.isLate(WatchedProcessor.this, System.nanoTime())) {
					WatchedProcessor.this.request.setAttribute(LATE, true);
					throw new BadRequestException("The body did not come in time");
				}
				WatchedProcessor.this.waiting = true;
				try {
					return this.body.doRead(handler);
				}
				finally {
					WatchedProcessor.this.waiting = false;
				}
			}

			@Override
			public int available() {
				return this.body.available();
			}

		}

	}

}
