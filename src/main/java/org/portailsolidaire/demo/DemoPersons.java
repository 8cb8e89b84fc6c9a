package org.portailsolidaire.demo;

import org.portailsolidaire.people.accounts.DemoPeople;
import org.portailsolidaire.shared.Role;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The made-up people of the demo world, one for each role. */
@Component
class DemoPersons {

	private final DemoPeople people;

	DemoPersons(DemoPeople people) {
		this.people = people;
	}

	/** Makes those who are not there yet. */
	@Transactional
	void make() {
		this.people.make(Role.HOLDER, "Fanta", "Diallo", "fanta.diallo@racines-et-relais.example");
		this.people.make(Role.ADVISER, "Yann", "Le Goff", "yann.le-goff@reseau-ouest.example");
		this.people.make(Role.ASSESSOR, "Claire", "Vasseur", "claire.vasseur@experts.example");
		this.people.make(Role.JUROR, "Idriss", "Benali", "idriss.benali@experts.example");
		this.people.make(Role.FUNDER, "Hélène", "Marchand", "helene.marchand@fondation-des-rives.example");
		this.people.make(Role.STAFF, "Mélanie", "Roux", "melanie.roux@agence.example");
		this.people.make(Role.ADMINISTRATOR, "Paul", "Nguyen", "paul.nguyen@agence.example");
	}

}
