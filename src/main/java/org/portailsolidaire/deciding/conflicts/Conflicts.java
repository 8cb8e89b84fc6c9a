package org.portailsolidaire.deciding.conflicts;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in conflict with which dossier, and why. */
@Service
public class Conflicts {

	private final ConflictDeclarations declarations;

	private final JdbcClient jdbc;

	private final Clock clock;

	Conflicts(ConflictDeclarations declarations, JdbcClient jdbc, Clock clock) {
		this.declarations = declarations;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether a person may not judge a dossier. */
	@Transactional(readOnly = true)
	public boolean inConflict(PersonId person, ApplicationId application) {
		return !of(person, application).isEmpty();
	}

	/** All the reasons why a person may not judge a dossier. */
	@Transactional(readOnly = true)
	public Set<ConflictKind> of(PersonId person, ApplicationId application) {
		Set<ConflictKind> kinds = EnumSet.noneOf(ConflictKind.class);
		this.jdbc.sql("select kind from conflict_of_interest where application_id = ? and person_id = ?")
			.params(application.value(), person.value())
			.query((row) -> {
				kinds.add(ConflictKind.valueOf(row.getString("kind")));
			});
		return kinds;
	}

	/**
	 * Keeps what a person declares of themselves, in place of what they declared before.
	 * @param reason 1 to 1,000 characters
	 */
	@Transactional
	public void declare(PersonId person, ApplicationId application, String reason) {
		ConflictDeclaration declaration = this.declarations
			.findByApplicationIdAndPersonId(application.value(), person.value())
			.orElseGet(() -> ConflictDeclaration.of(application, person, reason, this.clock.instant()));
		declaration.reword(reason, this.clock.instant());
		this.declarations.saveAndFlush(declaration);
	}

	/** Forgets what a person declared of themselves; what is deduced stays. */
	@Transactional
	public void takeBack(PersonId person, ApplicationId application) {
		this.declarations.findByApplicationIdAndPersonId(application.value(), person.value())
			.ifPresent(this.declarations::delete);
	}

}
