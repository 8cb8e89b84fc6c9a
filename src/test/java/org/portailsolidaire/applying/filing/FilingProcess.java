package org.portailsolidaire.applying.filing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.portailsolidaire.PortailSolidaire;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.Signature;
import org.portailsolidaire.applying.applications.TestApplications;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A portal that is a process of its own, to be killed: it files all drafts of its
 * database, eight at a time.
 */
final class FilingProcess {

	private static final int AT_ONCE = 8;

	private FilingProcess() {
	}

	private record Draft(String number, PersonId owner) {
	}

	/** The lines it says: one a filing that is done. */
	static final String DONE = "filed ";

	public static void main(String[] args) throws Exception {
		ApplicationContext portal = new SpringApplicationBuilder(PortailSolidaire.class).run(
				"--spring.datasource.url=" + args[0], "--spring.datasource.username=" + args[1],
				"--spring.datasource.password=" + args[2], "--portail.cle=" + args[3], "--server.port=0",
				"--portail.demo.enabled=false", "--portail.courriel.envois=0", "--spring.main.banner-mode=off",
				"--logging.level.root=error");
		Filing filing = portal.getBean(Filing.class);
		People people = portal.getBean(People.class);
		ApplicationAccess access = portal.getBean(ApplicationAccess.class);
		Clock clock = portal.getBean(Clock.class);
		List<Draft> drafts = portal.getBean(JdbcClient.class)
			.sql("""
					select a.number, m.person_id from application a
						join membership m on m.organisation_id = a.organisation_id and m.rights = 'OWNER'
					where a.state = 'DRAFT' order by a.number
					""")
			.query((row, index) -> new Draft(row.getString("number"),
					new PersonId(row.getObject("person_id", UUID.class))))
			.list();
		try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			for (Draft draft : drafts) {
				threads.submit(() -> {
					Person owner = people.find(draft.owner()).orElseThrow();
					Actor actor = TestApplications.actor(owner);
					Filing.Result result = filing
						.file(draft.number(), actor,
								new Signature(owner.name(), "Présidente", List.of("Tout est exact.")),
								access.open(draft.number(), actor).edition(), clock.instant())
						.result();
					System.out.println((result == Filing.Result.FILED) ? DONE + draft.number() : result);
					return result;
				});
			}
		}
		throw new IllegalStateException("Nobody killed it");
	}

}
