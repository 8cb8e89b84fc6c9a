package org.portailsolidaire.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database behind a line that can be cut, so that it is gone, or held, so that nothing
 * of it comes any more.
 */
public class CuttableDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Line LINE = new Line();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		new NewDatabase().initialize(context);
		URI given = URI.create(context.getEnvironment().getRequiredProperty("spring.datasource.url").substring(5));
		LINE.to(given.getHost(), given.getPort());
		TestPropertyValues.of("spring.datasource.url=jdbc:postgresql://localhost:" + LINE.port() + given.getPath())
			.applyTo(context);
	}

	/** The server is gone: connections break, and no other is made. */
	public static void cut() {
		LINE.cut();
	}

	/** The server hangs: connections stay, and nothing comes. */
	public static void hold() {
		LINE.hold(true);
	}

	public static void mend() {
		LINE.mend();
	}

	private static final class Line {

		private final ServerSocket server;

		private final List<Socket> sockets = new CopyOnWriteArrayList<>();

		private final ReentrantLock lock = new ReentrantLock();

		private final Condition changed = this.lock.newCondition();

		private String host = "";

		private int port;

		private boolean cut;

		private boolean held;

		Line() {
			try {
				this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			Thread.ofVirtual().start(this::accept);
		}

		int port() {
			return this.server.getLocalPort();
		}

		void to(String host, int port) {
			this.host = host;
			this.port = port;
		}

		private void accept() {
			while (true) {
				try {
					Socket client = this.server.accept();
					if (this.cut) {
						client.close();
						continue;
					}
					Socket database = new Socket(this.host, this.port);
					this.sockets.addAll(List.of(client, database));
					Thread.ofVirtual().start(() -> carry(client, database));
					Thread.ofVirtual().start(() -> carry(database, client));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}

		private void carry(Socket from, Socket to) {
			byte[] bytes = new byte[8192];
			try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
				for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
					awaitMended();
					out.write(bytes, 0, read);
				}
			}
			catch (IOException | InterruptedException ex) {
				// The line is cut.
			}
		}

		private void awaitMended() throws InterruptedException {
			this.lock.lock();
			try {
				while (this.held) {
					this.changed.await();
				}
			}
			finally {
				this.lock.unlock();
			}
		}

		void cut() {
			this.cut = true;
			this.sockets.forEach((socket) -> {
				try {
					socket.close();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			this.sockets.clear();
		}

		void hold(boolean hold) {
			this.lock.lock();
			try {
				this.held = hold;
				this.changed.signalAll();
			}
			finally {
				this.lock.unlock();
			}
		}

		void mend() {
			this.cut = false;
			hold(false);
		}

	}

}
