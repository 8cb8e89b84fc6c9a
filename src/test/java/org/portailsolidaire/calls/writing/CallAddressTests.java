package org.portailsolidaire.calls.writing;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.calls.publication.Publishing.Order;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The page of a call on another site is http or https, or no link. */
@EmptyPortalTest
class CallAddressTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	private TestCalls calls;

	private UUID call;

	@BeforeEach
	void aCall() {
		this.calls = new TestCalls(this.portal);
		this.call = this.calls.whole(null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "ftp://exemple.org/a",
			"file:///etc/passwd", "mailto:a@exemple.org", "vbscript:x", "aucun.", "https://", "//exemple .org" })
	void anotherAddressIsRefusedWhenSavedAndNeverALink(String page) {
		this.calls.type(this.call, "identite", "hebergement", "ailleurs", "page", page);
		assertThat(this.calls.faults(this.call)).anyMatch((fault) -> fault.startsWith("identite page "));
		TestPeople people = new TestPeople(this.portal);
		Cookie session = people.session(people.person(Role.STAFF).id());
		for (String shown : new String[] { "", "/identite", "/apercu" }) {
			assertThat(this.mvc.get().uri("/gestion/appels/" + this.call + shown).cookie(session)).hasStatusOk()
				.bodyText()
				.doesNotContain("href=\"" + page);
		}
	}

	@Test
	void anAddressThatWasStoredBeforeIsNoLink() {
		this.calls.type(this.call, "identite", "hebergement", "ailleurs", "page", "https://exemple.org/appel");
		this.calls.publish(this.call, new Order(null, "", false));
		String slug = this.calls.call(this.call).slug();
		assertThat(this.mvc.get().uri("/appels/" + slug)).bodyText().contains("href=\"https://exemple.org/appel\"");
		this.jdbc.sql("""
				insert into call_version (call_id, number, published_at, content)
				select call_id, 2, published_at, jsonb_set(content, '{page}', '"javascript:alert(1)"') from call_version
				where call_id = ?
				""").param(this.call).update();

		for (String path : new String[] { "/appels/" + slug, "/appels/" + slug + "/eligibilite",
				"/api/v1/appels/" + slug, "/appels.atom" }) {
			assertThat(this.mvc.get().uri(path)).as(path).hasStatusOk().bodyText().doesNotContain("javascript:alert");
		}
	}

	@Test
	void theDatabaseKnowsTheSame() {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update call set page = 'javascript:alert(1)' where id = ?")
				.param(this.call)
				.update());
	}

}
