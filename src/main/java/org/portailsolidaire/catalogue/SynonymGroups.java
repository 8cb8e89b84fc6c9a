package org.portailsolidaire.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.LinkedHashMap;

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

	private final JdbcClient jdbc;

	private final CallIndex index;

	SynonymGroups(JdbcClient jdbc, CallIndex index) {
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
	 * @return its number
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int add(List<String> terms) {
		lock();
		Optional<Group> same = all().stream()
			.filter((group) -> group.terms().size() == terms.size() && group.terms().containsAll(terms))
			.findFirst();
		if (same.isPresent()) {
			return same.get().no();
		}
		int no = this.jdbc.sql("select coalesce(max(group_no), 0) + 1 from search_synonym")
			.query(Integer.class)
			.single();
		insert(no, terms);
		return no;
	}

	/** Changes a group; false when someone else did first. */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean change(int no, String version, List<String> terms) {
		if (!remove(no, version)) {
			return false;
		}
		insert(no, terms);
		return true;
	}

	/** Takes a group away; false when someone else changed it first. */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean remove(int no, String version) {
		lock();
		if (find(no).filter((group) -> group.version().equals(version)).isEmpty()) {
			return false;
		}
		this.jdbc.sql("delete from search_synonym where group_no = ?").param(no).update();
		return true;
	}

	private void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('search_synonym'))::text").query(String.class).optional();
	}

	private void insert(int no, List<String> terms) {
		this.jdbc.sql("insert into search_synonym (group_no, term) select ?, unnest(?::text[])")
			.params(no, terms.toArray(String[]::new))
			.update();
		this.index.learnStandingWords();
	}

}
