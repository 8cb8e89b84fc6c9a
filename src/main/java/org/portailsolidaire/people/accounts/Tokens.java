package org.portailsolidaire.people.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that work once; of their secret only the digest is kept. */
@Component
class Tokens {

	private final JdbcClient jdbc;

	private final PersonTokens kept;

	private final Clock clock;

	Tokens(JdbcClient jdbc, PersonTokens kept, Clock clock) {
		this.jdbc = jdbc;
		this.kept = kept;
		this.clock = clock;
	}

	/** The names someone registers with. */
	record Names(String given, String family) {
	}

	/**
	 * Makes a link.
	 * @param person whose it is, or null for someone who registers
	 * @param real whether to keep it: one that is not does the same work and never opens
	 * @return the text that stands in the address of the link
	 */
	String make(Token.Kind kind, @Nullable PersonId person, String address, @Nullable Names names, String back,
			boolean real) {
		LinkToken token = LinkToken.draw();
		PersonToken sent = PersonToken.send(kind, token.digest(), person, address, names)
			.lead(back, this.clock.instant());
		if (real) {
			this.kept.saveAndFlush(sent);
		}
		else {
			known(token.value());
		}
		return token.value();
	}

	/** The link of a text, used by nobody yet and in time. */
	Optional<Token> find(Token.Kind kind, String text) {
		return known(kind, text).filter((token) -> token.isOpen(this.clock.instant()));
	}

	/** The link of a text, used or not, in time or not. */
	Optional<Token> known(Token.Kind kind, String text) {
		return known(text).filter((token) -> token.kind() == kind);
	}

	/** The same, of whatever kind. */
	Optional<Token> known(String text) {
		LinkToken token = new LinkToken(text);
		return this.jdbc.sql("select * from person_token where secret in (?, ?)")
			.params(token.digest(), token.formerDigest())
			.query(Tokens::token)
			.optional();
	}

	/**
	 * Uses a link; empty for all but the first who does.
	 * @param from the digest of who does
	 */
	@Transactional
	Optional<Token> use(Token.Kind kind, String text, byte[] from) {
		LinkToken token = new LinkToken(text);
		return this.kept.lock(token.digest(), token.formerDigest())
			.filter((found) -> found.isOf(kind) && found.use(this.clock.instant(), from))
			.map((found) -> this.kept.saveAndFlush(found).known());
	}

	/**
	 * A link that the same browser used a moment ago: the second of two clicks finds it.
	 */
	Optional<Token> justUsed(Token.Kind kind, String text, byte[] from) {
		return known(kind, text).filter((token) -> token.wasJustUsed(this.clock.instant(), from));
	}

	/** Makes all links of a person void. */
	void revoke(PersonId person) {
		this.kept.revoke(person.value(), this.clock.instant());
	}

	/** From now on a click on a link that a person used is no second click. */
	void forgetClicks(PersonId person) {
		this.kept.forgetClicks(person.value());
	}

	/** Makes all links to register with an address void. */
	void revoke(String address) {
		this.kept.revoke(address, this.clock.instant());
	}

	/** Forgets links a day after they stopped working. */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
	void purge() {
		this.kept.forgetEndedBefore(this.clock.instant().minus(Token.Kind.ADDRESS.life()));
	}

	private static Token token(ResultSet row, int number) throws SQLException {
		Timestamp used = row.getTimestamp("used_at");
		return new Token(row.getObject("id", UUID.class), Token.Kind.valueOf(row.getString("kind")),
				row.getObject("person_id", UUID.class), row.getString("address"), row.getString("given_name"),
				row.getString("family_name"), row.getString("back"), row.getTimestamp("expires_at").toInstant(),
				(used != null) ? new Token.Use(used.toInstant(), row.getBytes("used_from")) : null);
	}

}
