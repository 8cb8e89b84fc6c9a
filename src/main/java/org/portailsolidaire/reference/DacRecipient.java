package org.portailsolidaire.reference;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.jspecify.annotations.NullUnmarked;

/** A country of a list. */
@Entity
@NullUnmarked
class DacRecipient {

	@EmbeddedId
	private Id id;

	@Column(updatable = false)
	private String note;

	protected DacRecipient() {
	}

	/** Its place in a list. */
	@Embeddable
	record Id(@Column(name = "valid_from") LocalDate validFrom, @Column(name = "country") String country) {
	}

	static DacRecipient of(LocalDate list, String country) {
		DacRecipient recipient = new DacRecipient();
		recipient.id = new Id(list, country);
		return recipient;
	}

	String country() {
		return this.id.country();
	}

	/** The same, of another list. */
	DacRecipient on(LocalDate list) {
		DacRecipient recipient = of(list, country());
		recipient.note = this.note;
		return recipient;
	}

}
