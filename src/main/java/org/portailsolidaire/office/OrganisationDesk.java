package org.portailsolidaire.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.people.accounts.PeopleQuery;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.people.memberships.Founding;
import org.portailsolidaire.people.memberships.InvitationRefusal;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.registers.NationalRegister;
import org.portailsolidaire.people.registers.NumberKind;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.people.memberships.OrganisationFacts;
import org.portailsolidaire.people.memberships.OrganisationFacts.Facts;
import org.portailsolidaire.people.memberships.OrganisationFacts.Numbered;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.memberships.OrganisationRegister;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.Role;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff do with organisations. What {@link OrganisationTrail} hears of is written in
 * the log there.
 */
@Component
class OrganisationDesk {

	private final OrganisationFacts facts;

	private final OrganisationRegister register;

	private final PeopleQuery people;

	private final Memberships memberships;

	private final Founding founding;

	private final Audit audit;

	OrganisationDesk(OrganisationFacts facts, OrganisationRegister register, PeopleQuery people,
			Memberships memberships, Founding founding, Audit audit) {
		this.facts = facts;
		this.register = register;
		this.people = people;
		this.memberships = memberships;
		this.founding = founding;
		this.audit = audit;
	}

	/** What became of a check of a number. */
	enum Checked {

		/** It was made. */
		DONE,

		/** Someone said the same just before. */
		NOTHING,

		/** The number, or what was said of it, is not what the page showed. */
		CHANGED_SINCE

	}

	@Transactional
	Optional<Facts> open(OrganisationId id, Actor actor) {
		Optional<Facts> found = this.facts.find(id, actor);
		found.ifPresent((one) -> record(actor, AuditAct.ORGANISATION_OPENED, one, Map.of()));
		return found;
	}

	/** What a page shows of a number, to find out whether it still is so. */
	static String seen(Numbered number) {
		return number.value() + "/" + number.check().state();
	}

	@Transactional
	Checked verify(OrganisationId id, NumberKind number, String seen, Actor actor) {
		Checked checked = ready(id, number, seen, NumberState.VERIFIED, actor);
		if (checked == Checked.DONE) {
			this.register.verify(id, number, actor);
		}
		return checked;
	}

	@Transactional
	Checked refuse(OrganisationId id, NumberKind number, String seen, String reason, Actor actor) {
		Checked checked = ready(id, number, seen, NumberState.REFUSED, actor);
		if (checked == Checked.DONE) {
			this.register.refuse(id, number, reason, actor);
		}
		return checked;
	}

	private Checked ready(OrganisationId id, NumberKind kind, String seen, NumberState next, Actor actor) {
		Numbered number = this.facts.lock(id, actor).map((found) -> found.number(kind)).orElse(null);
		if (number == null) {
			return Checked.CHANGED_SINCE;
		}
		if (number.check().state() == next && seen.startsWith(number.value() + "/")) {
			return Checked.NOTHING;
		}
		return seen(number).equals(seen) && number.check().state().next().contains(next) ? Checked.DONE
				: Checked.CHANGED_SINCE;
	}

	/** Asks the national register; the answer is waited for outside any transaction. */
	Map<NumberKind, NationalRegister.Entry> ask(Facts organisation, Actor actor) {
		return this.register.lookUp(organisation.id(), actor);
	}

	@Transactional
	void asked(Facts organisation, Actor actor) {
		record(actor, AuditAct.REGISTER_ASKED, organisation, Map.of());
	}

	/**
	 * Opens the space of an organisation; empty when there is one of this kind and name.
	 */
	@Transactional
	Optional<OrganisationId> found(OrganisationKind kind, String name, Actor actor) {
		Optional<OrganisationId> founded = this.founding.found(kind, name, actor);
		founded.flatMap((id) -> this.facts.find(id, actor))
			.ifPresent((facts) -> record(actor, AuditAct.ORGANISATION_FOUNDED, facts, Map.of("genre", kind.name())));
		return founded;
	}

	/** Invites an owner; why not, if not. */
	@Transactional
	Optional<InvitationRefusal> invite(Facts organisation, EmailAddress address, Actor actor) {
		Optional<InvitationRefusal> refusal = this.founding.inviteOwner(organisation.id(), address, actor);
		if (refusal.isEmpty()) {
			record(actor, AuditAct.OWNER_INVITED, organisation, Map.of("courriel", address.value()));
		}
		return refusal;
	}

	/** People to choose an owner from. */
	@Transactional
	List<Person> candidates(Facts organisation, String text, Actor actor) {
		if (text.isBlank()) {
			return List.of();
		}
		List<Person> found = this.people.named(text, actor);
		this.audit.record(actor, AuditAct.PEOPLE_SEARCHED, AuditObject.list(AuditObject.Kind.PERSON),
				Map.of("recherche", text, "lignes", Integer.toString(found.size()), "but", organisation.name()));
		return found;
	}

	/**
	 * Gives an owner. Nobody gives an organisation to themselves; while an owner is
	 * there, only administrators give another.
	 */
	@Transactional
	Recovery recover(OrganisationId id, Person owner, String reason, Actor actor) {
		this.facts.lock(id, actor);
		if (owner.id().equals(actor.id())) {
			return Recovery.ONESELF;
		}
		if (this.memberships.standing(owner.id(), id)
			.filter((standing) -> standing.rights() == MemberRights.OWNER)
			.isPresent()) {
			return Recovery.OWNER_ALREADY;
		}
		if (!actor.is(Role.ADMINISTRATOR)
				&& this.facts.members(id, actor).stream().anyMatch(OrganisationFacts.Named::isActiveOwner)) {
			return Recovery.NOT_ORPHANED;
		}
		if (owner.suspended()) {
			return Recovery.SUSPENDED;
		}
		this.register.recover(id, owner.id(), reason, actor);
		return Recovery.DONE;
	}

	/** What came of giving an owner. */
	enum Recovery {

		DONE, OWNER_ALREADY, ONESELF, NOT_ORPHANED, SUSPENDED

	}

	private void record(Actor actor, AuditAct act, Facts on, Map<String, String> details) {
		this.audit.record(actor, act, AuditObject.of(AuditObject.Kind.ORGANISATION, on.id().value(), on.name()),
				details);
	}

}
