package org.portailsolidaire.applying.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Every move of a dossier: the code and the database say the same. */
@EmptyPortalTest
class ApplicationStateTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	static Stream<Arguments> states() {
		return Stream.of(ApplicationState.values()).map(Arguments::of);
	}

	@ParameterizedTest
	@MethodSource("states")
	void theDatabaseKnowsTheSameMoves(ApplicationState from) {
		Person owner = new TestPeople(this.portal).person();
		String number = new TestApplications(this.portal).draft(owner);
		this.jdbc
			.sql("""
					insert into application_filing (application_id, number, call_version, content, sha256, filed_at, filed_by,
						signer, quality)
					select id, 1, 1, '{}', encode(sha256('{}'), 'hex'), changed_at, changed_by, 'Fanta', 'Présidente'
					from application
					""")
			.update();
		List<ApplicationState> taken = new ArrayList<>();
		for (ApplicationState to : ApplicationState.values()) {
			if (to != from && moves(number, from, to)) {
				taken.add(to);
			}
		}

		assertThat(taken).containsExactlyInAnyOrderElementsOf(from.next());
	}

	/** Tries a move from a state that is set without looking. */
	private boolean moves(String number, ApplicationState from, ApplicationState to) {
		this.jdbc.sql("alter table application disable trigger application_moves").update();
		this.jdbc.sql("""
				update application set state = ?, submitted_at = case when ? in ('DRAFT', 'WITHDRAWN') then null
					else changed_at end where number = ?
				""").params(from.name(), from.name(), number).update();
		this.jdbc.sql("alter table application enable trigger application_moves").update();
		ask(to == ApplicationState.CHANGES_REQUESTED);
		try {
			this.jdbc.sql("update application set state = ?, submitted_at = changed_at where number = ?")
				.params(to.name(), number)
				.update();
			return true;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

	/** Leaves one request on the dossier, open or answered, as the next move supposes. */
	private void ask(boolean open) {
		this.jdbc.sql("alter table change_request disable trigger change_request_stays").update();
		this.jdbc.sql("""
				insert into change_request (application_id, number, filing, asked_at, asked_by, due_at)
				select id, 1, 1, changed_at, changed_by, changed_at + interval '14 days' from application
				on conflict do nothing
				""").update();
		this.jdbc.sql("""
				update change_request set closed_at = case when :open then null else due_at end,
					closed_by = case when :open then null else asked_by end,
					outcome = case when :open then null else 'TAKEN_BACK' end
				""").param("open", open).update();
		this.jdbc.sql("alter table change_request enable trigger change_request_stays").update();
	}

}
