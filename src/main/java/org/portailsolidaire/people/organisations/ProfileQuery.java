package org.portailsolidaire.people.organisations;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.people.registers.Law;
import org.portailsolidaire.people.registers.LocalNumber;
import org.portailsolidaire.people.registers.NumberCheck;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.people.registers.Rna;
import org.portailsolidaire.people.registers.Siren;
import org.portailsolidaire.people.registers.Siret;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages of profiles; who may read them is asked before. */
@Component
public class ProfileQuery {

	private final JdbcClient jdbc;

	ProfileQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The identity with what staff said of its numbers. */
	public record Numbered(Identity identity, NumberCheck rna, NumberCheck siren) {
	}

	public Numbered identity(OrganisationId organisation) {
		return this.jdbc.sql("""
				select name, short_name, law, rna, tribunal, siren, siret, published_on,
					rna_state, rna_reason, rna_checked_by, rna_checked_at,
					siren_state, siren_reason, siren_checked_by, siren_checked_at
				from organisation where id = ?
				""").param(organisation.value()).query(ProfileQuery::numbered).single();
	}

	private static Numbered numbered(ResultSet row, int number) throws SQLException {
		Date published = row.getDate("published_on");
		Identity identity = new Identity(row.getString("name"), row.getString("short_name"),
				Optional.ofNullable(row.getString("law")).map(Law::valueOf).orElse(null),
				Optional.ofNullable(row.getString("rna")).map(Rna::new).orElse(null), row.getString("tribunal"),
				Optional.ofNullable(row.getString("siren")).map(Siren::new).orElse(null),
				Optional.ofNullable(row.getString("siret")).map(Siret::new).orElse(null),
				(published != null) ? published.toLocalDate() : null);
		return new Numbered(identity, check(row, "rna"), check(row, "siren"));
	}

	private static NumberCheck check(ResultSet row, String number) throws SQLException {
		String state = row.getString(number + "_state");
		UUID by = row.getObject(number + "_checked_by", UUID.class);
		return (state == null || by == null) ? NumberCheck.declared()
				: new NumberCheck(NumberState.valueOf(state), row.getString(number + "_reason"), new PersonId(by),
						row.getTimestamp(number + "_checked_at").toInstant());
	}

	public Seat seat(OrganisationId organisation) {
		return this.jdbc.sql("select region, local_number, street, postcode, town, site from organisation where id = ?")
			.param(organisation.value())
			.query((row, line) -> new Seat(row.getString("region"),
					Optional.ofNullable(row.getString("local_number")).map(LocalNumber::new).orElse(null),
					row.getString("street"), row.getString("postcode"), row.getString("town"), row.getString("site")))
			.single();
	}

	public Activity activity(OrganisationId organisation) {
		return this.jdbc.sql("select purpose, employees, volunteers from organisation where id = ?")
			.param(organisation.value())
			.query(Activity.class)
			.single();
	}

	/** The latest year first. */
	public List<YearlyResources> resources(OrganisationId organisation) {
		return this.jdbc
			.sql("select year, amount from organisation_resources where organisation_id = ? order by year desc")
			.param(organisation.value())
			.query(YearlyResources.class)
			.list();
	}

	public List<BoardMember> board(OrganisationId organisation) {
		return this.jdbc.sql("select name, function from board_member where organisation_id = ? order by position")
			.param(organisation.value())
			.query(BoardMember.class)
			.list();
	}

	public List<EarlierProject> projects(OrganisationId organisation) {
		return this.jdbc.sql(
				"select title, country, year, amount, funder from earlier_project where organisation_id = ? order by position")
			.param(organisation.value())
			.query(EarlierProject.class)
			.list();
	}

}
