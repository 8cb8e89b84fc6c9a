package org.portailsolidaire.platform.mail;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * How a person, or an address without an account, wants to be told of a kind of messages.
 */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class MessageChoice {

	/** How a person wants to be told of a kind of message. */
	enum Way {

		/** By an e-mail at once. */
		AT_ONCE,

		/** In the e-mail of the morning. */
		DAILY,

		/** In the portal only. */
		PORTAL_ONLY

	}

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private UUID personId;

	@Column(updatable = false)
	private String address;

	@Column(updatable = false)
	private String kind;

	@Enumerated(EnumType.STRING)
	private Way choice;

	@Enumerated(EnumType.STRING)
	private Way before;

	private Instant chosenAt;

	protected MessageChoice() {
	}

	/**
	 * Chooses for the first time.
	 * @param kind its code
	 */
	static MessageChoice of(Chooser chooser, String kind, Way choice, Instant at) {
		MessageChoice chosen = new MessageChoice();
		chosen.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		chosen.personId = chooser.person();
		chosen.address = chooser.address();
		chosen.kind = kind;
		chosen.choice = choice;
		chosen.chosenAt = at;
		return chosen;
	}

	/** Whose choice: a person's, or that of an address without an account. */
	record Chooser(@Nullable UUID person, @Nullable String address) {
	}

	/** Chooses again; what was chosen before can be taken up. */
	void change(Way wanted, Instant at) {
		if (wanted != this.choice) {
			this.before = this.choice;
			this.choice = wanted;
		}
		this.chosenAt = at;
	}

	boolean isStop() {
		return this.choice == Way.PORTAL_ONLY;
	}

	/**
	 * Takes a stop back: as it was before.
	 * @return false when nothing was chosen before
	 */
	boolean resume() {
		if (this.before == null) {
			return false;
		}
		this.choice = this.before;
		this.before = null;
		return true;
	}

}
