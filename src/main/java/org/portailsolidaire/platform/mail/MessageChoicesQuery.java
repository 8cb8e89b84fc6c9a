package org.portailsolidaire.platform.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people want to be told, kind by kind, as it is read. */
@Repository
class MessageChoicesQuery {

	private final JdbcClient jdbc;

	private final List<MessageKind> kinds;

	MessageChoicesQuery(JdbcClient jdbc, List<MessageKinds> kinds) {
		this.jdbc = jdbc;
		this.kinds = kinds.stream()
			.flatMap((some) -> some.kinds().stream())
			.filter((kind) -> !kind.required())
			.sorted(Comparator.comparing(MessageKind::code))
			.toList();
	}

	/**
	 * A kind and how someone is told of it.
	 */
	record KindChoice(MessageKind kind, MessageChoice.Way choice) {

		/** The ways there are: the morning's e-mail does not tell of itself. */
		List<MessageChoice.Way> ways() {
			List<MessageChoice.Way> ways = new ArrayList<>(List.of(MessageChoice.Way.values()));
			if (this.kind.equals(DailyDigest.KIND)) {
				ways.remove(MessageChoice.Way.DAILY);
			}
			return ways;
		}

	}

	/** The kinds that may be stopped, with what the person chose or the usual way. */
	List<KindChoice> of(PersonId person) {
		Map<String, MessageChoice.Way> chosen = this.jdbc
			.sql("select kind, choice from message_choice where person_id = ?")
			.param(person.value())
			.query((row, number) -> Map.entry(row.getString("kind"),
					MessageChoice.Way.valueOf(row.getString("choice"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return this.kinds.stream()
			.map((kind) -> new KindChoice(kind, chosen.getOrDefault(kind.code(), usual(kind))))
			.toList();
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

	private static MessageChoice.Way usual(MessageKind kind) {
		return MessageChoice.Way.valueOf(kind.urgency().name());
	}

}
