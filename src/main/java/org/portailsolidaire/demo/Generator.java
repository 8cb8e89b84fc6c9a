package org.portailsolidaire.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import org.portailsolidaire.calls.search.CallIndex;
import org.portailsolidaire.people.memberships.Funders;
import org.portailsolidaire.people.memberships.Funders.Funder;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.DemoNotice;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills a database with as many made-up calls as wanted, to measure. */
@Component
class Generator {

	private static final int FUNDERS = 120;

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	private final Zones zones;

	private final Themes themes;

	private final Funders funders;

	private final CallIndex index;

	private final DemoNotice notice;

	private final Clock clock;

	Generator(JdbcTemplate jdbc, Zones zones, Themes themes, Funders funders, CallIndex index, DemoNotice notice,
			Clock clock) {
		this.jdbc = jdbc;
		this.zones = zones;
		this.themes = themes;
		this.funders = funders;
		this.index = index;
		this.notice = notice;
		this.clock = clock;
	}

	/** Makes the calls unless the database already has generated ones; whether it did. */
	@Transactional
	boolean make(int count, long seed) {
		if (Boolean.TRUE.equals(this.jdbc.queryForObject("select exists (select from call where source = ?)",
				Boolean.class, MadeUpCall.SOURCE))) {
			return false;
		}
		LocalDate today = ParisTime.dayOf(this.clock.instant());
		this.jdbc.update("insert into demo_world (created_on) values (?) on conflict do nothing", today);
		Phrases phrases = Phrases.load();
		CallMaker maker = new CallMaker(seed, today, new MadeUpZones(this.zones), this.themes, phrases,
				funders(phrases, seed));
		this.jdbc.execute((ConnectionCallback<Void>) (connection) -> copy(maker, count, connection));
		this.jdbc.execute("analyze call, call_version");
		this.index.indexEverything();
		this.jdbc.execute("analyze findable_call, catalogue_word");
		this.notice.refresh();
		return true;
	}

	private List<Funder> funders(Phrases phrases, long seed) {
		Set<String> names = new LinkedHashSet<>();
		SplittableRandom random = new SplittableRandom(seed);
		while (names.size() < FUNDERS) {
			names.add(phrases.pick("bailleur", "", random));
		}
		return List.copyOf(this.funders.registered(names).values());
	}

	private static Void copy(CallMaker maker, int count, Connection connection) throws SQLException {
		CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
		CallCopy rows = new CallCopy();
		try {
			for (int number = 0; number < count; number++) {
				rows.add(maker.make(number));
				if ((number + 1) % BATCH == 0 || number + 1 == count) {
					rows.send(copy);
				}
			}
		}
		catch (IOException ex) {
			throw new SQLException(ex);
		}
		return null;
	}

}
