package org.portailsolidaire.platform.site;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the portal shows a demo world, which every page then says. */
@Component
public class DemoNotice {

	private final JdbcClient jdbc;

	private volatile boolean demo;

	DemoNotice(JdbcClient jdbc) {
		this.jdbc = jdbc;
		refresh();
	}

	/** Whether this database holds a demo world. */
	public boolean isDemo() {
		return this.demo;
	}

	/** Looks again, after a demo world was made. */
	public final void refresh() {
		this.demo = this.jdbc.sql("select exists (select from demo_world)").query(Boolean.class).single();
	}

}
