package org.portailsolidaire.applying.steps;

import java.util.Objects;

import org.portailsolidaire.calls.calls.CallArchive;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.calls.calls.Hosting;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The published calls whose dossiers are filed here. */
@Component
public record OfferedCalls(CallRegister calls, CallArchive archive) {

	/** A call by its address; that it is gone, or was never there, otherwise. */
	public Known get(String slug) {
		return this.calls.published(slug)
			.filter((call) -> content(call).hosting() == Hosting.HERE)
			.orElseThrow(() -> new ResponseStatusException(
					this.archive.find(slug).isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND));
	}

	public static CallContent content(Known call) {
		return Objects.requireNonNull(call.content());
	}

}
