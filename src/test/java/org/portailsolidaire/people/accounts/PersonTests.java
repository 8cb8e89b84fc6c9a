package org.portailsolidaire.people.accounts;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** People, their addresses and their roles. */
@EmptyPortalTest
class PersonTests {

	@Autowired
	People people;

	@Autowired
	Accounts accounts;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "fanta@racines.example, fanta@racines.example", "' Fanta@Racines.EXAMPLE ', Fanta@racines.example",
			"a+b.c_d@sous.domaine.example, a+b.c_d@sous.domaine.example",
			"fanta@école.example, fanta@xn--cole-9oa.example" })
	void anAddressIsKeptAsTypedButForItsDomain(String typed, String kept) {
		assertThat(EmailAddress.of(typed).map(EmailAddress::value)).contains(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "fanta", "fanta@", "@racines.example", "a b@racines.example", "fanta@racines",
			"a@b@c.example", "fanta@racines..example", "fanta@-racines.example",
			"fanta@racines.example\r\nBcc: x@y.example", "\"a b\"@racines.example", ".fanta@racines.example",
			"fanta.@racines.example", "fa..nta@racines.example", "İnès@racines.example", "fanta@[127.0.0.1]",
			"fanta@racines.example, autre@y.example" })
	void whatIsNoAddressIsRefused(String typed) {
		assertThat(EmailAddress.of(typed)).isEmpty();
		assertThat(EmailAddress.of("a".repeat(65) + "@racines.example")).isEmpty();
		assertThat(EmailAddress.of("a@" + "b".repeat(260) + ".example")).isEmpty();
	}

	@Test
	void addressesThatDifferByCaseAreTheSame() {
		Person fanta = this.people.confirmed("Fanta", "Diallo", "Fanta@racines.example", Locale.FRENCH);
		Person again = this.people.confirmed("Autre", "Nom", "FANTA@RACINES.example", Locale.ENGLISH);

		assertThat(again).isEqualTo(fanta);
		assertThat(this.people.withAddress("fanta@racines.EXAMPLE")).contains(fanta);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into person (id, address, given_name, family_name, locale, confirmed_at)
				values (uuidv7(), 'FANTA@racines.example', 'A', 'B', 'fr', now())
				""").update());
	}

	@Test
	void aPersonAndTheirRolesTakeOneStatement() {
		Person fanta = this.people.confirmed("Fanta", "Diallo", "fanta@racines.example", Locale.FRENCH);
		this.people.give(fanta.id(), Role.STAFF, null);
		this.people.give(fanta.id(), Role.JUROR, fanta.id());
		this.people.give(fanta.id(), Role.JUROR, null);

		assertThat(Statements.count(() -> this.accounts.find(fanta.id()))).isEqualTo(1);
		assertThat(this.accounts.find(fanta.id()).orElseThrow().actor().roles()).containsExactlyInAnyOrder(Role.STAFF,
				Role.JUROR);
		this.people.withdraw(fanta.id(), Role.STAFF);
		assertThat(this.accounts.find(fanta.id()).orElseThrow().actor().roles()).containsExactly(Role.JUROR);
	}

	@Test
	void rolesOfMembersAreNotGivenByHand() {
		Person fanta = this.people.confirmed("Fanta", "Diallo", "fanta@racines.example", Locale.FRENCH);
		for (Role role : new Role[] { Role.HOLDER, Role.ADVISER, Role.FUNDER }) {
			assertThatExceptionOfType(DataIntegrityViolationException.class)
				.isThrownBy(() -> this.people.give(fanta.id(), role, null));
		}
	}

}
