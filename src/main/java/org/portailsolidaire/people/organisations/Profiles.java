package org.portailsolidaire.people.organisations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.portailsolidaire.people.registers.NumberKind;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.shared.PersonId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what organisations say of themselves, and what staff say of their numbers; who
 * may is asked before.
 */
@Component
@Transactional
public class Profiles {

	private final KnownOrganisations organisations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Profiles(KnownOrganisations organisations, ApplicationEventPublisher events, Clock clock) {
		this.organisations = organisations;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Says who an organisation is.
	 * @throws org.springframework.dao.DuplicateKeyException when another has a number
	 */
	public void identify(OrganisationId id, Identity identity) {
		this.organisations.lockNumbersAndAddresses();
		write(id, (organisation) -> organisation.identify(identity));
	}

	/** Says where it is. */
	public void locate(OrganisationId id, Seat seat) {
		write(id, (organisation) -> organisation.locate(seat));
	}

	/** Says what it is for. */
	public void act(OrganisationId id, Activity activity) {
		write(id, (organisation) -> organisation.act(activity));
	}

	/** Says what it received, a line a year. */
	public void receive(OrganisationId id, List<YearlyResources> years) {
		write(id, (organisation) -> organisation.receive(years));
	}

	/** Says who runs it. */
	public void elect(OrganisationId id, List<BoardMember> members) {
		write(id, (organisation) -> organisation.elect(members));
	}

	/** Says what it carried before. */
	public void recount(OrganisationId id, List<EarlierProject> projects) {
		write(id, (organisation) -> organisation.recount(projects));
	}

	/**
	 * Says that a number is its own.
	 * @throws org.springframework.dao.DuplicateKeyException when another has it
	 */
	public void verify(OrganisationId id, NumberKind number, PersonId by) {
		Instant now = this.clock.instant();
		write(id, (organisation) -> organisation.verify(number, by, now));
		this.events.publishEvent(new NumberChecked(id, number, NumberState.VERIFIED, by, now));
	}

	/** Says that a number is not its own, and why. */
	public Organisations.Named refuse(OrganisationId id, NumberKind number, String why, PersonId by) {
		Instant now = this.clock.instant();
		Organisation refused = write(id, (organisation) -> organisation.refuse(number, why, by, now));
		this.events.publishEvent(new NumberChecked(id, number, NumberState.REFUSED, by, now));
		return refused.named();
	}

	private Organisation write(OrganisationId id, Consumer<Organisation> act) {
		Organisation organisation = this.organisations.lock(id.value()).orElseThrow();
		act.accept(organisation);
		return this.organisations.saveUnlessTaken(organisation);
	}

}
