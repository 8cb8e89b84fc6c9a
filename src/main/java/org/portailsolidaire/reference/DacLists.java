package org.portailsolidaire.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lists of the recipients of official development assistance, each from the day it
 * came into force.
 */
final class DacLists {

	private final NavigableMap<LocalDate, Set<String>> byDate;

	private DacLists(NavigableMap<LocalDate, Set<String>> byDate) {
		this.byDate = byDate;
	}

	static DacLists load(JdbcClient jdbc) {
		return new DacLists(jdbc.sql("select valid_from, country from dac_recipient")
			.query(Recipient.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Recipient::validFrom, TreeMap::new,
					Collectors.mapping(Recipient::country, Collectors.toUnmodifiableSet()))));
	}

	/** The list in force that day; before the oldest one we hold, the oldest. */
	Set<String> on(LocalDate day) {
		Map.Entry<LocalDate, Set<String>> list = this.byDate.floorEntry(day);
		if (list == null) {
			list = this.byDate.firstEntry();
		}
		return (list != null) ? list.getValue() : Set.of();
	}

	record Recipient(LocalDate validFrom, String country) {
	}

}
