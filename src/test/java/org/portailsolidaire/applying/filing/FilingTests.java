package org.portailsolidaire.applying.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.filing.Filing.Result;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.applications.FieldWriting;
import org.portailsolidaire.applying.applications.FilingReceipt;
import org.portailsolidaire.applying.applications.ReceiptQuery;
import org.portailsolidaire.applying.applications.Signature;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.form.Step;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A dossier is filed once, in time and whole, or says why not; what is filed stays. */
@EmptyPortalTest
class FilingTests {

	private static final Instant CLOSING = Instant.parse("2027-03-31T22:00:00Z");

	@Autowired
	ApplicationContext portal;

	@Autowired
	Filing filing;

	@Autowired
	ReceiptQuery receipts;

	@Autowired
	FieldWriting writing;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestApplications applications;

	private Person owner;

	private String number;

	@BeforeEach
	void aWholeDraft() {
		this.applications = new TestApplications(this.portal);
		this.owner = new TestPeople(this.portal).person();
		this.number = this.applications.whole(this.owner);
	}

	private Result file(Instant received) {
		return this.filing
			.file(this.number, TestApplications.actor(this.owner),
					new Signature(this.owner.name(), "Présidente", List.of("Tout est exact.")),
					this.applications.edition(this.number, this.owner), received)
			.result();
	}

	private ApplicationFacts application() {
		return this.applications.read(this.number, this.owner).opened().application();
	}

	private List<String> told() {
		return new TestPeople(this.portal).messages(this.owner.address());
	}

	@Test
	void aDossierThatIsFiledHasItsReceiptAndItsMessage() {
		assertThat(file(this.clock.instant())).isEqualTo(Result.FILED);
		FilingReceipt receipt = this.receipts.find(application(), 0).orElseThrow();

		assertThat(application().state()).isEqualTo(ApplicationState.SUBMITTED);
		assertThat(receipt.filedAt()).isEqualTo(this.clock.instant()).isEqualTo(application().submittedAt());
		String content = this.receipts.content(application(), receipt);
		assertThat(receipt.sha256()).isEqualTo(FrozenContent.sha256(content)).hasSize(64);
		assertThat(content).contains(this.number, "Un forage.", "8000", "Présidente", "Tout est exact.");
		assertThat(told()).containsExactly("dossiers.depose");
	}

	@ParameterizedTest
	@CsvSource({ "988, 98800, Nouméa, 1234567001", "987, 98713, Papeete, A12345", "975, 97500, Saint-Pierre,",
			"986, 98600, Mata-Utu,", "978, 97150, Saint-Martin,", "977, 97133, Saint-Barthélemy," })
	void anAssociationOfACollectivityFiles(String region, String postcode, String town, String local) {
		this.jdbc
			.sql("""
					update organisation set region = ?, postcode = ?, town = ?, local_number = ?, rna = 'W9N1234567', rna_state = 'DECLARED', law = 'LAW_1901'
					where id = (select organisation_id from application where number = ?)
					""")
			.params(region, postcode, town, local, this.number)
			.update();

		assertThat(file(this.clock.instant())).isEqualTo(Result.FILED);
		assertThat(this.receipts.content(application(), this.receipts.find(application(), 0).orElseThrow()))
			.contains("\"" + region + "\"", "W9N1234567")
			.contains((local != null) ? local : "");
	}

	@Test
	void theClosingInstantIsExcluded() {
		assertThat(file(CLOSING)).isEqualTo(Result.CLOSED);
		assertThat(application().state()).isEqualTo(ApplicationState.DRAFT);
		assertThat(told()).isEmpty();
		assertThat(file(CLOSING.minusMillis(1))).isEqualTo(Result.FILED);
	}

	@Test
	void aFilingReceivedInTimeCountsHoweverLongItWaited() {
		this.clock.set(CLOSING.plusSeconds(30));

		assertThat(file(CLOSING.minusMillis(1))).isEqualTo(Result.FILED);
	}

	@Test
	void filingTwiceIsFilingOnce() {
		assertThat(file(this.clock.instant())).isEqualTo(Result.FILED);
		String digest = this.receipts.find(application(), 0).orElseThrow().sha256();
		this.clock.advance(Duration.ofMinutes(1));

		assertThat(file(this.clock.instant())).isEqualTo(Result.ALREADY);
		assertThat(this.receipts.find(application(), 0).orElseThrow().sha256()).isEqualTo(digest);
		assertThat(told()).containsExactly("dossiers.depose");
	}

