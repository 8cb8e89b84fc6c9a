package org.portailsolidaire.people.profiles;

import org.portailsolidaire.people.accounts.SecretField;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of bank accounts bring to others. */
@Configuration(proxyBeanMethods = false)
class BankConfiguration {

	/** The number of an account, as forms call it. */
	@Bean
	SecretField bankAccountNumber() {
		return new SecretField("iban");
	}

}
