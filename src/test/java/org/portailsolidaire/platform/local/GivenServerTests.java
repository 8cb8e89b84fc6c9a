package org.portailsolidaire.platform.local;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.PortalTest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("crash")
@PortalTest
class GivenServerTests {

	@Test
	void startsNoLocalDatabaseBesideAGivenServer(@Autowired ObjectProvider<LocalDatabase> local) {
		assertThat(local.stream()).isEmpty();
	}

}
