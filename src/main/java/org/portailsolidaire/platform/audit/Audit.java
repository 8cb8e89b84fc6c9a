package org.portailsolidaire.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import tools.jackson.databind.json.JsonMapper;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where modules write what was done. A line is part of the transaction of the act: both
 * are there, or neither. Whatever became of the person or the thing afterwards, it stays.
 */
@Service
public class Audit {

	private static final int LONGEST_DETAIL = 1000;

	private static final int LONGEST_NAME = 200;

	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}]");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final Clock clock;

	Audit(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes what the person who acts did.
	 * @param details what else must be known, by short names; no more personal data than
	 * needed. Longer than 1,000 characters, they are cut
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside a
	 * transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Actor actor, AuditAct act, AuditObject object, Map<String, String> details) {
		record(actor.id(), actor.name(), act, object, details);
	}

	/**
	 * The same for who is known by id and name only, as events tell them.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(PersonId by, String name, AuditAct act, AuditObject object, Map<String, String> details) {
		Whence whence = Whence.here();
		Map<String, String> kept = new TreeMap<>();
		details.forEach((key, value) -> kept.put(key, plain(value, LONGEST_DETAIL)));
		this.jdbc
			.sql("""
					insert into audit_entry (at, person_id, person_name, act, object_kind, object_id, object_label, details, address, reference)
					values (:at, :person, :name, :act, :kind, :id, :label, :details::jsonb, :address::inet, :reference)
					""")
			.param("at", Timestamp.from(this.clock.instant()))
			.param("person", by.value())
			.param("name", plain(name, LONGEST_NAME))
			.param("act", act.name())
			.param("kind", object.kind().name())
			.param("id", object.id())
			.param("label", (object.label() != null) ? plain(object.label(), AuditObject.LONGEST_LABEL) : null)
			.param("details", JSON.writeValueAsString(kept))
			.param("address", whence.address())
			.param("reference", whence.reference())
			.update();
	}

	private static String plain(String text, int longest) {
		String plain = CONTROLS.matcher(text).replaceAll(" ").strip();
		return (plain.length() > longest) ? plain.substring(0, longest - 1) + "…" : plain;
	}

}
