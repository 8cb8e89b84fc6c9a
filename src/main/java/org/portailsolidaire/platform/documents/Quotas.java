package org.portailsolidaire.platform.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much a person may send in a day, and how much an organisation, or a person alone,
 * may keep.
 */
@Component
class Quotas {

	private final JdbcClient jdbc;

	private final DocumentSettings settings;

	private final Clock clock;

	Quotas(JdbcClient jdbc, DocumentSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Counts what a person sent today, or says why no more is taken. What is refused
	 * afterwards stays counted: reading it was work.
	 */
	Optional<Reason> receive(PersonId by, long size) {
		long most = this.settings.quota().day().toBytes();
		LocalDate today = today();
		boolean taken = size == 0 || (size <= most && this.jdbc.sql("""
				insert into document_day (person_id, day, bytes) values (:person, :day, :size)
				on conflict (person_id, day) do update set bytes = document_day.bytes + excluded.bytes
				where document_day.bytes + excluded.bytes <= :most
				""")
			.param("person", by.value())
			.param("day", today)
			.param("size", size)
			.param("most", most)
			.update() == 1);
		return taken ? Optional.empty() : Optional
			.of(Reason.of("documents.refus.jour", new Size(most)).until(ParisTime.startOf(today.plusDays(1))));
	}

	/**
	 * Says why an owner keeps nothing more of that size. Until the transaction ends,
	 * nobody else adds to what the owner keeps.
	 */
	Optional<Reason> room(UUID owner, long size) {
		long most = this.settings.quota().total().toBytes();
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 77))")
			.param("document " + owner)
			.query((row) -> {
			});
		return (kept(owner) + size <= most) ? Optional.empty()
				: Optional.of(Reason.of("documents.refus.place", new Size(most)));
	}

	private long kept(UUID owner) {
		return this.jdbc.sql("select coalesce(sum(size), 0)::bigint from document where owner_id = ?")
			.param(owner)
			.query(Long.class)
			.single();
	}

	/** What is left, in one question. */
	Room left(UUID owner, PersonId by) {
		DocumentSettings.Quota quota = this.settings.quota();
		return this.jdbc
			.sql("""
					select :total - (select coalesce(sum(size), 0)::bigint from document where owner_id = :owner) as kept,
						:day - coalesce((select bytes from document_day where person_id = :person and day = :today), 0) as today
					""")
			.param("total", quota.total().toBytes())
			.param("owner", owner)
			.param("day", quota.day().toBytes())
			.param("person", by.value())
			.param("today", today())
			.query((row, number) -> new Room(Math.max(0, row.getLong("kept")), quota.total().toBytes(),
					Math.max(0, row.getLong("today")), quota.day().toBytes()))
			.single();
	}

	/** Forgets the days that are over. Returns how many lines went. */
	int sweep() {
		return this.jdbc.sql("delete from document_day where day < ?").param(today()).update();
	}

	private LocalDate today() {
		return ParisTime.dayOf(this.clock.instant());
	}

}
