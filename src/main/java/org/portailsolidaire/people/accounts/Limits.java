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

	private final Attempts attempts;

	Limits(Attempts attempts) {
		this.attempts = attempts;
	}

	/** Counts a password before it is checked. */
	void password(EmailAddress address, Caller caller) {
		if (!caller.isKnown()) {
			this.attempts.count(Limit.PASSWORDS_FROM, caller.network());
		}
		this.attempts.count(Limit.PASSWORD, place(address, caller));
		if (!caller.isKnown()) {
			this.attempts.count(Limit.PASSWORDS_OF, address.key());
		}
	}

	/** Takes back what {@link #password} counted, and the wrong ones from here. */
	void passwordWasRight(EmailAddress address, Caller caller) {
		this.attempts.forget(Limit.PASSWORD, place(address, caller));
		giveBack(address, caller);
	}

	/** Takes back what {@link #password} counted. */
	void passwordWasNotSeen(EmailAddress address, Caller caller) {
		this.attempts.giveBack(Limit.PASSWORD, place(address, caller));
		giveBack(address, caller);
	}

	private void giveBack(EmailAddress address, Caller caller) {
		if (!caller.isKnown()) {
			this.attempts.giveBack(Limit.PASSWORDS_OF, address.key());
			this.attempts.giveBack(Limit.PASSWORDS_FROM, caller.network());
		}
	}

	/** The forms that send an e-mail to any address; each counts its own. */
	enum Mail {

		LINK(Limit.LINK, Limit.LINKS_OF), PASSWORD(Limit.FORGOTTEN, Limit.FORGOTTEN_OF),
		REGISTRATION(Limit.REGISTRATION, Limit.REGISTRATIONS_OF);

		private final Limit here;

		private final Limit everywhere;

		Mail(Limit here, Limit everywhere) {
			this.here = here;
			this.everywhere = everywhere;
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
			this.attempts.count(Limit.MAILS_FROM, caller.network());
		}
		this.attempts.count(mail.here, place(address, caller));
		if (caller.isKnown()) {
			return Crowd.NONE;
		}
		this.attempts.count(mail.everywhere, address.key());
		return new Crowd(this.attempts.tryCount(Limit.CROWD, caller.network()));
	}

	/** Counts another link in the place of one, known or not. */
	void again(@Nullable EmailAddress address, Caller caller) {
		if (address != null) {
			mail(Mail.LINK, address, caller);
		}
		else {
			this.attempts.count(Limit.MAILS_FROM, caller.network());
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
