package org.portailsolidaire.people.accounts;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.mail.MessageKind;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Links sent by e-mail: asked for, and used. Whoever asks learns nothing of an address:
 * with an account or without, an e-mail leaves and the same is written.
 */
@Service
class Links {

	private static final String HOME = "/espace";

	private static final Tokens.Names NOBODY = new Tokens.Names("-", "-");

	private final People people;

	private final Tokens tokens;

	private final Sessions sessions;

	private final AccountMessages messages;

	Links(People people, Tokens tokens, Sessions sessions, AccountMessages messages) {
		this.people = people;
		this.tokens = tokens;
		this.sessions = sessions;
		this.messages = messages;
	}

	/** What a link opens: the account of a person, and where they were going. */
	record Opened(PersonId person, String back) {
	}

	/**
	 * Sends a link to open an account; where there is one, a link that opens it.
	 * @param back where to go then
	 * @param crowd whether addresses without an account are told nothing now
	 */
	@Transactional
	void register(Tokens.Names names, EmailAddress address, String back, Locale locale, boolean crowd) {
		Optional<Person> known = this.people.withAddress(address.value());
		if (known.isPresent()) {
			tell(known.get(), AccountMessages.KNOWN, Token.Kind.SIGN_IN, back);
			return;
		}
		String token = this.tokens.make(Token.Kind.REGISTRATION, null, address.value(), names, back, true);
		this.messages.tell(AccountMessages.CONFIRM, address.value(), names.given(), locale,
				Token.Kind.REGISTRATION.path() + token);
		undo(crowd);
	}

	@Transactional
	void signIn(EmailAddress address, String back, Locale locale, boolean crowd) {
		ask(AccountMessages.LINK, Token.Kind.SIGN_IN, address, back, locale, crowd);
	}

	@Transactional
	void forgotten(EmailAddress address, Locale locale, boolean crowd) {
		ask(AccountMessages.PASSWORD, Token.Kind.PASSWORD, address, HOME, locale, crowd);
	}

	private void ask(MessageKind message, Token.Kind kind, EmailAddress address, String back, Locale locale,
			boolean crowd) {
		Optional<Person> known = this.people.withAddress(address.value());
		if (known.isPresent()) {
			tell(known.get(), message, kind, back);
			return;
		}
		this.tokens.make(kind, null, address.value(), NOBODY, back, false);
		this.messages.tell(AccountMessages.UNKNOWN, address.value(), "", locale, "/inscription");
		undo(crowd);
	}

	/** Sends a link to the person it is for; those who are suspended are told that. */
	private void tell(Person person, MessageKind message, Token.Kind kind, String back) {
		String token = this.tokens.make(kind, person.id(), person.address(), null, back, !person.suspended());
		if (person.suspended()) {
			this.messages.tell(AccountMessages.SUSPENDED, person, null);
		}
		else {
			this.messages.tell(message, person, kind.path() + token);
		}
	}

	/** What was done took as long as what is kept. */
	private static void undo(boolean asked) {
		if (asked) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
	}

	/**
	 * Sends another link in the place of one that came too late or was used; nothing when
	 * the link is not one of ours.
	 */
	@Transactional
	void again(String late) {
		this.tokens.known(late).ifPresent((token) -> this.people.of(token).ifPresent((person) -> {
			if (token.kind() == Token.Kind.PASSWORD) {
				tell(person, AccountMessages.PASSWORD, Token.Kind.PASSWORD, HOME);
			}
			else {
				tell(person, AccountMessages.LINK, Token.Kind.SIGN_IN, token.back());
			}
		}));
	}

	/**
	 * Sends a link to a new address of a person; the present one stays until it is used.
	 */
	@Transactional
	void changeAddress(PersonId person, EmailAddress address, Locale locale) {
		Person known = this.people.find(person).orElseThrow();
		Optional<Person> other = this.people.withAddress(address.value());
		if (other.isPresent()) {
			tell(other.get(), AccountMessages.KNOWN, Token.Kind.SIGN_IN, HOME);
			return;
		}
		String token = this.tokens.make(Token.Kind.ADDRESS, person, address.value(), null, HOME, true);
		this.messages.tell(AccountMessages.NEW_ADDRESS, address.value(), known.givenName(), locale,
				Token.Kind.ADDRESS.path() + token);
	}

	/**
	 * Opens the account that a link confirms, if there is none of its address yet: for
	 * the one there is, there are other links.
	 * @param from digest of who presses
	 */
	@Transactional
	Optional<Opened> confirm(String token, Locale locale, @Nullable String hash, byte[] from) {
		return this.tokens.find(Token.Kind.REGISTRATION, token)
			.filter((found) -> this.people.withAddress(found.address()).isEmpty())
			.flatMap((found) -> this.tokens.use(Token.Kind.REGISTRATION, token, from))
			.map((used) -> {
				Person person = this.people.confirmed(Objects.requireNonNull(used.givenName()),
						Objects.requireNonNull(used.familyName()), used.address(), locale);
				if (hash != null) {
					this.people.changePassword(person.id(), hash);
				}
				this.tokens.revoke(used.address());
				return new Opened(person.id(), used.back());
			});
	}

	@Transactional
	Optional<Opened> open(String token, byte[] from) {
		return this.tokens.use(Token.Kind.SIGN_IN, token, from)
			.map((used) -> new Opened(new PersonId(Objects.requireNonNull(used.personId())), used.back()));
	}

	/** Chooses a new password; every session and every other link of the person ends. */
	@Transactional
	Optional<Opened> choosePassword(String token, String hash, byte[] from) {
		return this.tokens.use(Token.Kind.PASSWORD, token, from).map((used) -> {
			PersonId person = new PersonId(Objects.requireNonNull(used.personId()));
			this.people.changePassword(person, hash);
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
	boolean confirmAddress(String token, PersonId by, byte[] from) {
		if (this.tokens.find(Token.Kind.ADDRESS, token).filter((found) -> found.isOf(by)).isEmpty()) {
			return false;
		}
		Person before = this.people.find(by).orElseThrow();
		return this.tokens.use(Token.Kind.ADDRESS, token, from)
			.filter((used) -> this.people.moveTo(by, used.address()))
			.map((used) -> {
				this.messages.tell(AccountMessages.ADDRESS_CHANGED, before, null);
				this.tokens.revoke(by);
				return true;
			})
			.orElse(false);
	}

}
