package org.portailsolidaire.people.memberships;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.people.organisations.NewOrganisations;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.organisations.OrganisationNames;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that pay. */
@Service
public class Funders {

	private final JdbcClient jdbc;

	private final NewOrganisations fresh;

	private final OrganisationNames names;

	Funders(JdbcClient jdbc, NewOrganisations fresh, OrganisationNames names) {
		this.fresh = fresh;
		this.jdbc = jdbc;
		this.names = names;
	}

	/** A funder as other modules know it; the slug names it in addresses. */
	public record Funder(UUID id, String name, String slug) {
	}

	/**
	 * The funders that are known by these names, registering those that are not known
	 * yet.
	 * @return in the order of the names
	 */
	@Transactional
	public Map<String, Funder> registered(Collection<String> names) {
		Map<String, Funder> funders = new LinkedHashMap<>();
		new LinkedHashSet<>(names).forEach((name) -> funders.put(name, registered(name)));
		return funders;
	}

	/** All of them, by name. */
	public List<Funder> all() {
		return this.jdbc
			.sql("select id, name, slug from organisation where kind = 'FUNDER' order by plain_text(name), slug")
			.query(Funder.class)
			.list();
	}

	/** Those whose calls a person may write, by name. */
	public List<Funder> writtenBy(PersonId person) {
		return this.jdbc.sql("""
				select o.id, o.name, o.slug from membership m join organisation o on o.id = m.organisation_id
				where m.person_id = ? and o.kind = 'FUNDER' and m.rights in ('OWNER', 'EDITOR')
				order by plain_text(o.name), o.slug
				""").param(person.value()).query(Funder.class).list();
	}

	/** The funders and networks that have someone to write a call, by name. */
	public List<Funder> withWriters() {
		return this.jdbc.sql("""
				select o.id, o.name, o.slug from organisation o
				where o.kind in ('FUNDER', 'NETWORK') and exists (
					select from membership m where m.organisation_id = o.id and m.rights in ('OWNER', 'EDITOR'))
				order by plain_text(o.name), o.slug
				""").query(Funder.class).list();
	}

	/** Names by id, by name. */
	public Map<UUID, Funder> named(Collection<UUID> ids) {
		Map<UUID, Funder> funders = new LinkedHashMap<>();
		this.jdbc.sql("select id, name, slug from organisation where id = any(?) order by plain_text(name), slug")
			.param(ids.toArray(UUID[]::new))
			.query(Funder.class)
			.list()
			.forEach((funder) -> funders.put(funder.id(), funder));
		return funders;
	}

	/** The address that each funder once had, with the one it has. */
	public Map<String, String> formerSlugs() {
		Map<String, String> slugs = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select f.slug as former, o.slug from organisation_former f join organisation o on o.id = f.organisation_id
					where f.kind = 'FUNDER'
					""")
			.query((row) -> {
				slugs.put(row.getString("former"), row.getString("slug"));
			});
		return slugs;
	}

	private Funder registered(String name) {
		return this.names.named(OrganisationKind.FUNDER, name)
			.map((id) -> named(List.of(id)).get(id))
			.orElseGet(() -> register(name));
	}

	private Funder register(String name) {
		Organisations.Named funder = this.fresh.name(OrganisationKind.FUNDER, name);
		return new Funder(funder.id().value(), name, funder.slug());
	}

}
