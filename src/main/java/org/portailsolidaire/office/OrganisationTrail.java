package org.portailsolidaire.office;

import java.util.Map;

import org.portailsolidaire.people.memberships.OwnerInvited;
import org.portailsolidaire.people.memberships.OrganisationFounded;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.platform.audit.Audit;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.platform.audit.AuditObject;
import org.portailsolidaire.people.profiles.BankAccountRead;
import org.portailsolidaire.people.organisations.NumberChecked;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationNamesChanged;
import org.portailsolidaire.people.memberships.OrganisationRecovered;
import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.people.organisations.OrganisationsMerged;
import org.portailsolidaire.shared.PersonId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes in the log what organisations tell of staff and of those who pay: in the
 * transaction of the act, which fails when this does.
 */
@Component
class OrganisationTrail {

	private final Audit audit;

	private final People people;

	private final Organisations organisations;

	OrganisationTrail(Audit audit, People people, Organisations organisations) {
		this.audit = audit;
		this.people = people;
		this.organisations = organisations;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(NumberChecked checked) {
		record(checked.by(),
				(checked.state() == NumberState.REFUSED) ? OfficeAct.NUMBER_REFUSED : OfficeAct.NUMBER_VERIFIED,
				checked.organisation(), Map.of("numero", checked.number().name()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OrganisationRecovered recovered) {
		record(recovered.by(), OfficeAct.ORGANISATION_RECOVERED, recovered.organisation(),
				Map.of("proprietaire", recovered.owner().value().toString(), "motif", recovered.reason()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OrganisationNamesChanged changed) {
		record(changed.by(), OfficeAct.ORGANISATION_NAMED, changed.organisation(),
				Map.of("avant", String.join(", ", changed.before()), "apres", String.join(", ", changed.after())));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OrganisationsMerged merged) {
		record(merged.by(), OfficeAct.ORGANISATIONS_MERGED, merged.kept(), Map.of("reunie", merged.goneName(),
				"reunie_id", merged.gone().value().toString(), "motif", merged.reason()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(BankAccountRead read) {
		record(read.by(), OfficeAct.BANK_ACCOUNT_READ, read.organisation(), Map.of("motif", read.purpose()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OrganisationFounded founded) {
		record(founded.by(), OfficeAct.ORGANISATION_FOUNDED, founded.organisation(),
				Map.of("genre", founded.kind().name()));
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(OwnerInvited invited) {
		record(invited.by(), OfficeAct.OWNER_INVITED, invited.organisation(), Map.of("courriel", invited.address()));
	}

	private void record(PersonId by, AuditAct act, OrganisationId organisation, Map<String, String> details) {
		String name = this.people.find(by).map(Person::name).orElse("–");
		String label = this.organisations.find(organisation).map(Organisations.Named::name).orElse(null);
		this.audit.record(by, name, act, AuditObject.of(OfficeAct.On.ORGANISATION, organisation.value(), label),
				details);
	}

}
