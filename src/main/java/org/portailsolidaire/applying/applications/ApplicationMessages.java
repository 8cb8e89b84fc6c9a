package org.portailsolidaire.applying.applications;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.platform.mail.Message;
import org.portailsolidaire.platform.mail.MessageKind;
import org.portailsolidaire.platform.mail.MessageKinds;
import org.portailsolidaire.platform.mail.Outbox;
import org.portailsolidaire.platform.mail.Recipient;
import org.portailsolidaire.platform.mail.Urgency;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.memberships.Memberships.Member;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What holders are told about their dossiers, by this module and by those around it. */
@Component
public class ApplicationMessages {

	public static final MessageKind FILED = new MessageKind("dossiers.depose", Urgency.AT_ONCE, true, false);

	public static final MessageKind WITHDRAWN = new MessageKind("dossiers.retire", Urgency.AT_ONCE, true, false);

	public static final MessageKind CLOSING = new MessageKind("dossiers.rappel", Urgency.AT_ONCE, false, false);

	public static final MessageKind CALL_CHANGED = new MessageKind("dossiers.appel-change", Urgency.AT_ONCE, false,
			false);

	public static final MessageKind CLOSES_SOONER = new MessageKind("dossiers.cloture-avancee", Urgency.AT_ONCE, true,
			false);

	public static final MessageKind CALL_ARCHIVED = new MessageKind("dossiers.appel-archive", Urgency.AT_ONCE, true,
			false);

	public static final MessageKind FILED_CALL_ARCHIVED = new MessageKind("dossiers.appel-archive-depose",
			Urgency.AT_ONCE, true, false);

	public static final MessageKind CALL_RESTORED = new MessageKind("dossiers.appel-remis", Urgency.AT_ONCE, true,
			false);

	static final MessageKind CHANGES_ASKED = new MessageKind("dossiers.precisions", Urgency.AT_ONCE, true, false);

	public static final MessageKind ANSWER_DUE = new MessageKind("dossiers.rappel-precisions", Urgency.AT_ONCE, false,
			false);

	static final MessageKind CHANGES_EXTENDED = new MessageKind("dossiers.precisions-delai", Urgency.AT_ONCE, true,
			false);

	static final MessageKind CHANGES_TAKEN_BACK = new MessageKind("dossiers.precisions-retirees", Urgency.AT_ONCE, true,
			false);

	public static final MessageKind CHANGES_ANSWERED = new MessageKind("dossiers.precisions-envoyees", Urgency.AT_ONCE,
			true, false);

	private final Outbox outbox;

	private final People people;

	private final Memberships memberships;

	private final MessageSource messages;

	ApplicationMessages(Outbox outbox, People people, Memberships memberships, MessageSource messages) {
		this.outbox = outbox;
		this.people = people;
		this.memberships = memberships;
		this.messages = messages;
	}

	/** Offers these kinds to the choices of people. */
	@Configuration(proxyBeanMethods = false)
	static class Kinds {

		@Bean
		MessageKinds applicationMessageKinds() {
			return MessageKinds.of(FILED, WITHDRAWN, CLOSING, CALL_CHANGED, CLOSES_SOONER, CALL_ARCHIVED,
					FILED_CALL_ARCHIVED, CALL_RESTORED, CHANGES_ASKED, ANSWER_DUE, CHANGES_EXTENDED, CHANGES_TAKEN_BACK,
					CHANGES_ANSWERED);
		}

	}

	/**
	 * Tells the owners and the editors of an association, each in their language, in the
	 * transaction of the act.
	 * @param act what it tells of: each is told of it once
	 * @param arguments of the words of the kind
	 */
	public void tellWriters(MessageKind kind, String act, OrganisationId organisation, String path,
			Function<Words, List<String>> arguments) {
		tell(kind, act, organisation, (member) -> member.rights().include(MemberRights.EDITOR), path, arguments);
	}

	private void tell(MessageKind kind, String act, OrganisationId organisation, Predicate<Member> told, String path,
			Function<Words, List<String>> arguments) {
		List<PersonId> members = this.memberships.members(organisation)
			.stream()
			.filter(told)
			.map(Member::person)
			.toList();
		Map<PersonId, Person> known = this.people.find(members);
		for (PersonId member : members) {
			Person person = known.get(member);
			if (person != null) {
				this.outbox.post(new Message(kind, act,
						new Recipient(person.id(), person.address(), person.name(), person.locale()),
						arguments.apply(new Words(this.messages, person.locale())), path));
			}
		}
	}

}
