package org.portailsolidaire.demo;

import java.util.Locale;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.profiles.DemoOrganisations;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Component;

/**
 * The made-up organisations of the demo world, and the made-up people who act for them.
 */
@Component
class DemoMembers {

	private final People people;

	private final DemoOrganisations organisations;

	DemoMembers(People people, DemoOrganisations organisations) {
		this.people = people;
		this.organisations = organisations;
	}

	/**
	 * Makes them, in a world that has none.
	 * @return who holds the associations
	 */
	PersonId make() {
		PersonId holder = person("Fanta", "Diallo", "fanta.diallo@racines-et-relais.example");
		this.organisations.make(holder, person("Awa", "Koné", "awa.kone@racines-et-relais.example"),
				person("Yann", "Le Goff", "yann.le-goff@reseau-ouest.example"),
				person("Hélène", "Marchand", "helene.marchand@fondation-des-rives.example"));
		return holder;
	}

	private PersonId person(String givenName, String familyName, String address) {
		return this.people.confirmed(givenName, familyName, address, Locale.FRENCH).id();
	}

}
