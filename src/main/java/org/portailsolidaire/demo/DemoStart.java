package org.portailsolidaire.demo;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.platform.local.LocalDatabase;
import org.portailsolidaire.platform.site.DemoNotice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the demo world at start: when {@code portail.demo.enabled} says so, or by default
 * with the local database only.
 */
@Component
@Order(10)
class DemoStart implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

	private final DemoWorld world;

	private final DemoPersons persons;

	private final DemoNotice notice;

	private final boolean enabled;

	DemoStart(DemoWorld world, DemoPersons persons, DemoNotice notice, ObjectProvider<LocalDatabase> local,
			@Value("${portail.demo.enabled:#{null}}") Optional<Boolean> enabled) {
		this.world = world;
		this.persons = persons;
		this.notice = notice;
		this.enabled = enabled.orElseGet(() -> local.getIfAvailable() != null);
	}

	@Override
	public void run(ApplicationArguments args) throws Exception {
		if (this.enabled && this.world.make()) {
			LOG.info("Le monde de démonstration est prêt.");
		}
		if (this.notice.isDemo()) {
			this.persons.make();
		}
	}

}
