package org.portailsolidaire.people.profiles;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.profiles.Completeness.Item;
import org.portailsolidaire.people.profiles.Completeness.State;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through a profile and notes what is there. */
@Component
class Inventory {

	private final JdbcClient jdbc;

	Inventory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is there of the profile of an organisation, on a day. */
	Completeness of(OrganisationId organisation, OrganisationKind kind, LocalDate today) {
		List<Item> items = new ArrayList<>(pages(organisation, kind, today));
		if (kind == OrganisationKind.ASSOCIATION) {
			items.addAll(documents(organisation, today));
		}
		return new Completeness(items);
	}

	private List<Item> pages(OrganisationId organisation, OrganisationKind kind, LocalDate today) {
		return this.jdbc
			.sql("""
					select coalesce(rna, tribunal) is not null as registration, coalesce(siret, local_number) is not null as siret,
						published_on is not null as publication, region is not null as region,
						num_nulls(street, postcode, town) = 0 as address, site is not null as site,
						purpose is not null as purpose, num_nulls(employees, volunteers) = 0 as people,
						exists (select from organisation_resources r where r.organisation_id = o.id and r.year >= :year) as resources,
						exists (select from board_member b where b.organisation_id = o.id) as board,
						exists (select from bank_account b where b.organisation_id = o.id) as bank
					from organisation o where id = :id
					""")
			.param("id", organisation.value())
			.param("year", today.getYear() - 1)
			.query((row, number) -> {
				List<Item> items = new ArrayList<>();
				for (Asked asked : Asked.values()) {
					if (asked.isOf(kind)) {
						items.add(new Item(asked.code(), asked.section().path(),
								row.getBoolean(asked.column()) ? State.THERE : State.MISSING));
					}
				}
				return items;
			})
			.single();
	}

	private List<Item> documents(OrganisationId organisation, LocalDate today) {
		return this.jdbc.sql("""
				select k.kind, k.required, k.stale_after, d.dated_on
				from lasting_document_kind k left join lasting_document d
					on d.kind = k.kind and d.organisation_id = :id and d.replaced_at is null
				where k.required
				order by k.position
				""").param("id", organisation.value()).query((row, number) -> {
			Integer staleAfter = row.getObject("stale_after", Integer.class);
			LastingDocument.Kind kind = new LastingDocument.Kind(row.getString("kind"), true, staleAfter);
			Optional<LocalDate> date = Optional.ofNullable(row.getDate("dated_on")).map(Date::toLocalDate);
			State state = date.map((day) -> {
				LocalDate from = kind.staleFrom(day);
				return (from != null && !today.isBefore(from)) ? State.STALE : State.THERE;
			}).orElse(State.MISSING);
			return new Item("document-" + Asked.word(kind.code()), "documents", state);
		}).list();
	}

}
