package org.portailsolidaire.applying.applications;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallId;

/**
 * What is known of a dossier, without what is typed in it.
 *
 * @param number its name for people, such as {@code 2026-P-0187}
 * @param callVersion the version of the call that its holders have read
 * @param project title of the project when it was begun
 * @param revision grows at each saving
 * @param changedBy name of who saved it last, null when their account is gone
 */
public record ApplicationFacts(ApplicationId id, String number, CallId call, int callVersion, String project,
		ApplicationState state, int revision, Instant createdAt, Instant changedAt, @Nullable String changedBy,
		@Nullable Instant submittedAt) {

	/** The addresses of dossiers. */
	public static final String NUMBER = "/dossiers/{number:[0-9]{4}-[PAS]-[0-9]{4,9}}";

	/** Where what the team asks of a dossier is answered, after its address. */
	public static final String ANSWER = "/precisions";

	public String path() {
		return "/dossiers/" + this.number;
	}

	public boolean isDraft() {
		return this.state == ApplicationState.DRAFT;
	}

}
