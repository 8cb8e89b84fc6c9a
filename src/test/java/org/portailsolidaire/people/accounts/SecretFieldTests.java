package org.portailsolidaire.people.accounts;

import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What other modules say is secret is not kept either. */
@EmptyPortalTest
class SecretFieldTests {

	@Autowired
	KeptForms forms;

	@Test
	void numbersOfBankAccountsAreSecret() {
		assertThat(this.forms.isSecret("iban")).isTrue();
		assertThat(this.forms.isSecret("nouveau")).isTrue();
		assertThat(this.forms.isSecret("titulaire")).isFalse();
	}

}