	@Test
	void ofManyTabsOneFiles() throws Exception {
		Callable<Result> tab = () -> file(this.clock.instant());
		try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
			List<Result> results = new ArrayList<>();
			for (Future<Result> one : threads.invokeAll(List.of(tab, tab, tab, tab, tab, tab))) {
				results.add(one.get());
			}

			assertThat(results).containsOnlyOnce(Result.FILED)
				.filteredOn((result) -> result != Result.FILED)
				.containsOnly(Result.ALREADY);
		}
		assertThat(this.jdbc.sql("select count(*) from application_filing").query(Integer.class).single()).isEqualTo(1);
		assertThat(told()).containsExactly("dossiers.depose");
	}

	@Test
	void manyHoldersWhoFileAtOnceAreAllFiledOnce() throws Exception {
		List<Person> holders = new ArrayList<>();
		List<String> numbers = new ArrayList<>();
		for (int i = 0; i < 24; i++) {
			holders.add(new TestPeople(this.portal).person());
			numbers.add(this.applications.whole(holders.getLast()));
		}
		List<Callable<Result>> all = new ArrayList<>();
		for (int i = 0; i < 48; i++) {
			int which = i % 24;
			all.add(() -> this.applications.file(numbers.get(which), holders.get(which)));
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
			int filed = 0;
			for (Future<Result> one : threads.invokeAll(all)) {
				filed += (one.get() == Result.FILED) ? 1 : 0;
			}

			assertThat(filed).isEqualTo(24);
		}
		assertThat(this.jdbc.sql(
				"select count(distinct application_id) from application_filing f where exists (select from message where act = (select number from application where id = f.application_id))")
			.query(Integer.class)
			.single()).isEqualTo(24);
	}

	@Test
	void whatWasNotReadIsNotSigned() {
		String read = this.applications.edition(this.number, this.owner);
		this.applications.type(this.number, Step.CONTEXT, this.owner, "contexte", "Un autre village.");
		Signature signature = new Signature(this.owner.name(), "Présidente", List.of("Tout est exact."));

		assertThat(
				this.filing.file(this.number, TestApplications.actor(this.owner), signature, read, this.clock.instant())
					.result())
			.isEqualTo(Result.CHANGED_SINCE);
		assertThat(application().state()).isEqualTo(ApplicationState.DRAFT);
		assertThat(file(this.clock.instant())).isEqualTo(Result.FILED);
	}

	@Test
	void whatIsSavedWhileFilingIsInItOrIsRefused() throws Exception {
		Callable<Result> file = () -> {
			Result result = Result.CHANGED_SINCE;
			while (result == Result.CHANGED_SINCE) {
				result = file(this.clock.instant());
			}
			return result;
		};
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			int saved = 1;
			assertThat(this.applications.type(this.number, Step.CONTEXT, this.owner, "contexte", "Texte 1").isAllowed())
				.isTrue();
			Future<Result> filed = threads.submit(file);
			boolean allowed = true;
			while (allowed && saved < 200) {
				allowed = this.applications
					.type(this.number, Step.CONTEXT, this.owner, "contexte", "Texte " + (saved + 1))
					.isAllowed();
				saved += allowed ? 1 : 0;
			}
			assertThat(filed.get()).isEqualTo(Result.FILED);
			String last = this.applications.read(this.number, this.owner).opened().of(Step.CONTEXT).one("contexte");
			assertThat(last).isEqualTo("Texte " + saved);
			assertThat(this.receipts.content(application(), this.receipts.find(application(), 0).orElseThrow()))
				.contains("\"" + last + "\"");
		}
	}

	@Test
	void whatIsMissingKeepsADraftADraft() {
		this.applications.type(this.number, Step.PROJECT, this.owner, "resume", " ");

		assertThat(file(this.clock.instant())).isEqualTo(Result.INCOMPLETE);
		assertThat(application().state()).isEqualTo(ApplicationState.DRAFT);
		assertThat(this.jdbc.sql("select count(*) from application_filing").query(Integer.class).single()).isZero();
	}

	@Test
	void whatIsFiledNeverChanges() {
		file(this.clock.instant());

		assertThat(this.applications.type(this.number, Step.PROJECT, this.owner, "resume", "Autre").isAllowed())
			.isFalse();
		for (String sql : List.of("update application_field set typed = '[]'", "delete from application_field",
				"update application_filing set content = '{}'", "delete from application_filing",
				"update application_transition set reason = 'x'", "delete from application_transition",
				"update application set revision = revision + 1", "update application set state = 'DRAFT'",
				"delete from application")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> this.jdbc.sql(sql).update());
		}
	}

	@Test
	void aDossierThatIsTakenBackLeavesItsPlaceAndItsTrace() {
		file(this.clock.instant());
		assertThat(
				this.filing.withdraw(this.number, TestApplications.actor(this.owner), "Reporté.", this.clock.instant()))
			.isTrue();

		assertThat(application().state()).isEqualTo(ApplicationState.WITHDRAWN);
		assertThat(file(this.clock.instant())).isEqualTo(Result.WITHDRAWN);
		assertThat(this.filing.withdraw(this.number, TestApplications.actor(this.owner), null, this.clock.instant()))
			.isFalse();
		assertThat(this.jdbc.sql("select from_state || ' ' || to_state from application_transition order by id")
			.query(String.class)
			.list()).containsExactly("DRAFT SUBMITTED", "SUBMITTED WITHDRAWN");
		assertThat(told()).containsExactly("dossiers.retire", "dossiers.depose");
	}

	@Test
	void whoHoldsADraftIsToldThatTheCallChanged() {
		this.applications.calls().close(this.applications.call(this.number), "2027-04-30", "Un mois de plus.");
		assertThat(told()).containsExactly("dossiers.appel-change");
		this.applications.calls().close(this.applications.call(this.number), "2027-02-28", "Plus tôt.");

		assertThat(told()).containsExactly("dossiers.cloture-avancee", "dossiers.appel-change");
		assertThat(file(CLOSING.minusMillis(1))).isEqualTo(Result.CLOSED);
	}

	@Test
	void aVersionWithoutANoteSaysWhatItChanges() {
		CallId call = new CallId(this.applications.call(this.number));
		CallRegister register = this.portal.getBean(CallRegister.class);
		CallContent content = register.find(call).map(CallRegister.Known::content).orElseThrow();
		new TransactionTemplate(this.portal.getBean(PlatformTransactionManager.class))
			.executeWithoutResult((status) -> register.publish(call,
					content.withLines(content.lines().subList(0, 1)).withQuestions(List.of()), this.clock.instant(),
					null, this.owner.id()));

		assertThat(this.jdbc.sql("select body from message where kind = 'dossiers.appel-change'")
			.query(String.class)
			.single()
			.replace('\u00a0', ' ')).contains("Changements : questions du dossier.");
	}

}
