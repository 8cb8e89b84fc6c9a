package org.portailsolidaire.applying.advice;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.applying.advice.AdvisersQuery.Network;
import org.portailsolidaire.applying.steps.Drafts;
import org.portailsolidaire.applying.steps.Drafts.Draft;
import org.portailsolidaire.platform.mail.Message;
import org.portailsolidaire.platform.mail.MessageKind;
import org.portailsolidaire.platform.mail.MessageKinds;
import org.portailsolidaire.platform.mail.Outbox;
import org.portailsolidaire.platform.mail.Recipient;
import org.portailsolidaire.platform.mail.Urgency;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.memberships.Memberships.Member;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What people are told of advice on drafts. */
@Component
class AdviceMessages {

	static final MessageKind INVITED = new MessageKind("conseils.invitation", Urgency.AT_ONCE, false, false);

	static final MessageKind REMARK = new MessageKind("conseils.remarque", Urgency.DAILY, false, false);

	private final Outbox outbox;

	private final People people;

	private final Memberships memberships;

	private final MessageSource messages;

	AdviceMessages(Outbox outbox, People people, Memberships memberships, MessageSource messages) {
		this.outbox = outbox;
		this.people = people;
		this.memberships = memberships;
		this.messages = messages;
	}

	/** Offers these kinds to the choices of people. */
	@Configuration(proxyBeanMethods = false)
	static class Kinds {

		@Bean
		MessageKinds adviceMessageKinds() {
			return MessageKinds.of(INVITED, REMARK);
		}

	}

	/**
	 * Tells the members of a network, or the person of an address, that they are invited.
	 */
	void invited(Draft draft, AdviserInvitation invitation, @Nullable Network network, @Nullable String address,
			Actor by) {
		Function<Words, List<String>> arguments = (words) -> List.of(by.name(), draft.organisationName(), draft.title(),
				draft.call(), words.formats().date(ParisTime.dayOf(invitation.expiresAt())));
		String act = invitation.sending();
		String path = "/accompagnement/" + draft.number();
		if (network != null) {
			this.people.find(this.memberships.members(network.id()).stream().map(Member::person).toList())
				.values()
				.forEach((person) -> post(INVITED, act, recipient(person), arguments, path));
		}
		if (address != null) {
			Optional<Person> known = this.people.withAddress(address);
			post(INVITED, act,
					known.map(AdviceMessages::recipient).orElseGet(() -> new Recipient(null, address, "", by.locale())),
					arguments, path);
		}
	}

	/** Tells those who take part in a draft of a remark, but who wrote it. */
	void remarked(Draft draft, String step, UUID remark, String text, Actor by, Collection<PersonId> advisers) {
		Function<Words, List<String>> arguments = (words) -> List.of(by.name(), draft.title(),
				Drafts.label(step, words), text);
		List<PersonId> members = this.memberships.members(draft.organisation()).stream().map(Member::person).toList();
		tell(members, by, remark, arguments, draft.path() + "/" + step);
		tell(advisers.stream().filter((one) -> !members.contains(one)).toList(), by, remark, arguments,
				"/accompagnement/" + draft.number() + "/" + step);
	}

	private void tell(Collection<PersonId> told, Actor by, UUID remark, Function<Words, List<String>> arguments,
			String path) {
		this.people.find(told.stream().filter((one) -> !one.equals(by.id())).toList())
			.values()
			.forEach((person) -> post(REMARK, remark.toString(), recipient(person), arguments, path));
	}

	private void post(MessageKind kind, String act, Recipient to, Function<Words, List<String>> arguments,
			String path) {
		Locale locale = to.locale();
		this.outbox.post(new Message(kind, act, to, arguments.apply(new Words(this.messages, locale)), path));
	}

	private static Recipient recipient(Person person) {
		return new Recipient(person.id(), person.address(), person.name(), person.locale());
	}

}
