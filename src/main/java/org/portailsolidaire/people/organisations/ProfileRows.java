package org.portailsolidaire.people.organisations;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages of profiles as they are kept; who may read or write them is asked before. */
@Component
class ProfileRows {

	private final JdbcClient jdbc;

	ProfileRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The identity with what staff said of its numbers. */
	record Numbered(Identity identity, NumberCheck rna, NumberCheck siren) {
	}

	Numbered identity(OrganisationId organisation) {
		return this.jdbc.sql("""
				select name, short_name, law, rna, tribunal, siren, siret, published_on,
					rna_state, rna_reason, rna_checked_by, rna_checked_at,
					siren_state, siren_reason, siren_checked_by, siren_checked_at
				from organisation where id = ?
				""").param(organisation.value()).query(ProfileRows::numbered).single();
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

	/** A number or a name that is not the one that was checked is to be checked again. */
	void write(OrganisationId organisation, Identity identity) {
		this.jdbc
			.sql("""
					update organisation set name = :name, short_name = :short, law = :law, tribunal = :tribunal,
						siret = :siret, published_on = :published,
						rna = :rna, siren = :siren,
						rna_state = case when :rna::text is null then null when rna = :rna and name = :name then rna_state else 'DECLARED' end,
						rna_reason = case when rna = :rna and name = :name then rna_reason end,
						rna_checked_by = case when rna = :rna and name = :name then rna_checked_by end,
						rna_checked_at = case when rna = :rna and name = :name then rna_checked_at end,
						siren_state = case when :siren::text is null then null when siren = :siren and name = :name then siren_state else 'DECLARED' end,
						siren_reason = case when siren = :siren and name = :name then siren_reason end,
						siren_checked_by = case when siren = :siren and name = :name then siren_checked_by end,
						siren_checked_at = case when siren = :siren and name = :name then siren_checked_at end,
						version = version + 1
					where id = :id
					""")
			.param("id", organisation.value())
			.param("name", identity.name())
			.param("short", identity.shortName())
			.param("law", (identity.law() != null) ? identity.law().name() : null)
			.param("tribunal", identity.tribunal())
			.param("siret", (identity.siret() != null) ? identity.siret().value() : null)
			.param("published", identity.publishedOn())
			.param("rna", (identity.rna() != null) ? identity.rna().value() : null)
			.param("siren", (identity.siren() != null) ? identity.siren().value() : null)
			.update();
	}

	Seat seat(OrganisationId organisation) {
		return this.jdbc.sql("select region, local_number, street, postcode, town, site from organisation where id = ?")
			.param(organisation.value())
			.query((row, line) -> new Seat(row.getString("region"),
					Optional.ofNullable(row.getString("local_number")).map(LocalNumber::new).orElse(null),
					row.getString("street"), row.getString("postcode"), row.getString("town"), row.getString("site")))
			.single();
	}

	void write(OrganisationId organisation, Seat seat) {
		this.jdbc.sql(
				"update organisation set region = ?, local_number = ?, street = ?, postcode = ?, town = ?, site = ? where id = ?")
			.params(Arrays.asList(seat.region(), (seat.number() != null) ? seat.number().value() : null, seat.street(),
					seat.postcode(), seat.town(), seat.site(), organisation.value()))
			.update();
	}

	Activity activity(OrganisationId organisation) {
		return this.jdbc.sql("select purpose, employees, volunteers from organisation where id = ?")
			.param(organisation.value())
			.query(Activity.class)
			.single();
	}

	void write(OrganisationId organisation, Activity activity) {
		this.jdbc.sql("update organisation set purpose = ?, employees = ?, volunteers = ? where id = ?")
			.params(Arrays.asList(activity.purpose(), activity.employees(), activity.volunteers(),
					organisation.value()))
			.update();
	}

	/** The latest year first. */
	List<YearlyResources> resources(OrganisationId organisation) {
		return this.jdbc
			.sql("select year, amount from organisation_resources where organisation_id = ? order by year desc")
			.param(organisation.value())
			.query(YearlyResources.class)
			.list();
	}

	void writeResources(OrganisationId organisation, List<YearlyResources> resources) {
		this.jdbc.sql("delete from organisation_resources where organisation_id = ?")
			.param(organisation.value())
			.update();
		resources.forEach((year) -> this.jdbc.sql("insert into organisation_resources values (?, ?, ?)")
			.params(organisation.value(), year.year(), year.amount())
			.update());
	}

	List<BoardMember> board(OrganisationId organisation) {
		return this.jdbc.sql("select name, function from board_member where organisation_id = ? order by position")
			.param(organisation.value())
			.query(BoardMember.class)
			.list();
	}

	void writeBoard(OrganisationId organisation, List<BoardMember> board) {
		this.jdbc.sql("delete from board_member where organisation_id = ?").param(organisation.value()).update();
		for (int i = 0; i < board.size(); i++) {
			this.jdbc.sql("insert into board_member (organisation_id, position, name, function) values (?, ?, ?, ?)")
				.params(organisation.value(), i, board.get(i).name(), board.get(i).function())
				.update();
		}
	}

	List<EarlierProject> projects(OrganisationId organisation) {
		return this.jdbc.sql(
				"select title, country, year, amount, funder from earlier_project where organisation_id = ? order by position")
			.param(organisation.value())
			.query(EarlierProject.class)
			.list();
	}

	void writeProjects(OrganisationId organisation, List<EarlierProject> projects) {
		this.jdbc.sql("delete from earlier_project where organisation_id = ?").param(organisation.value()).update();
		for (int i = 0; i < projects.size(); i++) {
			EarlierProject project = projects.get(i);
			this.jdbc.sql("""
					insert into earlier_project (organisation_id, position, title, country, year, amount, funder)
					values (?, ?, ?, ?, ?, ?, ?)
					""")
				.params(Arrays.asList(organisation.value(), i, project.title(), project.country(), project.year(),
						project.amount(), project.funder()))
				.update();
		}
	}

}
