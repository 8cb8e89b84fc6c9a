package org.portailsolidaire.people.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.portailsolidaire.platform.links.Secrets;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time codes of people: the phone that makes them, and those for a lost phone.
 */
@Service
public class Codes {

	/** Clicks that are closer mean the same. */
	private static final Duration CLICKS = Duration.ofMinutes(1);

	private final RegisteredPeople registered;

	private final Factors factors;

	private final Secrets secrets;

	private final RecoveryCodes recovery;

	private final People people;

	private final AccountMessages messages;

	private final Clock clock;

	Codes(RegisteredPeople registered, Factors factors, Secrets secrets, RecoveryCodes recovery, People people,
			AccountMessages messages, Clock clock) {
		this.registered = registered;
		this.factors = factors;
		this.secrets = secrets;
		this.recovery = recovery;
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
	 * Keeps a secret whose first code is right. Sent twice by two clicks, it answers both
	 * alike: who presses sees one of the answers only, and must not miss these codes.
	 * @return the codes for a lost phone, shown this once; empty when the code is wrong
	 * or the person has another phone already
	 */
	@Transactional
	List<String> start(PersonId person, byte[] secret, String code) {
		OptionalLong step = Totp.step(secret, code, this.clock.instant());
		if (step.isEmpty()) {
			return List.of();
		}
		Optional<RegisteredPerson> owner = this.registered.lock(person.value());
		List<String> codes = this.recovery.first(person, secret);
		Optional<Factor> phone = this.factors.lock(person.value());
		if (owner.isEmpty() || phone.isPresent()) {
			return phone.filter((kept) -> wasJustKept(person, kept, secret)).isPresent() ? codes : List.of();
		}
		this.factors.saveAndFlush(Factor.start(person, this.secrets.seal("code " + person.value(), secret),
				step.getAsLong(), this.clock.instant()));
		this.recovery.keep(person, codes);
		return codes;
	}

	private boolean wasJustKept(PersonId person, Factor phone, byte[] secret) {
		return phone.wasStartedAfter(this.clock.instant().minus(CLICKS))
				&& secret(person, phone).filter((kept) -> MessageDigest.isEqual(kept, secret)).isPresent();
	}

	private Optional<byte[]> secret(PersonId person, Factor phone) {
		return this.secrets.open("code " + person.value(), phone.secret());
	}

	/** Makes new codes for a lost phone; the former ones end. */
	@Transactional
	List<String> renew(PersonId person) {
		this.factors.lock(person.value());
		List<String> codes = RecoveryCodes.random();
		this.recovery.keep(person, codes);
		return codes;
	}

	/**
	 * Whether a code of the phone, or one for a lost phone, is right; it then serves no
	 * more.
	 */
	@Transactional
	boolean use(PersonId person, String code) {
		return useTotp(person, code) || this.recovery.use(person, code);
	}

	private boolean useTotp(PersonId person, String code) {
		Optional<Factor> phone = this.factors.lock(person.value());
		OptionalLong step = phone.flatMap((found) -> secret(person, found))
			.map((secret) -> Totp.step(secret, code, this.clock.instant()))
			.orElse(OptionalLong.empty());
		return step.isPresent()
				&& phone.filter((found) -> found.take(step.getAsLong())).map(this.factors::saveAndFlush).isPresent();
	}

	/** How many codes for a lost phone are left. */
	int left(PersonId person) {
		return this.recovery.left(person);
	}

	/**
	 * Forgets the phone of a person who lost it, and tells them; whoever needs one sets
	 * another up at their next sign-in.
	 * @return whether there was one
	 */
	@Transactional
	boolean remove(PersonId person) {
		this.recovery.keep(person, List.of());
		boolean there = this.factors.forget(person.value()) > 0;
		if (there) {
			this.people.find(person)
				.ifPresent((found) -> this.messages.tell(AccountMessages.CODE_REMOVED, found, "/espace/compte"));
		}
		return there;
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
