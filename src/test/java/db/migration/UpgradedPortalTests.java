package db.migration;

import java.sql.SQLException;
import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.PortailSolidaire;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.support.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The portal of today, started on the data of the last release, shows them. */
@Tag("portal")
@Tag("crash")
@SpringBootTest(classes = PortailSolidaire.class,
		properties = { "portail.demo.enabled=false", "portail.courriel.envois=0" })
@ContextConfiguration(initializers = UpgradedPortalTests.LastRelease.class)
@AutoConfigureMockMvc
class UpgradedPortalTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationContext portal;

	static class LastRelease implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			try {
				TestPropertyValues
					.of("spring.datasource.url=" + Release.database("demo"),
							"spring.datasource.username=" + TestDatabase.user(),
							"spring.datasource.password=" + TestDatabase.password(),
							"portail.cle=cGFzIHVuIHNlY3JldCA6IGxhIGNsw6kgZGVzIHRlc3Q=")
					.applyTo(context);
			}
			catch (IOException | SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	@Test
	void callsAreFoundAndRead() {
		assertThat(this.mvc.get().uri("/appels?q=eau")).hasStatusOk().bodyText().contains("appels");
		String slug = this.jdbc.sql("select slug from call where state = 'PUBLISHED' order by slug limit 1")
			.query(String.class)
			.single();
		assertThat(this.mvc.get().uri("/appels/" + slug)).hasStatusOk();
	}

	@Test
	void dossiersAreReadByTheirHoldersAndByTheTeam() {
		this.jdbc.sql("""
				select a.number, a.submitted_at is not null as filed, m.person_id, o.slug
				from application a join organisation o on o.id = a.organisation_id
					join membership m on m.organisation_id = o.id and m.rights = 'OWNER'
				""").query((row) -> {
			Cookie holder = session(row.getObject("person_id", UUID.class));
			String dossier = "/dossiers/" + row.getString("number");
			shows(dossier, holder);
			shows(dossier + "/budget", holder);
			shows("/espace", holder);
			shows("/espace/association/" + row.getString("slug"), holder);
			if (row.getBoolean("filed")) {
				shows(dossier + "/recepisse", holder);
				shows("/gestion" + dossier, with("STAFF"));
			}
		});
	}

	@Test
	void theTeamReadsItsListsAndTheLog() {
		for (String page : new String[] { "/gestion", "/gestion/dossiers", "/gestion/appels", "/gestion/organisations",
				"/gestion/referentiel" }) {
			shows(page, with("STAFF"));
		}
		shows("/gestion/personnes", with("ADMINISTRATOR"));
		shows("/gestion/journal", with("ADMINISTRATOR"));
	}

	private void shows(String page, Cookie session) {
		assertThat(this.mvc.get().uri(page).cookie(session)).as(page).hasStatusOk();
	}

	private Cookie with(String role) {
		return session(this.jdbc.sql("select person_id from person_role where role = ? order by 1 limit 1")
			.param(role)
			.query(UUID.class)
			.single());
	}

	private Cookie session(UUID person) {
		return new TestPeople(this.portal).session(new PersonId(person));
	}

}
