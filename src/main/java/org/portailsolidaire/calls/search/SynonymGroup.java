package org.portailsolidaire.calls.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;

/** Terms that mean the same. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // the version is read by the database alone
class SynonymGroup {

	@Id
	private Integer no;

	@Version
	private Integer version;

	@ElementCollection
	@CollectionTable(name = "search_synonym", joinColumns = @JoinColumn(name = "group_no"))
	@Column(name = "term")
	private Set<String> terms = new HashSet<>();

	protected SynonymGroup() {
	}

	/** A group of terms, under the number that follows the last one. */
	static SynonymGroup of(int no, Collection<String> terms) {
		SynonymGroup group = new SynonymGroup();
		group.no = no;
		group.change(terms);
		return group;
	}

	int no() {
		return this.no;
	}

	/** Its terms, in the order of their signs. */
	List<String> terms() {
		return this.terms.stream().sorted().toList();
	}

	/** Has these terms, and no other. */
	void change(Collection<String> terms) {
		if (terms.isEmpty()) {
			throw new IllegalArgumentException("A group without a term means nothing");
		}
		this.terms.retainAll(terms);
		this.terms.addAll(terms);
	}

}
