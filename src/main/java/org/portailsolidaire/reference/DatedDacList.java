package org.portailsolidaire.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The countries that receive development assistance, from a day on. */
@Entity
@Table(name = "dac_list")
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class DatedDacList {

	@Id
	private LocalDate validFrom;

	@Version
	private Integer version;

	private String source;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "valid_from", insertable = false, updatable = false)
	private List<DacRecipient> recipients = new ArrayList<>();

	protected DatedDacList() {
	}

	/**
	 * Begins a list for a day to come.
	 * @param before the one whose countries and notes it has, null when there is none
	 */
	static DatedDacList copy(LocalDate validFrom, String source, @Nullable DatedDacList before) {
		DatedDacList list = new DatedDacList();
		list.validFrom = validFrom;
		list.source = source;
		if (before != null) {
			before.recipients.forEach((one) -> list.recipients.add(one.on(validFrom)));
		}
		return list;
	}

	int version() {
		return this.version;
	}

	/** Has these countries and no other; those that stay keep their note. */
	void change(String source, Set<String> countries) {
		this.source = source;
		this.recipients.removeIf((one) -> !countries.contains(one.country()));
		Set<String> there = Set.copyOf(this.recipients.stream().map(DacRecipient::country).toList());
		countries.stream()
			.filter((one) -> !there.contains(one))
			.forEach((one) -> this.recipients.add(DacRecipient.of(this.validFrom, one)));
	}

}
