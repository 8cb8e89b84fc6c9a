package org.portailsolidaire.people.accounts;

import org.junit.jupiter.api.Test;

import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Outside a demo nobody signs in with one click, even where its people are in the tables.
 */
@EmptyPortalTest
class DemoPeopleTests {

	@Autowired
	DemoPeople demo;

	@Autowired
	MockMvcTester mvc;

	@Test
	void thereAreNoneOutsideADemo() {
		this.demo.make(Role.ADMINISTRATOR, "Paul", "Nguyen", "paul.nguyen@agence.example");

		assertThat(this.demo.roles()).isEmpty();
		assertThat(this.demo.person("ADMINISTRATOR")).isEmpty();
		assertThat(this.mvc.get().uri("/connexion")).bodyText().doesNotContain("demonstration", "ADMINISTRATOR");
		assertThat(this.mvc.post().uri("/connexion/demonstration").param("role", "ADMINISTRATOR")).hasStatus(404)
			.doesNotContainHeader("Set-Cookie");
	}

}
