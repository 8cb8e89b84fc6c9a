package org.portailsolidaire.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;

import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A process that commits acts, each with its message, until it is killed. Like a caller
 * that was cut off, it begins by doing the last acts again.
 */
final class ActPoster {

	/** How many acts a process may number before it meets those of another lane. */
	static final int LANE = 1_000_000;

	private ActPoster() {
	}

	public static void main(String[] args) throws Exception {
		PGSimpleDataSource server = new PGSimpleDataSource();
		server.setUrl(args[0]);
		server.setUser(args[1]);
		server.setPassword(args[2]);
		SingleConnectionDataSource source = new SingleConnectionDataSource(server.getConnection(), true);
		Sandbox sandbox = new Sandbox(source, Clock.systemUTC());
		int first = Integer.parseInt(args[3]);
		int last = sandbox.jdbc.sql("select coalesce(max(number), ?) from act where number between ? and ?")
			.params(first, first, first + LANE - 1)
			.query(Integer.class)
			.single();
		for (int number = Math.max(first, last - 2); number < first + LANE; number++) {
			act(sandbox, number);
			if (number == last + 1) {
				System.out.println("ready");
			}
		}
	}

	private static void act(Sandbox sandbox, int number) {
		sandbox.transaction.executeWithoutResult((status) -> {
			sandbox.jdbc.sql("insert into act (number, done_at) values (?, ?) on conflict do nothing")
				.param(number)
				.param(Timestamp.from(sandbox.clock.instant()))
				.update();
			sandbox.outbox.post(Sandbox.message(Sandbox.URGENT, "acte-" + number, "fanta@exemple.org", "n" + number));
		});
	}

}
