package org.portailsolidaire.organisations;

import java.sql.Date;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The organisations as other modules know them. Nothing here asks who reads. */
@Service
public class Organisations {

	private final JdbcClient jdbc;

	private final ProfileRows rows;

	Organisations(JdbcClient jdbc, ProfileRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
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

	/** An organisation by its id. */
	public Optional<Named> find(OrganisationId id) {
		return Optional.ofNullable(named(List.of(id)).get(id));
	}

	/** What rules ask of an organisation. */
	public Optional<OrganisationProfile> profile(OrganisationId id) {
		return this.jdbc.sql("""
				select kind, slug, name, law, published_on, region,
					'VERIFIED' in (rna_state, siren_state) and coalesce(rna_state <> 'REFUSED', true)
						and coalesce(siren_state <> 'REFUSED', true) is true as verified
				from organisation where id = ?
				""").param(id.value()).query((row, number) -> {
			Date published = row.getDate("published_on");
			return new OrganisationProfile(id, OrganisationKind.valueOf(row.getString("kind")), row.getString("slug"),
					row.getString("name"), Optional.ofNullable(row.getString("law")).map(Law::valueOf).orElse(null),
					(published != null) ? published.toLocalDate() : null, row.getString("region"), resources(id),
					row.getBoolean("verified"));
		}).optional();
	}

	private Map<Integer, Integer> resources(OrganisationId id) {
		return this.rows.resources(id)
			.stream()
			.collect(Collectors.toMap(YearlyResources::year, YearlyResources::amount));
	}

}
