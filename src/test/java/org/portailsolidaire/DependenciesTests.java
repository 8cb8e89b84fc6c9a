package org.portailsolidaire;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Libraries that others bring along and nobody uses stay out. */
@Tag("plain")
class DependenciesTests {

	@ParameterizedTest
	@ValueSource(strings = { "org.aspectj.weaver.Advice", "org.apache.tomcat.websocket.server.WsSci" })
	void whatNobodyUsesIsNotThere(String type) {
		assertThat(ClassUtils.isPresent(type, null)).isFalse();
	}

}
