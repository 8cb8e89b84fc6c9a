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

	private final DatedDacLists lists;

	private final JdbcClient jdbc;

	private final Zones zones;

	private final Clock clock;

	DacEditing(DatedDacLists lists, JdbcClient jdbc, Zones zones, Clock clock) {
		this.lists = lists;
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
		DatedDacList before = this.lists.findFirstByValidFromLessThanOrderByValidFromDesc(validFrom).orElse(null);
		if (this.lists.existsById(validFrom)) {
			return Outcome.TAKEN;
		}
		this.lists.saveAndFlush(DatedDacList.copy(validFrom, source, before));
		return Outcome.DONE;
	}

	/** Changes a list to come; codes that are no country are left out. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome change(LocalDate validFrom, int version, String source, Set<String> countries) {
		if (!validFrom.isAfter(today())) {
			return Outcome.SERVED;
		}
		DatedDacList list = this.lists.lock(validFrom).filter((one) -> one.version() == version).orElse(null);
		if (list == null) {
			return Outcome.CHANGED_SINCE;
		}
		Set<String> known = new TreeSet<>(this.zones.countriesOf(this.zones.world().code(), validFrom));
		known.retainAll(countries);
		list.change(source, known);
		this.lists.saveAndFlush(list);
		return Outcome.DONE;
	}

	/** Gives up a list to come. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome remove(LocalDate validFrom, int version) {
		if (!validFrom.isAfter(today())) {
			return Outcome.SERVED;
		}
		DatedDacList list = this.lists.lock(validFrom).filter((one) -> one.version() == version).orElse(null);
		if (list == null) {
			return Outcome.CHANGED_SINCE;
		}
		this.lists.delete(list);
		this.lists.flush();
		return Outcome.DONE;
	}

	private LocalDate today() {
		return ParisTime.dayOf(this.clock.instant());
	}

}
