package org.portailsolidaire.site;

import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.PortalTest;
import org.portailsolidaire.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers of statements that pages cost. */
@PortalTest
class PagesTests {

	@Autowired
	MockMvcTester mvc;

	@Test
	void theHomePageCostsThreeStatementsAtMost() {
		assertThat(this.mvc.get().uri("/")).hasStatusOk();
		assertThat(Statements.sent(() -> this.mvc.get().uri("/").exchange())).hasSizeBetween(1, 3);
	}

}
