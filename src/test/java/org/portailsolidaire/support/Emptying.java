package org.portailsolidaire.support;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.portailsolidaire.platform.site.DemoNotice;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Takes away what earlier tests wrote; the reference data stay. Only tables that have
 * rows are touched: to truncate them all costs more than most tests.
 */
class Emptying implements BeforeEachCallback {

	private static final List<String> ROOTS = List.of("call", "organisation", "stored_file", "catalogue_word",
			"demo_world", "person", "spring_session", "person_token", "attempt_bucket", "message", "message_choice",
			"message_hold", "document", "document_day", "application_rank");

	/** Tables that refer to others are emptied with them. */
	private static final String TABLES = """
			with recursive emptied (name) as (
				select unnest(?::text[])::regclass::oid
				union select f.conrelid from pg_constraint f join emptied e on f.confrelid = e.name where f.contype = 'f'
			)
			select name::regclass::text from emptied
			""";

	private static final String SEQUENCES = """
			select d.objid::regclass::text from pg_depend d join pg_class c on c.oid = d.objid and c.relkind = 'S'
			where d.refobjid = any(?::regclass[]::oid[])
			""";

	private static volatile String statement = "";

	@Override
	public void beforeEach(ExtensionContext context) {
		ApplicationContext portal = SpringExtension.getApplicationContext(context);
		JdbcClient jdbc = portal.getBean(JdbcClient.class);
		if (statement.isEmpty()) {
			statement = statement(jdbc);
		}
		jdbc.sql(statement).update();
		portal.getBean(DemoNotice.class).refresh();
	}

	private static String statement(JdbcClient jdbc) {
		List<String> tables = jdbc.sql(TABLES).param(ROOTS.toArray(String[]::new)).query(String.class).list();
		List<String> sequences = jdbc.sql(SEQUENCES).param(tables.toArray(String[]::new)).query(String.class).list();
		String deleted = tables.stream()
			.map((table) -> "if exists (select from %1$s) then delete from %1$s; end if;".formatted(table))
			.collect(Collectors.joining("\n"));
		String restarted = sequences.stream()
			.map("perform setval('%s', 1, false);"::formatted)
			.collect(Collectors.joining("\n"));
		return """
				do $$ begin
				-- neither triggers nor references: what is referred to may go first
				perform set_config('session_replication_role', 'replica', true);
				%s
				%s
				update catalogue_revision set revision = revision + 1;
				end $$
				""".formatted(deleted, restarted);
	}

}
