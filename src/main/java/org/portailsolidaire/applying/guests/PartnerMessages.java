package org.portailsolidaire.applying.guests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.portailsolidaire.applying.applications.ApplicationMessages;
import org.portailsolidaire.applying.steps.Drafts.Draft;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.platform.mail.Message;
import org.portailsolidaire.platform.mail.MessageKind;
import org.portailsolidaire.platform.mail.MessageKinds;
import org.portailsolidaire.platform.mail.Outbox;
import org.portailsolidaire.platform.mail.Recipient;
import org.portailsolidaire.platform.mail.Urgency;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What partners are sent, in their language, and what holders are told of them. */
@Component
class PartnerMessages {

	static final MessageKind INVITED = new MessageKind("partenaires.invitation", Urgency.AT_ONCE, true, true);

	static final MessageKind FINISHED = new MessageKind("partenaires.fini", Urgency.AT_ONCE, false, false);

	private final Outbox outbox;

	private final People people;

	private final ApplicationMessages holders;

	PartnerMessages(Outbox outbox, People people, ApplicationMessages holders) {
		this.outbox = outbox;
		this.people = people;
		this.holders = holders;
	}

	/** Offers these kinds to the choices of people. */
	@Configuration(proxyBeanMethods = false)
	static class Kinds {

		@Bean
		MessageKinds partnerMessageKinds() {
			return MessageKinds.of(INVITED, FINISHED);
		}

	}

	/** Sends a link, in the language of the partner. */
	void invited(Draft draft, PartnerInvitation invitation, LinkToken token, Actor by, Instant at) {
		String address = invitation.address();
		Language language = invitation.language();
		PersonId person = this.people.withAddress(address).map(Person::id).orElse(null);
		Recipient to = new Recipient(person, address, "", language.locale());
		this.outbox.post(new Message(INVITED, invitation.act(at), to,
				List.of(by.name(), draft.organisationName(), draft.title(),
						Days.text(invitation.expiresAt(), language.locale())),
				"/partenaire/" + token.value() + "/" + language.code()));
	}

	/** Tells the holders that their partner has finished. */
	void finished(Draft draft, String act, String name, String address) {
		this.holders.tellWriters(FINISHED, act, draft.organisation(), draft.path() + "/partenaire", (words) -> List
			.of(Optional.of(name).filter((one) -> !one.isBlank()).orElse(address), draft.title(), draft.number()));
	}

}
