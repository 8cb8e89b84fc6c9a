package org.portailsolidaire.calls.calls;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/** What the public reads of a call from a publication to the next; it never changes. */
@Entity
@Immutable
@NullUnmarked
@SuppressWarnings("UnusedVariable") // read by queries
class CallVersion implements Persistable<CallVersion.Id> {

	@EmbeddedId
	private Id id;

	private Instant publishedAt;

	private String note;

	@Convert(converter = ContentAsJson.class)
	@Column(columnDefinition = "jsonb")
	@ColumnTransformer(write = "?::jsonb")
	private CallContent content;

	protected CallVersion() {
	}

	/** A version of a call, from number 1 on. */
	@Embeddable
	record Id(UUID callId, int number) {
	}

	static CallVersion of(CallId call, int number, CallContent content, Instant at, @Nullable String note) {
		CallVersion version = new CallVersion();
		version.id = new Id(call.value(), number);
		version.content = content;
		version.publishedAt = at;
		version.note = note;
		return version;
	}

	@Override
	public Id getId() {
		return this.id;
	}

	/** It is saved once. */
	@Override
	public boolean isNew() {
		return true;
	}

	int number() {
		return this.id.number();
	}

	CallContent content() {
		return this.content;
	}

	/** Since when one reads it. */
	Instant publishedAt() {
		return this.publishedAt;
	}

	static class ContentAsJson implements AttributeConverter<CallContent, String> {

		@Override
		public String convertToDatabaseColumn(CallContent content) {
			return CallJson.write(content);
		}

		@Override
		public CallContent convertToEntityAttribute(String json) {
			return CallJson.readContent(json);
		}

	}

}
