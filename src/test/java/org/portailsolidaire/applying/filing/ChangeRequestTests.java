package org.portailsolidaire.applying.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.filing.Answering.Result;
import org.portailsolidaire.applying.filing.FilingDifferences.Change;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.applications.ChangeRequestFacts;
import org.portailsolidaire.applying.applications.FilingReceipt;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.ReceiptQuery;
import org.portailsolidaire.applying.applications.Requesting;
import org.portailsolidaire.applying.applications.Signature;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.form.Step;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Only what the team asks for reopens; what is sent back is a new filing, once. */
@EmptyPortalTest
class ChangeRequestTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	Answering answering;

	@Autowired
	Requesting requests;

	@Autowired
	Filing filing;

	@Autowired
	ReceiptQuery receipts;

	@Autowired
	FilingDifferences differences;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestApplications applications;

	private Person owner;

	private Person staff;

	private String number;

	@BeforeEach
	void somethingIsAsked() {
		this.applications = new TestApplications(this.portal);
		this.owner = new TestPeople(this.portal).person();
		this.staff = new TestPeople(this.portal).person(Role.STAFF);
		this.number = this.applications.filed(this.owner);
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.applications.ask(this.number, this.staff, "projet", "contexte"))
			.isEqualTo(Requesting.Result.DONE);
	}

	private Actor team() {
		return new Actor(this.staff.id(), this.staff.name(), this.staff.address(), Locale.FRENCH, Set.of(Role.STAFF));
	}

	private ApplicationId id() {
		return this.applications.id(this.number);
	}

	private ChangeRequestFacts asked() {
		return this.requests.of(id()).getFirst();
	}

	private ApplicationState state() {
		return this.applications.read(this.number, this.owner).opened().application().state();
	}

	private Result reply(Step step, int version, String text) {
		return this.answering.reply(this.number, new Answering.Reply(step, version, text),
				TestApplications.actor(this.owner), this.clock.instant());
	}

	private void replyToAll() {
		assertThat(reply(Step.PROJECT, 0, "C’est dit.")).isEqualTo(Result.DONE);
		assertThat(reply(Step.CONTEXT, 0, "C’est dit aussi.")).isEqualTo(Result.DONE);
	}

	private Result send(Instant received) {
		return this.answering
			.send(this.number, TestApplications.actor(this.owner),
					new Signature(this.owner.name(), "Présidente", List.of("Tout est exact.")),
					this.applications.edition(this.number, this.owner), received)
			.result();
	}

	private Requesting.Result takeBack() {
		ApplicationId id = id();
		return this.applications.transaction(() -> this.requests.takeBack(id, 1, team()));
	}

	private boolean type(Step step, String field, String text) {
		return this.applications.type(this.number, step, this.owner, field, text).isAllowed();
	}

	private int filings() {
		return this.jdbc.sql("select count(*) from application_filing").query(Integer.class).single();
	}

	private List<String> told(Person person) {
		return new TestPeople(this.portal).messages(person.address());
	}

	@Test
	void onlyTheStepsThatAreNamedReopen() {
		assertThat(state()).isEqualTo(ApplicationState.CHANGES_REQUESTED);
		assertThat(told(this.owner)).first().isEqualTo("dossiers.precisions");
		assertThat(type(Step.PROJECT, "resume", "Deux forages.")).isTrue();
		assertThat(type(Step.BUDGET, "d-montant-0", "1")).isFalse();
		for (String sql : List.of("update application_field set typed = '[]' where step = 'budget'",
				"delete from application_field where step = 'activites'",
				"insert into application_document select id, 9, 'x', null, uuidv7(), now(), created_by, null from application",
				"update application set call_version = 2", "update application set submitted_at = now()",
				"update application set state = 'SUBMITTED'", "update change_request set asked_at = now()",
				"delete from change_request", "update change_point set asked = 'x'", "delete from change_point",
				"insert into change_request (application_id, number, filing, asked_at, asked_by, due_at) select application_id, 2, 1, asked_at, asked_by, due_at from change_request")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> this.jdbc.sql(sql).update());
		}
	}

	@Test
	void anAnswerIsANewFilingAndTheFirstStays() {
		ApplicationFacts filed = this.applications.read(this.number, this.owner).opened().application();
		String first = this.receipts.content(filed, this.receipts.find(filed, 0).orElseThrow());
		type(Step.PROJECT, "resume", "Deux forages.");
		assertThat(send(this.clock.instant())).isEqualTo(Result.INCOMPLETE);
		replyToAll();
		assertThat(send(this.clock.instant())).isEqualTo(Result.DONE);

		ApplicationFacts application = this.applications.read(this.number, this.owner).opened().application();
		assertThat(application.state()).isEqualTo(ApplicationState.SUBMITTED);
		assertThat(application.submittedAt()).isBefore(this.clock.instant());
		List<FilingReceipt> receipts = this.receipts.all(application);
		assertThat(receipts).extracting(FilingReceipt::number).containsExactly(2, 1);
		assertThat(this.receipts.content(application, receipts.getFirst())).contains("Deux forages.",
				"C’est dit aussi.");
		assertThat(receipts.getFirst().sha256())
			.isEqualTo(FrozenContent.sha256(this.receipts.content(application, receipts.getFirst())));
		assertThat(this.receipts.content(application, receipts.getLast())).isEqualTo(first).contains("Un forage.");
		assertThat(asked().outcome()).isEqualTo(ChangeRequestFacts.Outcome.ANSWERED);
		assertThat(asked().answer()).isEqualTo(2);
		assertThat(this.differences.between(id(), 1, 2, this.applications.words())).singleElement()
			.satisfies((part) -> {
				assertThat(part.label()).isEqualTo("Le projet");
				assertThat(part.changes()).containsExactly(new Change("Résumé", "Un forage.", "Deux forages."));
			});
		assertThat(told(this.owner)).first().isEqualTo("dossiers.precisions-envoyees");
		assertThat(told(this.staff)).containsExactly("echanges.reponses");
		assertThat(type(Step.PROJECT, "resume", "Trois forages.")).isFalse();
	}

	@Test
	void theDeadlineIsExcludedAndTheTeamCanGiveMoreTime() {
		replyToAll();
		Instant due = asked().dueAt();
		assertThat(send(due)).isEqualTo(Result.LATE);
		this.clock.set(due);
		assertThat(type(Step.PROJECT, "resume", "Trop tard.")).isFalse();
		assertThat(reply(Step.PROJECT, 1, "Trop tard.")).isEqualTo(Result.LATE);
		ApplicationId id = id();
		Instant later = due.plus(Duration.ofDays(3));
		assertThat(this.applications.transaction(() -> this.requests.extend(id, 1, due, later, team())))
			.isEqualTo(Requesting.Result.DONE);
		assertThat(this.applications.transaction(() -> this.requests.extend(id, 1, due, later, team()))).as("twice")
			.isEqualTo(Requesting.Result.ALREADY);
		assertThat(this.applications
			.transaction(() -> this.requests.extend(id, 1, due, later.plus(Duration.ofDays(1)), team())))
			.as("another day, over one that was not read")
			.isEqualTo(Requesting.Result.CHANGED_SINCE);
		assertThat(told(this.owner)).containsOnlyOnce("dossiers.precisions-delai");

		assertThat(type(Step.PROJECT, "resume", "À temps.")).isTrue();
		assertThat(send(later.minusMillis(1))).isEqualTo(Result.DONE);
		assertThat(told(this.owner)).contains("dossiers.precisions-delai");
	}

	@Test
	void whatIsMissingOrAgainstARuleInAReopenedStepIsNotSent() {
		replyToAll();
		type(Step.PROJECT, "resume", " ");
		assertThat(send(this.clock.instant())).isEqualTo(Result.INCOMPLETE);
		type(Step.PROJECT, "resume", "Un forage.");
		assertThat(send(this.clock.instant())).isEqualTo(Result.DONE);
	}

	@Test
	void aDocumentThatIsAskedForOnAnyStepReopensTheDocuments() {
		takeBack();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.applications.askForDocument(this.number, this.staff, "partenaire"))
			.isEqualTo(Requesting.Result.DONE);

		Opened opened = this.applications.read(this.number, this.owner).opened();
		assertThat(opened.open()).containsExactlyInAnyOrder(Step.PARTNER, Step.DOCUMENTS);
		assertThat(type(Step.PROJECT, "resume", "Deux forages.")).isFalse();
		this.applications.joinPiece(this.number, this.owner);
		assertThat(reply(Step.PARTNER, 0, "Elle est jointe.")).isEqualTo(Result.DONE);
		assertThat(send(this.clock.instant())).isEqualTo(Result.DONE);
		assertThat(this.differences.between(id(), 1, 2, this.applications.words()).toString()).contains("a.pdf");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update application_document set removed_at = now()").update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update change_point set document = false").update());
	}

	@Test
	void aDocumentJoinedToWhatIsTakenBackIsNoLongerThere() {
		takeBack();
		this.applications.askForDocument(this.number, this.staff, "partenaire");
		this.applications.joinPiece(this.number, this.owner);
		ApplicationId id = id();
		this.applications.transaction(() -> this.requests.takeBack(id, 2, team()));

		assertThat(this.applications.read(this.number, this.owner).opened().pieces()).isEmpty();
	}

	@Test
	void aReplyThatSomeoneWroteSinceIsNotLost() {
		assertThat(reply(Step.PROJECT, 0, "La mienne.")).isEqualTo(Result.DONE);
		assertThat(reply(Step.PROJECT, 0, "La mienne.")).as("sent twice").isEqualTo(Result.DONE);
		assertThat(reply(Step.PROJECT, 0, "Une autre.")).isEqualTo(Result.CHANGED_SINCE);
		assertThat(asked().points().getFirst().reply()).isEqualTo("La mienne.");
		assertThat(asked().left()).isEqualTo(1);
	}

	@Test
	void whatTheTeamTakesBackIsAgainAsItWasFiledAndNothingTypedIsLost() {
		type(Step.PROJECT, "resume", "Deux forages.");
		type(Step.PROJECT, "coordonnees", "6,9 ; 0,6");
		assertThat(takeBack()).isEqualTo(Requesting.Result.DONE);
		assertThat(takeBack()).isEqualTo(Requesting.Result.ALREADY);
		assertThat(told(this.owner)).containsOnlyOnce("dossiers.precisions-retirees");

		Opened opened = this.applications.read(this.number, this.owner).opened();
		assertThat(opened.application().state()).isEqualTo(ApplicationState.SUBMITTED);
		assertThat(opened.of(Step.PROJECT).one("resume")).isEqualTo("Un forage.");
		assertThat(opened.of(Step.PROJECT).one("coordonnees")).isEmpty();
		assertThat(asked().unsent().get("projet")).containsEntry("resume", List.of("Deux forages."))
			.containsEntry("coordonnees", List.of("6,9 ; 0,6"));
		assertThat(filings()).isEqualTo(1);
		assertThat(this.applications.ask(this.number, this.staff, "budget")).isEqualTo(Requesting.Result.DONE);
	}

	@Test
	void aDossierWithSomethingAskedCanBeTakenBackByItsHolders() {
		assertThat(this.filing.withdraw(this.number, TestApplications.actor(this.owner), null, this.clock.instant()))
			.isTrue();

		assertThat(state()).isEqualTo(ApplicationState.WITHDRAWN);
		assertThat(asked().outcome()).isEqualTo(ChangeRequestFacts.Outcome.WITHDRAWN);
		assertThat(send(this.clock.instant())).isEqualTo(Result.CLOSED);
	}

	@Test
	void askingTwiceIsAskingOnce() throws Exception {
		takeBack();
		Callable<Requesting.Result> ask = () -> this.applications.transaction(
				() -> this.requests.ask(id(), 1, 2, List.of(new Requesting.Asked("budget", "Pourquoi ?", false)),
						this.clock.instant().plus(Duration.ofDays(5)), team()));
		assertThat(atOnce(ask, ask, ask, ask)).containsOnlyOnce(Requesting.Result.DONE)
			.contains(Requesting.Result.CHANGED_SINCE);
		assertThat(this.requests.of(id())).hasSize(2);
	}

	@Test
	void ofManyTabsOneSends() throws Exception {
		replyToAll();
		Callable<Result> tab = () -> send(this.clock.instant());

		assertThat(atOnce(tab, tab, tab, tab, tab, tab)).containsOnlyOnce(Result.DONE).contains(Result.CLOSED);
		assertThat(filings()).isEqualTo(2);
		assertThat(told(this.owner)).containsOnlyOnce("dossiers.precisions-envoyees");
	}

	@Test
	void whatIsSavedWhileSendingIsInItOrIsRefused() throws Exception {
		replyToAll();
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			int saved = 1;
			assertThat(type(Step.CONTEXT, "contexte", "Texte 1")).isTrue();
			Future<Result> sent = threads.submit(() -> {
				Result result = Result.CHANGED_SINCE;
				while (result == Result.CHANGED_SINCE) {
					result = send(this.clock.instant());
				}
				return result;
			});
			boolean allowed = true;
			while (allowed && saved < 200) {
				allowed = type(Step.CONTEXT, "contexte", "Texte " + (saved + 1));
				saved += allowed ? 1 : 0;
			}
			assertThat(sent.get()).isEqualTo(Result.DONE);
			String last = this.applications.read(this.number, this.owner).opened().of(Step.CONTEXT).one("contexte");
			assertThat(last).isEqualTo("Texte " + saved);
			ApplicationFacts application = this.applications.read(this.number, this.owner).opened().application();
			assertThat(this.receipts.content(application, this.receipts.find(application, 0).orElseThrow()))
				.contains("\"" + last + "\"");
		}
	}

	@Test
	void whatIsTakenBackWhileItIsSentIsOneOrTheOther() throws Exception {
		for (int round = 1; round <= 6; round++) {
			if (round > 1) {
				this.clock.advance(Duration.ofMinutes(1));
				assertThat(this.applications.ask(this.number, this.staff, "projet", "contexte"))
					.isEqualTo(Requesting.Result.DONE);
			}
			replyToAll();
			type(Step.PROJECT, "resume", "Tour " + round);
			ApplicationId id = id();
			int request = round;
			int before = filings();
			List<String> results = atOnce(() -> "sent " + (send(this.clock.instant()) == Result.DONE),
					() -> "back " + (this.applications
						.transaction(() -> this.requests.takeBack(id, request, team())) == Requesting.Result.DONE));

			boolean sent = results.contains("sent true");
			assertThat(results.contains("back true")).as(results.toString()).isNotEqualTo(sent);
			assertThat(state()).isEqualTo(ApplicationState.SUBMITTED);
			assertThat(filings() - before).isEqualTo(sent ? 1 : 0);
			assertThat(asked().outcome())
				.isEqualTo(sent ? ChangeRequestFacts.Outcome.ANSWERED : ChangeRequestFacts.Outcome.TAKEN_BACK);
			String kept = this.applications.read(this.number, this.owner).opened().of(Step.PROJECT).one("resume");
			assertThat(kept.equals("Tour " + round)).isEqualTo(sent);
		}
	}

	@SafeVarargs
	private static <T> List<T> atOnce(Callable<T>... all) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(all.length)) {
			List<T> results = new ArrayList<>();
			for (Future<T> one : threads.invokeAll(List.of(all))) {
				results.add(one.get());
			}
			return results;
		}
	}

}
