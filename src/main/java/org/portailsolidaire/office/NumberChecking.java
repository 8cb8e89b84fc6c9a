package org.portailsolidaire.office;

import org.portailsolidaire.people.registers.NumberKind;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.people.memberships.OrganisationFacts;
import org.portailsolidaire.people.memberships.OrganisationFacts.Numbered;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.memberships.OrganisationRegister;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of a number, as a page showed it, whether it is of the organisation. */
@Component
class NumberChecking {

	private final OrganisationFacts facts;

	private final OrganisationRegister register;

	NumberChecking(OrganisationFacts facts, OrganisationRegister register) {
		this.facts = facts;
		this.register = register;
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

}
