package org.portailsolidaire.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What tests put in the place of the portal's own: the time, and counted statements. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

	@Bean
	static Statements.Counting countedStatements() {
		return new Statements.Counting();
	}

}
