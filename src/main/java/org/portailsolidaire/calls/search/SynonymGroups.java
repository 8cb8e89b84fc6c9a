package org.portailsolidaire.calls.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The terms that mean the same when one searches, as the back office edits them. Every
 * search that follows uses them. Whoever writes waits for who writes at the same time.
 */
@Service
public class SynonymGroups {

	/** The most words that a term has. */
	public static final int LONGEST_TERM = Synonyms.LONGEST_TERM;

	private final KeptSynonyms groups;

	private final JdbcClient jdbc;

	private final CallIndex index;

	SynonymGroups(KeptSynonyms groups, JdbcClient jdbc, CallIndex index) {
		this.groups = groups;
		this.jdbc = jdbc;
		this.index = index;
	}

	/** Terms that mean the same. */
	public record Group(int no, List<String> terms) {

		public Group {
			terms = List.copyOf(terms);
		}

		/** Differs when the terms do: what two people who write at once are told by. */
		public String version() {
			return Integer.toHexString(this.terms.hashCode());
		}

	}

	/** Every group, by number. */
	public List<Group> all() {
		SequencedMap<Integer, List<String>> groups = new LinkedHashMap<>();
		this.jdbc.sql("select group_no, term from search_synonym order by group_no, term collate \"C\"")
			.query((row) -> {
				groups.computeIfAbsent(row.getInt("group_no"), (key) -> new ArrayList<>()).add(row.getString("term"));
			});
		return groups.entrySet().stream().map((group) -> new Group(group.getKey(), group.getValue())).toList();
	}

	/** A group by its number. */
	public Optional<Group> find(int no) {
		List<String> terms = this.jdbc
			.sql("select term from search_synonym where group_no = ? order by term collate \"C\"")
			.param(no)
			.query(String.class)
			.list();
		return terms.isEmpty() ? Optional.empty() : Optional.of(new Group(no, terms));
	}

	/** Terms that differ, as searches compare them: without case or accents. */
	public static List<String> distinct(List<String> terms) {
		SequencedMap<String, String> distinct = new LinkedHashMap<>();
		terms.forEach((term) -> distinct.putIfAbsent(WordsQuery.plain(term), term));
		return List.copyOf(distinct.values());
	}

	/**
	 * Adds a group, unless one of the same terms is there, as after a double click.
	 * @return its number, empty when nothing was added
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public OptionalInt add(List<String> terms) {
		lock();
		if (isThere(terms, 0)) {
			return OptionalInt.empty();
		}
		int no = this.groups.nextNo();
		save(SynonymGroup.of(no, terms));
		return OptionalInt.of(no);
	}

	/** What came of a change. */
	public enum Change {

		/** It was made. */
		DONE,

		/** Someone else changed the group first. */
		CHANGED_SINCE,

		/** Another group has these terms. */
		THERE_ALREADY

	}

	/** Changes a group. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Change change(int no, String version, List<String> terms) {
		lock();
		if (isThere(terms, no)) {
			return Change.THERE_ALREADY;
		}
		SynonymGroup group = asRead(no, version).orElse(null);
		if (group == null) {
			return Change.CHANGED_SINCE;
		}
		group.change(terms);
		save(group);
		return Change.DONE;
	}

	private boolean isThere(List<String> terms, int butNo) {
		Set<String> plain = plain(terms);
		return all().stream().anyMatch((group) -> group.no() != butNo && plain(group.terms()).equals(plain));
	}

	private static Set<String> plain(List<String> terms) {
		return terms.stream().map(WordsQuery::plain).collect(Collectors.toSet());
	}

	/** Takes a group away; false when someone else changed it first. */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean remove(int no, String version) {
		lock();
		Optional<SynonymGroup> group = asRead(no, version);
		group.ifPresent((one) -> {
			this.groups.delete(one);
			this.groups.flush();
		});
		return group.isPresent();
	}

	/** A group, unless someone else changed it since. */
	private Optional<SynonymGroup> asRead(int no, String version) {
		return this.groups.findById(no).filter((one) -> new Group(no, one.terms()).version().equals(version));
	}

	private void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('search_synonym'))::text").query(String.class).optional();
	}

	private void save(SynonymGroup group) {
		this.groups.saveAndFlush(group);
		this.index.learnStandingWords();
	}

}
