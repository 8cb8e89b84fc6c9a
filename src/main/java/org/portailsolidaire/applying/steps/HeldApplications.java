package org.portailsolidaire.applying.steps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.form.Moments;
import org.portailsolidaire.applying.form.TimeLeft;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The dossiers of the associations of a person, as other pages list them. */
@Service
public class HeldApplications {

	private static final String LIST = """
			select a.number, a.state, a.changed_at, a.submitted_at, o.name as organisation, c.title as call,
				c.state as call_state, c.opens_at, c.closes_at, c.edition_year,
				application_title(a) as title
			from application a join organisation o on o.id = a.organisation_id join call c on c.id = a.call_id
			""";

	private static final String MEMBER = "join membership m on m.organisation_id = a.organisation_id and m.person_id = :person ";

	private final JdbcClient jdbc;

	private final Clock clock;

	HeldApplications(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A dossier in a list.
	 *
	 * @param status "Non déposé — il reste 3 jours"
	 * @param until its deadline in words, or empty
	 * @param stage "Étape 3 sur 6 : vérification" of a filed one, or empty
	 * @param state word of its state, for styles
	 * @param late whether there is little time left, or none
	 */
	public record Item(String path, String number, String title, String organisation, String call, String status,
			String until, String stage, String state, String stateLabel, boolean late) {
	}

	/** All of a person: drafts first, the nearest deadline first. */
	public List<Item> of(PersonId person, Words words) {
		return this.jdbc.sql(LIST + MEMBER + """
				order by a.state <> 'DRAFT', a.state = 'WITHDRAWN', case when a.state = 'DRAFT' then c.closes_at end,
					a.changed_at desc, a.number
				""").param("person", person.value()).query((row, index) -> item(row, words)).list();
	}

	/**
	 * The drafts of a person whose call is still open: the nearest closing first.
	 */
	public List<Item> toDo(PersonId person, Words words) {
		return this.jdbc.sql(LIST + MEMBER + """
				where a.state = 'DRAFT' and m.rights in ('OWNER', 'EDITOR') and c.state = 'PUBLISHED'
					and (c.closes_at is null or c.closes_at > :now)
				order by c.closes_at nulls last, a.number limit 20
				""")
			.param("person", person.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.query((row, index) -> item(row, words))
			.list();
	}

	/** Those of an association for a call that are not withdrawn. */
	List<Item> forCall(CallId call, OrganisationId organisation, Words words) {
		return this.jdbc
			.sql(LIST + "where a.call_id = ? and a.organisation_id = ? and a.state <> 'WITHDRAWN' order by a.number")
			.params(call.value(), organisation.value())
			.query((row, index) -> item(row, words))
			.list();
	}

	/** All of an association, the last first. */
	List<Item> ofOrganisation(OrganisationId organisation, Words words) {
		return this.jdbc.sql(LIST + "where a.organisation_id = ? order by a.created_at desc")
			.param(organisation.value())
			.query((row, index) -> item(row, words))
			.list();
	}

	private Item item(ResultSet row, Words words) throws SQLException {
		ApplicationState state = ApplicationState.valueOf(row.getString("state"));
		TimeLeft left = TimeLeft.of(
				CallState.valueOf(row.getString("call_state")), new CallCalendar(instant(row, "opens_at"),
						instant(row, "closes_at"), row.getObject("edition_year", Integer.class)),
				this.clock.instant(), words);
		Instant submitted = instant(row, "submitted_at");
		boolean draft = state == ApplicationState.DRAFT;
		String status = draft ? words.text("dossier.non-depose", left.sentence())
				: (submitted != null && state != ApplicationState.WITHDRAWN)
						? words.text("dossier.depose", Moments.text(submitted, words))
						: words.text("dossier.etat.withdrawn");
		return new Item("/dossiers/" + row.getString("number"), row.getString("number"), row.getString("title"),
				row.getString("organisation"), row.getString("call"), status, draft ? left.until() : "",
				Stages.where(state, words), state.word(), words.text("dossier.etat." + state.word()),
				draft && left.late());
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
