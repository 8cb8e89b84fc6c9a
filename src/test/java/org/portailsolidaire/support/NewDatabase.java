package org.portailsolidaire.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a context a database of its own, migrated and empty. */
public class NewDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String KEY = "cGFzIHVuIHNlY3JldCA6IGxhIGNsw6kgZGVzIHRlc3Q=";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("spring.datasource.url=" + TestDatabase.create(), "spring.datasource.username=" + TestDatabase.user(),
					"spring.datasource.password=" + TestDatabase.password(), "portail.cle=" + KEY)
			.applyTo(context);
	}

}
