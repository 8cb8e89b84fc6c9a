package org.portailsolidaire.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be told, kind by kind. */
@Service
class MessageChoices {

	private final JdbcClient jdbc;

	private final List<MessageKind> kinds;

	private final Clock clock;

	MessageChoices(JdbcClient jdbc, List<MessageKinds> kinds, Clock clock) {
		this.jdbc = jdbc;
		this.kinds = kinds.stream()
			.flatMap((some) -> some.kinds().stream())
			.filter((kind) -> !kind.required())
			.sorted(Comparator.comparing(MessageKind::code))
			.toList();
		this.clock = clock;
	}

	/** Whose choice: a person's, or that of an address without an account. */
	private record Chooser(@Nullable UUID person, @Nullable String address, String kind) {
	}

	/** The kinds that may be stopped, with what the person chose or the usual way. */
	List<KindChoice> of(PersonId person) {
		Map<String, Choice> chosen = this.jdbc.sql("select kind, choice from message_choice where person_id = ?")
			.param(person.value())
			.query((row, number) -> Map.entry(row.getString("kind"), Choice.valueOf(row.getString("choice"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return this.kinds.stream()
			.map((kind) -> new KindChoice(kind, chosen.getOrDefault(kind.code(), usual(kind))))
			.toList();
	}

	/**
	 * A kind and how someone is told of it.
	 */
	record KindChoice(MessageKind kind, Choice choice) {

		/** The ways there are: the morning's e-mail does not tell of itself. */
		List<Choice> ways() {
			List<Choice> ways = new ArrayList<>(List.of(Choice.values()));
			if (this.kind.equals(DailyDigest.KIND)) {
				ways.remove(Choice.DAILY);
			}
			return ways;
		}

	}

	/** Keeps the choices of a person; kinds that are not given stay as they are. */
	@Transactional
	void choose(PersonId person, Map<String, Choice> choices) {
		for (KindChoice now : of(person)) {
			Choice wanted = choices.get(now.kind().code());
			if (wanted != null && wanted != now.choice() && now.ways().contains(wanted)) {
				keep(new Chooser(person.value(), null, now.kind().code()), wanted);
			}
		}
	}

	/**
	 * What a token of an e-mail stands for.
	 *
	 * @param kind its code
	 * @param stopped whether such e-mails are stopped
	 */
	public record Stop(String kind, boolean stopped) {
	}

	Optional<Stop> find(String token) {
		return this.jdbc.sql("""
				select m.kind, coalesce(c.choice = 'PORTAL_ONLY', false) as stopped
				from message m left join message_choice c on c.kind = m.kind
					and (c.person_id = m.person_id or (m.person_id is null and c.address = lower(m.address)))
				where m.stop_token = ?
				""")
			.param(token)
			.query((row, number) -> new Stop(row.getString("kind"), row.getBoolean("stopped")))
			.optional();
	}

	/**
	 * Stops the e-mails of the kind that a token came with; whether the token is known.
	 */
	@Transactional
	boolean stop(String token) {
		Optional<Chooser> chooser = chooser(token);
		chooser.ifPresent((known) -> keep(known, Choice.PORTAL_ONLY));
		return chooser.isPresent();
	}

	/** Takes a stop back: as it was before. */
	@Transactional
	boolean resume(String token) {
		Optional<Chooser> chooser = chooser(token);
		chooser.ifPresent((known) -> {
			theirs("delete from message_choice where choice = 'PORTAL_ONLY' and before is null", known).update();
			theirs("update message_choice set choice = before, before = null where choice = 'PORTAL_ONLY'", known)
				.update();
		});
		return chooser.isPresent();
	}

	private JdbcClient.StatementSpec theirs(String change, Chooser chooser) {
		return this.jdbc.sql(change + """
				 and kind = :kind and person_id is not distinct from :person::uuid
				and address is not distinct from :address::text
				""")
			.param("kind", chooser.kind())
			.param("person", chooser.person())
			.param("address", chooser.address());
	}

	private Optional<Chooser> chooser(String token) {
		return this.jdbc.sql("select person_id, lower(address) as address, kind from message where stop_token = ?")
			.param(token)
			.query((row, number) -> {
				UUID person = row.getObject("person_id", UUID.class);
				return new Chooser(person, (person != null) ? null : row.getString("address"), row.getString("kind"));
			})
			.optional();
	}

	private void keep(Chooser chooser, Choice choice) {
		this.jdbc
			.sql("""
					insert into message_choice (person_id, address, kind, choice, chosen_at)
					values (:person::uuid, :address, :kind, :choice, :now)
					on conflict on constraint message_choice_once do update set choice = excluded.choice, chosen_at = excluded.chosen_at,
						before = case when message_choice.choice <> excluded.choice then message_choice.choice else message_choice.before end
					""")
			.param("person", chooser.person())
			.param("address", chooser.address())
			.param("kind", chooser.kind())
			.param("choice", choice.name())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
		if (choice == Choice.PORTAL_ONLY) {
			this.jdbc
				.sql("""
						update message set state = 'DECLINED', next_attempt_at = null
						where kind = :kind and not required and state in ('WAITING', 'IN_DIGEST')
						and (person_id = :person::uuid or (:person::uuid is null and person_id is null and lower(address) = :address))
						""")
				.param("person", chooser.person())
				.param("address", chooser.address())
				.param("kind", chooser.kind())
				.update();
		}
	}

	private static Choice usual(MessageKind kind) {
		return Choice.valueOf(kind.urgency().name());
	}

}
