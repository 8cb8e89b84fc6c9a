package org.portailsolidaire.applying.intake;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.shared.Actor;

/** What someone wrote about a dossier. It stays as it was written. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class ExchangeMessage {

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private UUID applicationId;

	@Column(updatable = false)
	private UUID author;

	@Column(updatable = false)
	private boolean fromTeam;

	@Column(updatable = false)
	private Instant sentAt;

	@Column(updatable = false)
	private String body;

	protected ExchangeMessage() {
	}

	/** Writes for the association. */
	static ExchangeMessage fromHolder(UUID id, ApplicationId about, String body, Actor author, Instant at) {
		return written(id, about, body, author, at);
	}

	/** Writes for the team. */
	static ExchangeMessage fromTeam(UUID id, ApplicationId about, String body, Actor author, Instant at) {
		ExchangeMessage message = written(id, about, body, author, at);
		message.fromTeam = true;
		return message;
	}

	private static ExchangeMessage written(UUID id, ApplicationId about, String body, Actor author, Instant at) {
		ExchangeMessage message = new ExchangeMessage();
		message.id = id;
		message.applicationId = about.value();
		message.body = body;
		message.author = author.id().value();
		message.sentAt = at;
		return message;
	}

	UUID id() {
		return this.id;
	}

	boolean says(String text, Actor by) {
		return this.author.equals(by.id().value()) && this.body.equals(text);
	}

}
