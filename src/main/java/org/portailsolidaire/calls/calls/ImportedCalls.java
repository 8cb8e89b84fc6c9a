package org.portailsolidaire.calls.calls;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls that came from a file, which its source and their reference name. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ImportedCalls {

	private final Calls calls;

	private final CallPublication publication;

	ImportedCalls(Calls calls, CallPublication publication) {
		this.calls = calls;
		this.publication = publication;
	}

	/**
	 * A call that was imported.
	 *
	 * @param content what it says now
	 */
	public record Imported(CallId id, CallState state, CallContent content) {
	}

	/** What was imported of a call, if it was. */
	public Optional<Imported> find(String source, String reference) {
		return this.calls.findBySourceAndReference(source, reference)
			.map((call) -> new Imported(call.id(), call.state(), this.publication.content(call).orElseThrow()));
	}

	/** Publishes a call that nobody imported yet; at counts from the day it is public. */
	public void add(String source, String reference, CallContent content, Instant at) {
		this.publication.publish(this.publication.draft(source, reference, content), content, at, null, null);
	}

	/** Publishes what a file says anew of a call. */
	public void change(CallId id, CallContent content, Instant at) {
		this.publication.publish(this.calls.findById(id).orElseThrow(), content, at, null, null);
	}

}
