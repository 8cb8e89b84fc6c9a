package org.portailsolidaire.accounts;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links sent by e-mail: asked for, and used. Whoever asks learns nothing of an address:
 * with an account or without, an e-mail leaves and the same is written.
 */
@Service
class Links {

	private static final String HOME = "/espace";

	private final People people;

	private final Tokens tokens;

	private final SignIn signIn;

	private final Sessions sessions;

	private final AccountMessages messages;

	Links(People people, Tokens tokens, SignIn signIn, Sessions sessions, AccountMessages messages) {
		this.people = people;
		this.tokens = tokens;
		this.signIn = signIn;
		this.sessions = sessions;
		this.messages = messages;
	}

	/** What a link opens: the account of a person, and where they were going. */
	record Opened(PersonId person, String back) {
	}

	@Transactional
	void register(Tokens.Names names, EmailAddress address, Locale locale) {
		Optional<Person> known = this.people.withAddress(address.value());
		String token = this.tokens.make(Token.Kind.REGISTRATION, null, address.value(), names, HOME, known.isEmpty());
		known.ifPresentOrElse((person) -> this.messages.tell(AccountMessages.KNOWN, person, "/connexion"),
				() -> this.messages.tell(AccountMessages.CONFIRM, address.value(), names.given(), locale,
						"/inscription/" + token));
	}

	@Transactional
	void signIn(EmailAddress address, String back, Locale locale) {
		ask(Token.Kind.SIGN_IN, AccountMessages.LINK, "/connexion/lien/", address, back, locale);
	}

	@Transactional
	void forgotten(EmailAddress address, Locale locale) {
		ask(Token.Kind.PASSWORD, AccountMessages.PASSWORD, "/mot-de-passe/", address, HOME, locale);
	}

	private void ask(Token.Kind kind, org.portailsolidaire.messages.MessageKind message, String path,
			EmailAddress address, String back, Locale locale) {
		Optional<Person> known = this.people.withAddress(address.value());
		String token = this.tokens.make(kind, known.map(Person::id).orElse(null), address.value(),
				known.isPresent() ? null : new Tokens.Names("-", "-"), back, known.isPresent());
		known.ifPresentOrElse((person) -> this.messages.tell(message, person, path + token),
				() -> this.messages.tell(AccountMessages.UNKNOWN, address.value(), "", locale, "/inscription"));
	}

	/**
	 * Sends another link in the place of one that came too late; nothing when the link is
	 * not one of ours.
	 */
	@Transactional
	void again(String late) {
		this.tokens.known(Token.Kind.SIGN_IN, late)
			.flatMap((token) -> this.people.find(new PersonId(Objects.requireNonNull(token.personId())))
				.map((person) -> {
					String text = this.tokens.make(Token.Kind.SIGN_IN, person.id(), person.address(), null,
							token.back(), true);
					return new Fresh(person, text);
				}))
			.ifPresent((fresh) -> this.messages.tell(AccountMessages.LINK, fresh.person(),
					"/connexion/lien/" + fresh.token()));
	}

	private record Fresh(Person person, String token) {
	}

	/**
	 * Sends a link to a new address of a person; the present one stays until it is used.
	 */
	@Transactional
	void changeAddress(PersonId person, EmailAddress address, Locale locale) {
		Person known = this.people.find(person).orElseThrow();
		Optional<Person> other = this.people.withAddress(address.value());
		String token = this.tokens.make(Token.Kind.ADDRESS, person, address.value(), null, HOME, other.isEmpty());
		if (other.isEmpty()) {
			this.messages.tell(AccountMessages.NEW_ADDRESS, address.value(), known.givenName(), locale,
					"/adresse/" + token);
		}
		else {
			this.messages.tell(AccountMessages.KNOWN, other.get(), "/connexion");
		}
	}

	/**
	 * Opens the account that a link confirms, if there is none of its address yet: for
	 * the one there is, there are other links.
	 */
	@Transactional
	Optional<Opened> confirm(String token, Locale locale, @Nullable String hash) {
		return this.tokens.use(Token.Kind.REGISTRATION, token)
			.filter((used) -> this.people.withAddress(used.address()).isEmpty())
			.map((used) -> {
				Person person = this.people.confirmed(Objects.requireNonNull(used.givenName()),
						Objects.requireNonNull(used.familyName()), used.address(), locale);
				if (hash != null) {
					this.signIn.change(person.id(), hash);
				}
				this.tokens.revoke(used.address());
				return new Opened(person.id(), used.back());
			});
	}

	@Transactional
	Optional<Opened> open(String token) {
		return this.tokens.use(Token.Kind.SIGN_IN, token)
			.map((used) -> new Opened(new PersonId(Objects.requireNonNull(used.personId())), used.back()));
	}

	/** Chooses a new password; every session and every other link of the person ends. */
	@Transactional
	Optional<Opened> choosePassword(String token, String hash) {
		return this.tokens.use(Token.Kind.PASSWORD, token).map((used) -> {
			PersonId person = new PersonId(Objects.requireNonNull(used.personId()));
			this.signIn.change(person, hash);
			this.tokens.revoke(person);
			this.sessions.endAll(person);
			this.messages.tell(AccountMessages.PASSWORD_CHANGED, this.people.find(person).orElseThrow(),
					"/mot-de-passe-oublie");
			return new Opened(person, used.back());
		});
	}

	/**
	 * Changes the address of the person who opens their own link, and tells the old one.
	 */
	@Transactional
	boolean confirmAddress(String token, PersonId by) {
		if (this.tokens.find(Token.Kind.ADDRESS, token).filter((found) -> found.isOf(by)).isEmpty()) {
			return false;
		}
		Person before = this.people.find(by).orElseThrow();
		return this.tokens.use(Token.Kind.ADDRESS, token)
			.filter((used) -> this.people.moveTo(by, used.address()))
			.map((used) -> {
				this.messages.tell(AccountMessages.ADDRESS_CHANGED, before, null);
				this.tokens.revoke(by);
				return true;
			})
			.orElse(false);
	}

}
