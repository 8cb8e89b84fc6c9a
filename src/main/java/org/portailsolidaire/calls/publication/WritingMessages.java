package org.portailsolidaire.calls.publication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.writing.WrittenCall;
import org.portailsolidaire.people.memberships.Funders;
import org.portailsolidaire.people.memberships.Funders.Funder;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.platform.staff.Sayings;
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
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

import org.springframework.context.MessageSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people are told about calls being written. */
@Component
class WritingMessages {

	static final MessageKind ASKED = new MessageKind("appels.a-approuver", Urgency.AT_ONCE, false, false);

	static final MessageKind APPROVED = new MessageKind("appels.approuve", Urgency.AT_ONCE, true, false);

	static final MessageKind RETURNED = new MessageKind("appels.renvoye", Urgency.AT_ONCE, true, false);

	static final MessageKind PUBLISHED = new MessageKind("appels.publie", Urgency.AT_ONCE, false, false);

	static final MessageKind NOT_PUBLISHED = new MessageKind("appels.non-publie", Urgency.AT_ONCE, true, false);

	static final MessageKind PUBLISHED_BY_TEAM = new MessageKind("appels.publie-equipe", Urgency.AT_ONCE, true, false);

	static final MessageKind ARCHIVED = new MessageKind("appels.archive", Urgency.AT_ONCE, true, false);

	static final MessageKind RESTORED = new MessageKind("appels.remis", Urgency.AT_ONCE, true, false);

	static final MessageKind HANDED = new MessageKind("appels.confie", Urgency.AT_ONCE, true, false);

	private final Outbox outbox;

	private final People people;

	private final Memberships memberships;

	private final Team team;

	private final Funders funders;

	private final MessageSource messages;

	private final Clock clock;

	WritingMessages(Outbox outbox, People people, Memberships memberships, Team team, Funders funders,
			MessageSource messages, Clock clock) {
		this.outbox = outbox;
		this.people = people;
		this.memberships = memberships;
		this.team = team;
		this.funders = funders;
		this.messages = messages;
		this.clock = clock;
	}

	/** Offers these kinds to the choices of people. */
	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(WritingSettings.class)
	static class Kinds {

		@Bean
		MessageKinds writingMessageKinds() {
			return MessageKinds.of(ASKED, APPROVED, RETURNED, PUBLISHED, NOT_PUBLISHED, PUBLISHED_BY_TEAM, ARCHIVED,
					RESTORED, HANDED);
		}

	}

	/** Tells a person of a call, unless their account is gone. */
	void tell(MessageKind kind, @Nullable PersonId person, WrittenCall call, String... more) {
		Optional.ofNullable(person).flatMap(this.people::find).ifPresent((found) -> post(kind, found, call, more));
	}

	/** Tells who gave a call a date why it is not public. */
	void tellNotPublished(PersonId person, WrittenCall call, List<Publishing.Refusal> refusals) {
		Words words = french();
		tell(NOT_PUBLISHED, person, call,
				refusals.stream()
					.map((refusal) -> words.text("ecrire.refus." + Sayings.word(refusal)))
					.collect(Collectors.joining(" ")));
	}

	/** What who writes a call is called: an organisation, or the team. */
	String nameOf(@Nullable UUID owner) {
		Funder named = (owner != null) ? this.funders.named(List.of(owner)).get(owner) : null;
		return (named != null) ? named.name() : french().text("ecrire.equipe");
	}

	private Words french() {
		return new Words(this.messages, Locale.FRENCH);
	}

	/** Tells who asked for an approval that they are answered. */
	void tellAsker(MessageKind kind, WrittenCall call, String... more) {
		Optional.ofNullable(call.asked()).ifPresent((asked) -> tell(kind, asked.by(), call, more));
	}

	/** Tells those who write a call for its owner. */
	void tellWriters(MessageKind kind, WrittenCall call, String... more) {
		tellWriters(kind, call.owner(), call, more);
	}

	/** Tells those who will write a call; nobody when that is the team. */
	void tellWriters(MessageKind kind, @Nullable UUID owner, WrittenCall call, String... more) {
		if (owner != null) {
			this.memberships.members(new OrganisationId(owner))
				.stream()
				.filter((member) -> member.rights() != MemberRights.READER)
				.forEach((member) -> tell(kind, member.person(), call, more));
		}
	}

	/** Tells all who work for the agency. */
	void tellTeam(MessageKind kind, WrittenCall call, String... more) {
		this.team.members().forEach((member) -> tell(kind, member, call, more));
	}

	/** Whether a person works for the agency. */
	boolean isTeam(PersonId person) {
		return this.team.isMember(person);
	}

	/** Each act is told, those that look alike too. */
	private void post(MessageKind kind, Person person, WrittenCall call, String... more) {
		List<String> words = new ArrayList<>(List.of(call.title()));
		words.addAll(List.of(more));
		this.outbox.post(new Message(kind, call.id().value() + " " + this.clock.instant(),
				new Recipient(person.id(), person.address(), person.name(), person.locale()), words, call.path()));
	}

	/** Who works for the agency. */
	@Component
	record Team(JdbcClient jdbc) {

		boolean isMember(PersonId person) {
			return this.jdbc.sql(
					"select exists (select from person_role where person_id = ? and role in ('STAFF', 'ADMINISTRATOR'))")
				.param(person.value())
				.query(Boolean.class)
				.single();
		}

		List<PersonId> members() {
			return this.jdbc.sql("""
					select p.id from person p join person_role r on r.person_id = p.id
					where r.role = ? and p.erased_at is null
					""").param(Role.STAFF.name()).query(UUID.class).list().stream().map(PersonId::new).toList();
		}

	}

}
