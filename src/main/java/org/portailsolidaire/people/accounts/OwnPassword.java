package org.portailsolidaire.people.accounts;

import jakarta.servlet.http.HttpServletRequest;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;

import org.springframework.stereotype.Component;

/** Whoever has a password gives it again before what could take the account away. */
@Component
class OwnPassword {

	private final SignIn signIn;

	private final Attempts attempts;

	private final KnownDevices devices;

	OwnPassword(SignIn signIn, Attempts attempts, KnownDevices devices) {
		this.signIn = signIn;
		this.attempts = attempts;
		this.devices = devices;
	}

	/** Notes in the form that a password is not the person's own. */
	void check(Actor actor, Form form, String field, HttpServletRequest request) {
		if (!this.signIn.hasPassword(actor.id())) {
			return;
		}
		String counted = "compte " + actor.id().value();
		this.attempts.count(Limits.PASSWORD, counted);
		if (this.signIn.has(actor.id(), form.value(field), this.devices.caller(request, actor.address()))) {
			this.attempts.forget(Limits.PASSWORD, counted);
		}
		else {
			form.refuse(field, "compte.mot-de-passe.faux");
		}
	}

}
