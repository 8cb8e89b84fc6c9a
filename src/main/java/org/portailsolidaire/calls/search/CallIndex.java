package org.portailsolidaire.calls.search;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallArchived;
import org.portailsolidaire.calls.calls.CallPublished;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.organisations.OrganisationNamesChanged;
import org.portailsolidaire.people.organisations.OrganisationsMerged;
import org.portailsolidaire.calls.calls.CallRestored;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the table of calls that can be found: a row a published call, made from the
 * version that the public reads, in the transaction that publishes it.
 */
@Component
public class CallIndex {

	/** After those that change what calls say. */
	private static final int LAST = 100;

	private final JdbcClient jdbc;

	CallIndex(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Makes a published call findable, or its changes. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CallPublished published) {
		index(published.id().value());
	}

	/** Makes a call that is back online findable again. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CallRestored restored) {
		index(restored.id().value());
	}

	/** Takes an archived call out of what can be found. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CallArchived archived) {
		this.jdbc.sql("delete from findable_call where call_id = ?").param(archived.id().value()).update();
	}

	/** Names the funder of calls as it is now, and finds it by its other names. */
	@EventListener
	@Order(LAST)
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OrganisationNamesChanged changed) {
		indexFunder(changed.organisation());
	}

	/** The same once its calls are those of the one that it became part of. */
	@EventListener
	@Order(LAST)
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OrganisationsMerged merged) {
		if (merged.kind() == OrganisationKind.FUNDER) {
			indexFunder(merged.kept());
		}
	}

	private void indexFunder(OrganisationId funder) {
		this.jdbc.sql(FindableRows.CALLS)
			.param("call", null)
			.param("theme", null)
			.param("funder", funder.value())
			.update();
		learnStandingWords();
	}

	/**
	 * Makes every row again when this program makes them otherwise than the last one did.
	 */
	@EventListener(ApplicationStartedEvent.class)
	@Transactional
	void renew() {
		int recipe = FindableRows.recipe();
		int outdated = this.jdbc
			.sql("update catalogue_revision set recipe = :recipe where recipe is distinct from :recipe")
			.param("recipe", recipe)
			.update();
		if (outdated > 0) {
			indexEverything();
		}
	}

	/**
	 * Makes every row again. Where the portal owns the table, the index of words is made
	 * anew after the rows, twenty times faster than row by row; readers wait.
	 */
	@Transactional
	public void indexEverything() {
		boolean owner = this.jdbc
			.sql("select pg_has_role(relowner, 'USAGE') from pg_class " + "where oid = 'findable_call'::regclass")
			.query(Boolean.class)
			.single();
		if (!owner) {
			this.jdbc.sql("delete from findable_call").update();
			index(null);
			return;
		}
		String wordsIndex = this.jdbc.sql("select pg_get_indexdef('findable_call_terms'::regclass)")
			.query(String.class)
			.single();
		this.jdbc.sql("drop index findable_call_terms").update();
		this.jdbc.sql("truncate findable_call").update();
		index(null);
		this.jdbc.sql(wordsIndex).update();
	}

	/** Makes the rows of the calls on a theme again, after a change of its names. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void indexTheme(String theme) {
		this.jdbc.sql(FindableRows.CALLS).param("call", null).param("theme", theme).param("funder", null).update();
	}

	/** Learns the words of new synonyms, to mend typing mistakes with. */
	@Transactional(propagation = Propagation.MANDATORY)
	void learnStandingWords() {
		this.jdbc.sql(FindableRows.STANDING_WORDS).update();
	}

	private void index(@Nullable UUID call) {
		this.jdbc.sql(FindableRows.CALLS).param("call", call).param("theme", null).param("funder", null).update();
		this.jdbc.sql(FindableRows.WORDS).param("call", call).update();
		if (call == null) {
			this.jdbc.sql(FindableRows.STANDING_WORDS).update();
		}
	}

}
