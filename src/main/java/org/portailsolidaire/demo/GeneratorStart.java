package org.portailsolidaire.demo;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --portail.demo.calls=50000} fills the database with that many made-up calls, the
 * same for a same {@code --portail.demo.seed}; nothing when it already has some.
 */
@Component
@Order(15)
@ConditionalOnProperty("portail.demo.calls")
class GeneratorStart implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(GeneratorStart.class);

	private final Generator generator;

	private final int calls;

	private final long seed;

	GeneratorStart(Generator generator, @Value("${portail.demo.calls}") int calls,
			@Value("${portail.demo.seed:1}") long seed) {
		this.generator = generator;
		this.calls = calls;
		this.seed = seed;
	}

	@Override
	public void run(ApplicationArguments args) {
		long start = System.nanoTime();
		if (this.generator.make(this.calls, this.seed)) {
			LOG.info("{} appels inventés (graine {}) en {} s", this.calls, this.seed,
					Duration.ofNanos(System.nanoTime() - start).toSeconds());
		}
	}

}
