package org.portailsolidaire.applying.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.applying.form.Piece;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.platform.drafting.Typed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dossiers and what is typed in them, for the members of their association. */
@Repository
public class ApplicationQuery {

	public static final JsonMapper JSON = JsonMapper.builder().build();

	static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private static final String FOUND = """
			select a.*, p.title as project, o.kind, o.slug, o.name as organisation, m.rights,
				nullif(concat_ws(' ', n.given_name, n.family_name), '') as changed_by_name
			from application a
				join holder_project p on p.id = a.project_id
				join organisation o on o.id = a.organisation_id
				join membership m on m.organisation_id = a.organisation_id and m.person_id = :person
				left join person n on n.id = a.changed_by
			where a.number = :number
			""";

	private final JdbcClient jdbc;

	ApplicationQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A dossier, and what one may do in its association. */
	public record Held(ApplicationFacts application, Standing standing) {
	}

	/** The dossier of a number, for a member of its association. */
	Optional<Held> find(String number, PersonId person) {
		return find(FOUND, number, person);
	}

	/** A dossier that was filed, for the team, who writes nothing in it. */
	public Optional<Held> filed(ApplicationId id) {
		return this.jdbc.sql("""
				select a.*, p.title as project, o.kind, o.slug, o.name as organisation, 'READER' as rights,
					null as changed_by_name
				from application a join holder_project p on p.id = a.project_id
					join organisation o on o.id = a.organisation_id
				where a.id = ? and a.submitted_at is not null
				""").param(id.value()).query(ApplicationQuery::held).optional();
	}

	/** That of a member, kept for this transaction alone. */
	Optional<Held> lock(String number, PersonId person) {
		return find(FOUND + " for update of a", number, person);
	}

	private Optional<Held> find(String sql, String number, PersonId person) {
		return this.jdbc.sql(sql)
			.param("number", number)
			.param("person", person.value())
			.query(ApplicationQuery::held)
			.optional();
	}

	/** The dossiers of a project for a call that are not withdrawn: one at most. */
	Optional<String> alive(CallId call, UUID project) {
		return this.jdbc
			.sql("select number from application where call_id = ? and project_id = ? and state <> 'WITHDRAWN'")
			.params(call.value(), project)
			.query(String.class)
			.optional();
	}

	/** All that is typed in a dossier, by step; a step without anything is not there. */
	public Map<Step, Typed> typed(ApplicationId id) {
		Map<Step, Map<String, List<String>>> all = new EnumMap<>(Step.class);
		this.jdbc.sql("select step, field, typed from application_field where application_id = ?")
			.param(id.value())
			.query((row) -> {
				String field = row.getString("field");
				String typed = row.getString("typed");
				Step.of(row.getString("step")).ifPresent((step) -> put(all, step, field, typed));
			});
		Map<Step, Typed> steps = new EnumMap<>(Step.class);
		all.forEach((step, values) -> steps.put(step, new Typed(values)));
		return steps;
	}

	private static void put(Map<Step, Map<String, List<String>>> all, Step step, String field, String typed) {
		all.computeIfAbsent(step, (key) -> new TreeMap<>()).put(field, JSON.readValue(typed, TEXTS));
	}

	/** The documents of a dossier, in the order of their numbers. */
	List<Piece> pieces(ApplicationId id) {
		return this.jdbc.sql("""
				select p.number, p.title, p.asked, p.document_id, d.state = 'QUARANTINED' as dangerous
				from application_document p join document d on d.id = p.document_id
				where p.application_id = ? and p.removed_at is null order by p.number
				""")
			.param(id.value())
			.query((row, index) -> new Piece(row.getInt("number"), row.getString("title"), row.getString("asked"),
					new DocumentId(row.getObject("document_id", UUID.class)), row.getBoolean("dangerous")))
			.list();
	}

	/**
	 * Whether the association filed another dossier for the same call, and did not take
	 * it back.
	 */
	boolean filedAnother(ApplicationFacts application, OrganisationId organisation) {
		return this.jdbc.sql("""
				select exists (select from application where organisation_id = ? and call_id = ? and id <> ?
					and state not in ('DRAFT', 'WITHDRAWN'))
				""")
			.params(organisation.value(), application.call().value(), application.id().value())
			.query(Boolean.class)
			.single();
	}

	/** Makes two acts of one association on one another wait. */
	public void lockOrganisation(OrganisationId organisation) {
		this.jdbc.sql("select id from organisation where id = ? for no key update")
			.param(organisation.value())
			.query(UUID.class)
			.single();
	}

	public static Held held(ResultSet row, int index) throws SQLException {
		return new Held(application(row),
				new Standing(new OrganisationId(row.getObject("organisation_id", UUID.class)),
						OrganisationKind.valueOf(row.getString("kind")), row.getString("slug"),
						row.getString("organisation"), MemberRights.valueOf(row.getString("rights"))));
	}

	static ApplicationFacts application(ResultSet row) throws SQLException {
		Timestamp submitted = row.getTimestamp("submitted_at");
		return new ApplicationFacts(new ApplicationId(row.getObject("id", UUID.class)), row.getString("number"),
				new CallId(row.getObject("call_id", UUID.class)), row.getInt("call_version"), row.getString("project"),
				ApplicationState.valueOf(row.getString("state")), row.getInt("revision"),
				row.getTimestamp("created_at").toInstant(), row.getTimestamp("changed_at").toInstant(),
				row.getString("changed_by_name"), (submitted != null) ? submitted.toInstant() : null);
	}

}
