package org.portailsolidaire.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.portailsolidaire.site.DemoNotice;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Takes away what earlier tests wrote; the reference data stay. */
class Emptying implements BeforeEachCallback {

	@Override
	public void beforeEach(ExtensionContext context) {
		ApplicationContext portal = SpringExtension.getApplicationContext(context);
		portal.getBean(JdbcClient.class)
			.sql("truncate call, organisation, stored_file, catalogue_word, demo_world, person, spring_session, person_token, "
					+ "attempt_bucket, message, message_choice, document, application_rank restart identity cascade")
			.update();
		portal.getBean(DemoNotice.class).refresh();
	}

}
