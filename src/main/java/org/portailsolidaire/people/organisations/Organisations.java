package org.portailsolidaire.people.organisations;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.registers.Siren;
import org.portailsolidaire.people.registers.Rna;
import org.portailsolidaire.people.registers.Law;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The organisations as other modules know them. Nothing here asks who reads. */
@Service
public class Organisations {

	private final JdbcClient jdbc;

	Organisations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** An organisation by its names; the slug names it in addresses. */
	public record Named(OrganisationId id, OrganisationKind kind, String slug, String name) {
	}

	/** Names by id, in one question; organisations that are gone are left out. */
	public Map<OrganisationId, Named> named(Collection<OrganisationId> ids) {
		Map<OrganisationId, Named> named = new LinkedHashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("select id, kind, slug, name from organisation where id = any(?)")
				.param(ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
				.query((row, number) -> new Named(new OrganisationId(row.getObject("id", UUID.class)),
						OrganisationKind.valueOf(row.getString("kind")), row.getString("slug"), row.getString("name")))
				.list()
				.forEach((organisation) -> named.put(organisation.id(), organisation));
		}
		return named;
	}

	/** The organisation that one became part of, by the id it had. */
	public Optional<OrganisationId> successor(OrganisationId former) {
		return this.jdbc.sql("select organisation_id from organisation_former where id = ?")
			.param(former.value())
			.query(UUID.class)
			.optional()
			.map(OrganisationId::new);
	}

	/** An organisation by its id. */
	public Optional<Named> find(OrganisationId id) {
		return Optional.ofNullable(named(List.of(id)).get(id));
	}

	/** What rules ask of an organisation, in one question. */
	public Optional<OrganisationProfile> profile(OrganisationId id) {
		return this.jdbc
			.sql("""
					select kind, slug, name, rna, siren, local_number, law, published_on, region,
						array(select year from organisation_resources where organisation_id = o.id order by year) as years,
						array(select amount from organisation_resources where organisation_id = o.id order by year) as amounts,
						'VERIFIED' in (rna_state, siren_state) and coalesce(rna_state <> 'REFUSED', true)
							and coalesce(siren_state <> 'REFUSED', true) is true as verified
					from organisation o where id = ?
					""")
			.param(id.value())
			.query((row, number) -> {
				Date published = row.getDate("published_on");
				return new OrganisationProfile(id, OrganisationKind.valueOf(row.getString("kind")),
						row.getString("slug"), row.getString("name"), row.getString("rna"), row.getString("siren"),
						row.getString("local_number"),
						Optional.ofNullable(row.getString("law")).map(Law::valueOf).orElse(null),
						(published != null) ? published.toLocalDate() : null, row.getString("region"), resources(row),
						row.getBoolean("verified"));
			})
			.optional();
	}

	/** The one that has one of these numbers, declared or verified. */
	public Optional<OrganisationId> withNumber(OrganisationKind kind, @Nullable Rna rna, @Nullable Siren siren) {
		return this.jdbc.sql("""
				select id from organisation where rna = :rna and rna_state <> 'REFUSED'
				union all
				select id from organisation where kind = :kind and siren = :siren and siren_state <> 'REFUSED'
				limit 1
				""")
			.param("kind", kind.name())
			.param("rna", (rna != null) ? rna.value() : null)
			.param("siren", (siren != null) ? siren.value() : null)
			.query((row, number) -> new OrganisationId(row.getObject("id", UUID.class)))
			.optional();
	}

	private static Map<Integer, Integer> resources(ResultSet row) throws SQLException {
		Map<Integer, Integer> resources = new TreeMap<>();
		Object[] years = (Object[]) row.getArray("years").getArray();
		Object[] amounts = (Object[]) row.getArray("amounts").getArray();
		for (int i = 0; i < years.length; i++) {
			resources.put(((Number) years[i]).intValue(), ((Number) amounts[i]).intValue());
		}
		return resources;
	}

}
