package org.portailsolidaire.applying.filing;

import java.util.Optional;

import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.ApplicationQuery;
import org.portailsolidaire.applying.applications.FrozenFiling;
import org.portailsolidaire.applying.applications.FrozenFilings;
import org.portailsolidaire.applying.applications.Opened;

import org.springframework.stereotype.Component;

/**
 * Opens dossiers as they were filed, for the team. Whoever asks was let in by the caller.
 */
@Component
public class FiledAccess {

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
	public record FiledDossier(Opened opened, FrozenFiling filing) {
	}

	/** One of the filings of a dossier. */
	public Optional<FiledDossier> find(ApplicationId id, int number) {
		return this.contents.find(id, number).flatMap((filing) -> this.rows.filed(id).map((held) -> {
			Known call = this.calls.find(held.application().call()).orElseThrow();
			return new FiledDossier(new Opened(held, call, filing.call(), filing.typed(), filing.joined()), filing);
		}));
	}

}
