package org.portailsolidaire.platform.mail;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.platform.mail.MessageChoice.Chooser;
import org.portailsolidaire.platform.mail.MessageChoicesQuery.KindChoice;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how people want to be told, kind by kind. */
@Service
class Choosing {

	private final MessageChoices choices;

	private final MessageChoicesQuery chosen;

	private final JdbcClient jdbc;

	private final Clock clock;

	Choosing(MessageChoices choices, MessageChoicesQuery chosen, JdbcClient jdbc, Clock clock) {
		this.choices = choices;
		this.chosen = chosen;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What a token of an e-mail stands for. */
	private record Told(Chooser chooser, String kind) {
	}

	/** Keeps the choices of a person; kinds that are not given stay as they are. */
	@Transactional
	void choose(PersonId person, Map<String, MessageChoice.Way> wanted) {
		Chooser chooser = new Chooser(person.value(), null);
		for (KindChoice now : this.chosen.of(person)) {
			MessageChoice.Way choice = wanted.get(now.kind().code());
			if (choice != null && choice != now.choice() && now.ways().contains(choice)) {
				keep(chooser, now.kind().code(), choice);
			}
		}
	}

	/**
	 * Stops the e-mails of the kind that a token came with; whether the token is known.
	 */
	@Transactional
	boolean stop(String token) {
		Optional<Told> told = told(token);
		told.ifPresent((known) -> keep(known.chooser(), known.kind(), MessageChoice.Way.PORTAL_ONLY));
		return told.isPresent();
	}

	/** Takes a stop back: as it was before. */
	@Transactional
	boolean resume(String token) {
		Optional<Told> told = told(token);
		told.flatMap((known) -> lock(known.chooser(), known.kind())).filter(MessageChoice::isStop).ifPresent((one) -> {
			if (one.resume()) {
				this.choices.saveAndFlush(one);
			}
			else {
				this.choices.delete(one);
			}
		});
		return told.isPresent();
	}

	private Optional<Told> told(String token) {
		return this.jdbc.sql("select person_id, lower(address) as address, kind from message where stop_token = ?")
			.param(token)
			.query((row, number) -> {
				UUID person = row.getObject("person_id", UUID.class);
				return new Told(new Chooser(person, (person != null) ? null : row.getString("address")),
						row.getString("kind"));
			})
			.optional();
	}

	/** What someone chose for a kind, or is the first to choose: theirs until the end. */
	private Optional<MessageChoice> lock(Chooser chooser, String kind) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param("message_choice " + chooser + " " + kind)
			.query()
			.listOfRows();
		return this.choices.of(chooser.person(), chooser.address(), kind);
	}

	private void keep(Chooser chooser, String kind, MessageChoice.Way choice) {
		MessageChoice kept = lock(chooser, kind).orElse(null);
		if (kept == null) {
			kept = MessageChoice.of(chooser, kind, choice, this.clock.instant());
		}
		else {
			kept.change(choice, this.clock.instant());
		}
		this.choices.saveAndFlush(kept);
		if (choice == MessageChoice.Way.PORTAL_ONLY) {
			this.jdbc
				.sql("""
						update message set state = 'DECLINED', next_attempt_at = null
						where kind = :kind and not required and state in ('WAITING', 'IN_DIGEST')
						and (person_id = :person::uuid or (:person::uuid is null and person_id is null and lower(address) = :address))
						""")
				.param("person", chooser.person())
				.param("address", chooser.address())
				.param("kind", kind)
				.update();
		}
	}

}
