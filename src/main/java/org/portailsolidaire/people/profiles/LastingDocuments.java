package org.portailsolidaire.people.profiles;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The documents that an association files once for all its dossiers. One that is replaced
 * stays for the dossiers that were filed with it.
 */
@Service
public class LastingDocuments {

	private final JdbcClient jdbc;

	private final Clock clock;

	LastingDocuments(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A kind of document, and the present one when there is one.
	 *
	 * @param staleFrom the first day on which it is out of date
	 */
	public record Place(String kind, boolean required, @Nullable DocumentId document, @Nullable LocalDate datedOn,
			@Nullable LocalDate staleFrom) {

		/** Whether the document is there, and out of date on a day. */
		public boolean isStale(LocalDate today) {
			return this.staleFrom != null && !today.isBefore(this.staleFrom);
		}

	}

	/** Every kind, in order, with the present document of an organisation. */
	public List<Place> of(OrganisationId organisation) {
		return this.jdbc.sql("""
				select k.kind, k.required, k.stale_after, d.document_id, d.dated_on
				from lasting_document_kind k left join lasting_document d
					on d.kind = k.kind and d.organisation_id = ? and d.replaced_at is null
				order by k.position
				""").param(organisation.value()).query(LastingDocuments::place).list();
	}

	/**
	 * A document that is out of date.
	 *
	 * @param path of the page that replaces it
	 */
	public record Stale(String kind, String organisation, String path, LocalDate datedOn) {

		/** The key of its name. */
		public String key() {
			return "demande.document-" + Asked.word(this.kind);
		}

	}

	/**
	 * The documents that are out of date in the associations for which a person writes.
	 */
	public List<Stale> stale(PersonId person) {
		return this.jdbc.sql("""
				select k.kind, d.dated_on, o.name, o.slug from membership m
					join organisation o on o.id = m.organisation_id and o.kind = 'ASSOCIATION'
					join lasting_document d on d.organisation_id = o.id and d.replaced_at is null
					join lasting_document_kind k on k.kind = d.kind
				where m.person_id = ? and m.rights in ('OWNER', 'EDITOR')
					and d.dated_on + make_interval(months => k.stale_after) < ?::date
				order by o.name, k.position limit 20
				""")
			.params(person.value(), Date.valueOf(ParisTime.dayOf(this.clock.instant())))
			.query((row, index) -> new Stale(row.getString("kind"), row.getString("name"),
					"/espace/" + OrganisationKind.ASSOCIATION.path() + "/" + row.getString("slug") + "/documents/"
							+ Asked.word(row.getString("kind")),
					row.getDate("dated_on").toLocalDate()))
			.list();
	}

	private static Place place(ResultSet row, int number) throws SQLException {
		UUID document = row.getObject("document_id", UUID.class);
		Date dated = row.getDate("dated_on");
		LocalDate day = (dated != null) ? dated.toLocalDate() : null;
		LastingDocument.Kind kind = new LastingDocument.Kind(row.getString("kind"), row.getBoolean("required"),
				row.getObject("stale_after", Integer.class));
		return new Place(kind.code(), kind.required(), (document != null) ? new DocumentId(document) : null, day,
				(day != null) ? kind.staleFrom(day) : null);
	}

	/** A document of an organisation, present or replaced; empty for that of another. */
	Optional<DocumentId> find(OrganisationId organisation, UUID document) {
		return this.jdbc.sql("select document_id from lasting_document where organisation_id = ? and document_id = ?")
			.params(organisation.value(), document)
			.query(UUID.class)
			.optional()
			.map(DocumentId::new);
	}

}
