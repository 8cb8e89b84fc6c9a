package org.portailsolidaire.applying.filing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestDatabase;
import org.portailsolidaire.applying.applications.TestApplications;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A portal is killed (SIGKILL) while fifty dossiers are being filed: each is filed with
 * its receipt, or still a draft with all its text; filing them all again then files each
 * once.
 */
@Tag("crash")
@EmptyPortalTest
class FilingCrashTests {

	private static final int DOSSIERS = 50;

	private static final int FILED_BEFORE = 17;

	@Autowired
	ApplicationContext portal;

	@Autowired
	Environment settings;

	@Autowired
	JdbcClient jdbc;

	private final Map<String, Person> owners = new TreeMap<>();

	private TestApplications applications;

	@Test
	void eachIsFiledWithItsReceiptOrADraftWithAllItsText() throws Exception {
		this.applications = new TestApplications(this.portal);
		UUID call = this.applications.calls().open();
		for (int i = 0; i < DOSSIERS; i++) {
			Person owner = new TestPeople(this.portal).person();
			String number = this.applications.draft(new TestOrganisations(this.portal).association(owner), call,
					"De l’eau à Kpalimé " + i, owner);
			this.applications.fillAll(number, owner);
			this.owners.put(number, owner);
		}
		Map<String, String> before = texts();
		Set<String> said = fileAndKill();

		List<String> filed = filed();
		assertThat(said).hasSizeGreaterThanOrEqualTo(FILED_BEFORE);
		assertThat(filed).as("what was said to be filed is").containsAll(said).hasSizeLessThan(DOSSIERS);
		assertThat(texts()).as("all text is there").isEqualTo(before);
		everyDossierIsFiledWholeOrNotAtAll(filed);
		this.owners.forEach((number, owner) -> assertThat(this.applications.file(number, owner)).as(number)
			.isEqualTo(filed.contains(number) ? Filing.Result.ALREADY : Filing.Result.FILED));
		everyDossierIsFiledWholeOrNotAtAll(List.copyOf(this.owners.keySet()));
	}

	private void everyDossierIsFiledWholeOrNotAtAll(List<String> filed) {
		for (String table : List.of("application_filing", "application_transition")) {
			assertThat(this.jdbc
				.sql("select a.number from %s f join application a on a.id = f.application_id".formatted(table))
				.query(String.class)
				.list()).as(table).containsExactlyInAnyOrderElementsOf(filed);
		}
		assertThat(this.jdbc.sql("select act from message where kind = 'dossiers.depose'").query(String.class).list())
			.containsExactlyInAnyOrderElementsOf(filed);
		assertThat(this.jdbc.sql("""
				select count(*) from application a where (a.state = 'DRAFT') = exists (
					select from application_filing f where f.application_id = a.id)
				""").query(Integer.class).single()).isZero();
	}

	private List<String> filed() {
		return this.jdbc.sql("select number from application where state = 'SUBMITTED'").query(String.class).list();
	}

	/** All that is typed, by dossier. */
	private Map<String, String> texts() {
		Map<String, String> texts = new TreeMap<>();
		this.jdbc
			.sql("""
					select a.number, string_agg(f.step || '.' || f.field || '=' || f.typed, E'\\n' order by f.step, f.field) as all
					from application a join application_field f on f.application_id = a.id group by a.number
					""")
			.query((row) -> {
				texts.put(row.getString("number"), row.getString("all"));
			});
		return texts;
	}

	/**
	 * The numbers that the process said to be filed before it was killed, in the midst of
	 * others.
	 */
	private Set<String> fileAndKill() throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), FilingProcess.class.getName(),
				this.settings.getRequiredProperty("spring.datasource.url"), TestDatabase.user(),
				TestDatabase.password(), this.settings.getRequiredProperty("portail.cle")));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		Set<String> said = new HashSet<>();
		try (BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			String line = output.readLine();
			while (line != null && said.size() < FILED_BEFORE) {
				if (line.startsWith(FilingProcess.DONE)) {
					said.add(line.substring(FilingProcess.DONE.length()));
				}
				line = (said.size() < FILED_BEFORE) ? output.readLine() : line;
			}
			process.destroyForcibly();
		}
		finally {
			process.destroyForcibly();
		}
		assertThat(process.waitFor()).as("killed, not ended").isEqualTo(128 + 9);
		return said;
	}

}
