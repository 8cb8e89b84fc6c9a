package org.portailsolidaire.people.accounts;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.accounts.Attempts.Limit;

import org.portailsolidaire.shared.EmailAddress;

import org.springframework.stereotype.Component;

/**
 * What may be tried for an address, and by whom. Each is counted where it comes from, so
 * that nobody uses up the tries of another; then a wider limit holds for the address. The
 * one for a network comes first: what it stops takes nothing from the address. Browsers
 * that are known have tries of their own, and no other limit.
 */
@Component
class Limits {

	/** Passwords tried on one account from one place. */
	static final Limit PASSWORD = new Limit("PASSWORD", 10, Duration.ofMinutes(15));

	/** Wrong passwords tried on one account from everywhere. */
	static final Limit PASSWORDS_OF = new Limit("PASSWORDS_OF", 100, Duration.ofHours(1));

	/** Wrong passwords tried from one network. */
	static final Limit PASSWORDS_FROM = new Limit("PASSWORDS_FROM", 100, Duration.ofMinutes(15));

	/** Links to sign in for an address: from one place, then from everywhere. */
	static final Limit LINK = new Limit("LINK", 5, Duration.ofHours(1));

	static final Limit LINKS_OF = new Limit("LINKS_OF", 30, Duration.ofHours(1));

	/** Links to choose a password for an address, likewise. */
	static final Limit FORGOTTEN = new Limit("FORGOTTEN", 5, Duration.ofHours(1));

	static final Limit FORGOTTEN_OF = new Limit("FORGOTTEN_OF", 30, Duration.ofHours(1));

	/** Accounts asked for an address, likewise. */
	static final Limit REGISTRATION = new Limit("REGISTRATION", 5, Duration.ofHours(1));

	static final Limit REGISTRATIONS_OF = new Limit("REGISTRATIONS_OF", 30, Duration.ofHours(1));

	/** New addresses that a person asks for. */
	static final Limit NEW_ADDRESS = new Limit("NEW_ADDRESS", 5, Duration.ofHours(1));

	/** E-mails asked for on one network while all are told. */
	static final Limit CROWD = new Limit("CROWD", 60, Duration.ofHours(1));

	/** E-mails asked for on one network, whoever they are for. */
	static final Limit MAILS_FROM = new Limit("MAILS_FROM", 600, Duration.ofHours(1));

	/** Codes tried by a person, by the means they signed in with. */
	static final Limit CODE = new Limit("CODE", 10, Duration.ofMinutes(15));

	private final Attempts attempts;

	Limits(Attempts attempts) {
		this.attempts = attempts;
	}

	/** Counts a password before it is checked. */
	void password(EmailAddress address, Caller caller) {
		if (!caller.isKnown()) {
			this.attempts.count(PASSWORDS_FROM, caller.network());
		}
		this.attempts.count(PASSWORD, place(address, caller));
		if (!caller.isKnown()) {
			this.attempts.count(PASSWORDS_OF, address.key());
		}
	}

	/** Takes back what {@link #password} counted, and the wrong ones from here. */
	void passwordWasRight(EmailAddress address, Caller caller) {
		this.attempts.forget(PASSWORD, place(address, caller));
		giveBack(address, caller);
	}

	/** Takes back what {@link #password} counted. */
	void passwordWasNotSeen(EmailAddress address, Caller caller) {
		this.attempts.giveBack(PASSWORD, place(address, caller));
		giveBack(address, caller);
	}

	private void giveBack(EmailAddress address, Caller caller) {
		if (!caller.isKnown()) {
			this.attempts.giveBack(PASSWORDS_OF, address.key());
			this.attempts.giveBack(PASSWORDS_FROM, caller.network());
		}
	}

	/** The forms that send an e-mail to any address; each counts its own. */
	enum Mail {

		LINK, PASSWORD, REGISTRATION;

		private Limit here() {
			return switch (this) {
				case LINK -> Limits.LINK;
				case PASSWORD -> Limits.FORGOTTEN;
				case REGISTRATION -> Limits.REGISTRATION;
			};
		}

		private Limit everywhere() {
			return switch (this) {
				case LINK -> Limits.LINKS_OF;
				case PASSWORD -> Limits.FORGOTTEN_OF;
				case REGISTRATION -> Limits.REGISTRATIONS_OF;
			};
		}

	}

	/**
	 * Counts an e-mail that is asked for. When many were asked for on one network,
	 * addresses without an account are told nothing more from there: forty members of one
	 * house are let in, two hundred addresses taken from a list are not written to. All
	 * are answered the same, and count the same.
	 */
	Crowd mail(Mail mail, EmailAddress address, Caller caller) {
		if (!caller.isKnown()) {
			this.attempts.count(MAILS_FROM, caller.network());
		}
		this.attempts.count(mail.here(), place(address, caller));
		if (caller.isKnown()) {
			return Crowd.NONE;
		}
		this.attempts.count(mail.everywhere(), address.key());
		return new Crowd(this.attempts.tryCount(CROWD, caller.network()));
	}

	/** Counts another link in the place of one, known or not. */
	void again(@Nullable EmailAddress address, Caller caller) {
		if (address != null) {
			mail(Mail.LINK, address, caller);
		}
		else {
			this.attempts.count(MAILS_FROM, caller.network());
		}
	}

	/**
	 * Whether many ask from one network.
	 *
	 * @param rest how long until fewer do; zero when few do
	 */
	record Crowd(Duration rest) {

		static final Crowd NONE = new Crowd(Duration.ZERO);

		boolean isThere() {
			return this.rest.isPositive();
		}

	}

	private static String place(EmailAddress address, Caller caller) {
		return address.key() + " " + caller.place();
	}

}
