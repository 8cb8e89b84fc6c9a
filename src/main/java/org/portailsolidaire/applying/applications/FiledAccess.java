package org.portailsolidaire.applying.applications;

import java.util.Optional;

import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallRegister.Known;

import org.springframework.stereotype.Component;

/**
 * Opens dossiers as they were filed, for the team. Whoever asks was let in by the caller.
 */
@Component
class FiledAccess {

	private final ApplicationQuery rows;

	private final FrozenFilings contents;

	private final CallRegister calls;

	FiledAccess(ApplicationQuery rows, FrozenFilings contents, CallRegister calls) {
		this.rows = rows;
		this.contents = contents;
		this.calls = calls;
	}

	/**
	 * A filing.
	 *
	 * @param opened the dossier with what was typed then, in which nothing is open
	 */
	record FiledDossier(Opened opened, FrozenFiling filing) {
	}

	/** One of the filings of a dossier. */
	Optional<FiledDossier> find(ApplicationId id, int number) {
		return this.contents.find(id, number).flatMap((filing) -> this.rows.filed(id).map((held) -> {
			Known call = this.calls.find(held.application().call()).orElseThrow();
			return new FiledDossier(new Opened(held, call, filing.call(), filing.typed(), filing.joined()), filing);
		}));
	}

}
