package org.portailsolidaire.people.memberships;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.platform.mail.Message;
import org.portailsolidaire.platform.mail.MessageKind;
import org.portailsolidaire.platform.mail.MessageKinds;
import org.portailsolidaire.platform.mail.Outbox;
import org.portailsolidaire.platform.mail.Recipient;
import org.portailsolidaire.platform.mail.Urgency;
import org.portailsolidaire.shared.PersonId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What people are told about the organisations they are, were or may be members of. */
@Component
public class OrganisationMessages {

	static final MessageKind INVITATION = new MessageKind("organisations.invitation", Urgency.AT_ONCE, true, true);

	static final MessageKind REQUEST = new MessageKind("organisations.demande", Urgency.AT_ONCE, true, false);

	static final MessageKind REQUEST_ACCEPTED = new MessageKind("organisations.demande-acceptee", Urgency.AT_ONCE, true,
			false);

	static final MessageKind REQUEST_REFUSED = new MessageKind("organisations.demande-refusee", Urgency.AT_ONCE, true,
			false);

	static final MessageKind REMOVED = new MessageKind("organisations.retrait", Urgency.AT_ONCE, true, false);

	static final MessageKind RIGHTS = new MessageKind("organisations.droits", Urgency.DAILY, false, false);

	static final MessageKind NUMBER_REFUSED = new MessageKind("organisations.numero-refuse", Urgency.AT_ONCE, true,
			false);

	static final MessageKind RECOVERED = new MessageKind("organisations.reprise", Urgency.AT_ONCE, true, false);

	public static final MessageKind MERGED = new MessageKind("organisations.reunion", Urgency.AT_ONCE, true, false);

	private final Outbox outbox;

	private final People people;

	private final Memberships memberships;

	OrganisationMessages(Outbox outbox, People people, Memberships memberships) {
		this.outbox = outbox;
		this.people = people;
		this.memberships = memberships;
	}

	/** Offers these kinds to the choices of people. */
	@Configuration(proxyBeanMethods = false)
	static class Kinds {

		@Bean
		MessageKinds organisationMessageKinds() {
			return MessageKinds.of(INVITATION, REQUEST, REQUEST_ACCEPTED, REQUEST_REFUSED, REMOVED, RIGHTS,
					NUMBER_REFUSED, RECOVERED, MERGED);
		}

	}

	/** Tells an address, which may be of someone who has no account. */
	void tellAddress(MessageKind kind, String act, String address, String path, Locale otherwise, String... words) {
		Optional<Person> known = this.people.withAddress(address);
		Recipient to = known.map(OrganisationMessages::recipient)
			.orElseGet(() -> new Recipient(null, address, "", otherwise));
		this.outbox.post(new Message(kind, act, to, Arrays.asList(words), path));
	}

	/** Tells a person, unless their account is gone. */
	void tell(MessageKind kind, String act, PersonId person, @Nullable String path, List<String> words) {
		this.people.find(person)
			.ifPresent((found) -> this.outbox.post(new Message(kind, act, recipient(found), words, path)));
	}

	/** Tells every owner of an organisation. */
	public void tellOwners(MessageKind kind, String act, OrganisationId organisation, @Nullable String path,
			List<String> words) {
		this.memberships.members(organisation)
			.stream()
			.filter((member) -> member.rights() == MemberRights.OWNER)
			.forEach((owner) -> tell(kind, act, owner.person(), path, words));
	}

	private static Recipient recipient(Person person) {
		return new Recipient(person.id(), person.address(), person.name(), person.locale());
	}

}
