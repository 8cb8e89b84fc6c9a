package org.portailsolidaire.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.portailsolidaire.shared.ParisTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The DAC lists as the back office edits them. A list in force, now or before, has served
 * and never changes; a new one comes into force on a day to come.
 */
@Service
public class DacEditing {

	private final JdbcClient jdbc;

	private final Zones zones;

	private final Clock clock;

	DacEditing(JdbcClient jdbc, Zones zones, Clock clock) {
		this.jdbc = jdbc;
		this.zones = zones;
		this.clock = clock;
	}

	/**
	 * A list.
	 *
	 * @param served whether it is, or was, in force
	 * @param version grows at each change
	 */
	public record Dated(LocalDate validFrom, String source, int countries, boolean served, int version) {
	}

	/** What became of a change. */
	public enum Outcome {

		/** It was made. */
		DONE,

		/** Someone else changed the list first, or took it away. */
		CHANGED_SINCE,

		/** The list has served. */
		SERVED,

		/** A list begins that day already. */
		TAKEN

	}

	/** The lists, the latest first. */
	public List<Dated> all() {
		LocalDate today = today();
		return this.jdbc.sql("""
				select l.valid_from, l.source, l.version, count(r.country) as countries
				from dac_list l left join dac_recipient r using (valid_from)
				group by l.valid_from order by l.valid_from desc
				""").query((row, number) -> {
			LocalDate from = row.getObject("valid_from", LocalDate.class);
			return new Dated(from, row.getString("source"), row.getInt("countries"), !from.isAfter(today),
					row.getInt("version"));
		}).list();
	}

	/** The list that begins on a day. */
	public Optional<Dated> find(LocalDate validFrom) {
		return all().stream().filter((list) -> list.validFrom().equals(validFrom)).findFirst();
	}

	/** The codes of the countries of a list. */
	public Set<String> countries(LocalDate validFrom) {
		return new TreeSet<>(this.jdbc.sql("select country from dac_recipient where valid_from = ?")
			.param(validFrom)
			.query(String.class)
			.list());
	}

	/** Makes a list for a day to come, with the countries and notes of the one before. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome copy(LocalDate validFrom, String source) {
		if (!validFrom.isAfter(today())) {
			return Outcome.SERVED;
		}
		int added = this.jdbc.sql("insert into dac_list (valid_from, source) values (?, ?) on conflict do nothing")
			.params(validFrom, source)
			.update();
		if (added == 0) {
			return Outcome.TAKEN;
		}
		this.jdbc.sql("""
				insert into dac_recipient (valid_from, country, note)
				select :from, country, note from dac_recipient
				where valid_from = (select max(valid_from) from dac_list where valid_from < :from)
				""").param("from", validFrom).update();
		return Outcome.DONE;
	}

	/** Changes a list to come; codes that are no country are left out. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome change(LocalDate validFrom, int version, String source, Set<String> countries) {
		if (!validFrom.isAfter(today())) {
			return Outcome.SERVED;
		}
		int changed = this.jdbc
			.sql("update dac_list set source = ?, version = version + 1 where valid_from = ? and version = ?")
			.params(source, validFrom, version)
			.update();
		if (changed == 0) {
			return Outcome.CHANGED_SINCE;
		}
		Set<String> known = new TreeSet<>(this.zones.countriesOf(this.zones.world().code(), validFrom));
		known.retainAll(countries);
		String[] kept = known.toArray(String[]::new);
		this.jdbc.sql("delete from dac_recipient where valid_from = :from and country <> all(:kept)")
			.param("from", validFrom)
			.param("kept", kept)
			.update();
		this.jdbc
			.sql("""
					insert into dac_recipient (valid_from, country) select :from, unnest(:kept::text[]) on conflict do nothing
					""")
			.param("from", validFrom)
			.param("kept", kept)
			.update();
		return Outcome.DONE;
	}

	/** Gives up a list to come. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome remove(LocalDate validFrom, int version) {
		if (!validFrom.isAfter(today())) {
			return Outcome.SERVED;
		}
		boolean same = this.jdbc.sql("select valid_from from dac_list where valid_from = ? and version = ? for update")
			.params(validFrom, version)
			.query(LocalDate.class)
			.optional()
			.isPresent();
		if (!same) {
			return Outcome.CHANGED_SINCE;
		}
		this.jdbc.sql("delete from dac_recipient where valid_from = ?").param(validFrom).update();
		this.jdbc.sql("delete from dac_list where valid_from = ?").param(validFrom).update();
		return Outcome.DONE;
	}

	private LocalDate today() {
		return ParisTime.dayOf(this.clock.instant());
	}

}
