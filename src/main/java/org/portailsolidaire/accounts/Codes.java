package org.portailsolidaire.accounts;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time codes of people: the phone that makes them, and those for a lost phone.
 */
@Service
public class Codes {

	private static final int RECOVERY_CODES = 10;

	private static final int RECOVERY_BYTES = 10;

	private final JdbcClient jdbc;

	private final Secrets secrets;

	private final People people;

	private final AccountMessages messages;

	private final Clock clock;

	Codes(JdbcClient jdbc, Secrets secrets, People people, AccountMessages messages, Clock clock) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.people = people;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * A secret that a page shows: sealed for the person, so that the page can bring it
	 * back.
	 */
	record Proposed(String sealed, byte[] secret) {
	}

	/** A new secret for a person, which nothing keeps yet. */
	Proposed propose(PersonId person) {
		byte[] secret = Secrets.random(Totp.SECRET);
		byte[] sealed = this.secrets.seal("proposer " + person.value(), secret);
		return new Proposed(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), secret);
	}

	/** The secret that a page brings back. */
	Optional<Proposed> proposed(PersonId person, String sealed) {
		try {
			return this.secrets.open("proposer " + person.value(), Base64.getUrlDecoder().decode(sealed))
				.map((secret) -> new Proposed(sealed, secret));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Keeps a secret whose first code is right.
	 * @return the codes for a lost phone, shown this once; empty when the code is wrong
	 * or the person has a phone already
	 */
	@Transactional
	List<String> start(PersonId person, byte[] secret, String code) {
		OptionalLong step = Totp.step(secret, code, this.clock.instant());
		if (step.isEmpty()) {
			return List.of();
		}
		int rows = this.jdbc.sql("""
				insert into factor (id, person_id, kind, secret, last_step, created_at)
				values (?, ?, 'TOTP', ?, ?, ?) on conflict do nothing
				""")
			.params(UuidVersion7Strategy.INSTANCE.generateUuid(null), person.value(),
					this.secrets.seal("code " + person.value(), secret), step.getAsLong(),
					Timestamp.from(this.clock.instant()))
			.update();
		return (rows == 1) ? renew(person) : List.of();
	}

	/** Makes new codes for a lost phone; the former ones end. */
	@Transactional
	List<String> renew(PersonId person) {
		this.jdbc.sql("delete from recovery_code where person_id = ?").param(person.value()).update();
		List<String> codes = new ArrayList<>();
		for (int i = 0; i < RECOVERY_CODES; i++) {
			String code = Totp.base32(Secrets.random(RECOVERY_BYTES)).toLowerCase(Locale.ROOT);
			this.jdbc.sql("insert into recovery_code (person_id, hash) values (?, ?)")
				.params(person.value(), hash(person, code))
				.update();
			codes.add(code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8, 12) + "-"
					+ code.substring(12));
		}
		return codes;
	}

	/**
	 * Whether a code of the phone, or one for a lost phone, is right; it then serves no
	 * more.
	 */
	@Transactional
	boolean use(PersonId person, String code) {
		return useTotp(person, code) || useRecovery(person, code);
	}

	private boolean useTotp(PersonId person, String code) {
		OptionalLong step = this.jdbc.sql("select secret from factor where person_id = ? and kind = 'TOTP'")
			.param(person.value())
			.query(byte[].class)
			.optional()
			.flatMap((sealed) -> this.secrets.open("code " + person.value(), sealed))
			.map((secret) -> Totp.step(secret, code, this.clock.instant()))
			.orElse(OptionalLong.empty());
		return step.isPresent() && this.jdbc
			.sql("update factor set last_step = ? where person_id = ? and kind = 'TOTP' and last_step < ?")
			.params(step.getAsLong(), person.value(), step.getAsLong())
			.update() == 1;
	}

	private boolean useRecovery(PersonId person, String code) {
		String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
		return this.jdbc.sql("delete from recovery_code where person_id = ? and hash = ?")
			.params(person.value(), hash(person, plain))
			.update() == 1;
	}

	/** How many codes for a lost phone are left. */
	int left(PersonId person) {
		return this.jdbc.sql("select count(*) from recovery_code where person_id = ?")
			.param(person.value())
			.query(Integer.class)
			.single();
	}

	/**
	 * Forgets the phone of a person who lost it, and tells them; whoever needs one sets
	 * another up at their next sign-in. For the back office.
	 */
	@Transactional
	public void remove(PersonId person) {
		this.jdbc.sql("delete from recovery_code where person_id = ?").param(person.value()).update();
		int rows = this.jdbc.sql("delete from factor where person_id = ?").param(person.value()).update();
		if (rows > 0) {
			this.people.find(person)
				.ifPresent((found) -> this.messages.tell(AccountMessages.CODE_REMOVED, found, "/espace/compte"));
		}
	}

	private byte[] hash(PersonId person, String code) {
		return this.secrets.sign("secours " + person.value() + " " + code);
	}

	/** The address that phones read: issuer, person and secret. */
	static String address(String issuer, String person, byte[] secret) {
		return "otpauth://totp/" + encoded(issuer) + ":" + encoded(person) + "?secret=" + Totp.base32(secret)
				+ "&issuer=" + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
	}

	private static String encoded(String text) {
		return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
