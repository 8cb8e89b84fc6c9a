package org.portailsolidaire.people.accounts;

import org.portailsolidaire.platform.mail.Inbox;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Component;

/** The messages of a person. */
@Component
class MessageData implements PersonalData {

	private final Inbox inbox;

	MessageData(Inbox inbox) {
		this.inbox = inbox;
	}

	@Override
	public String name() {
		return "messages";
	}

	@Override
	public Object of(PersonId person) {
		return this.inbox.all(person);
	}

	@Override
	public void erase(PersonId person) {
		this.inbox.forget(person);
	}

}
