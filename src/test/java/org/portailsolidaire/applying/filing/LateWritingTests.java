package org.portailsolidaire.applying.filing;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.SlowPost;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.applications.ReceiptQuery;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.form.Step;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Drafts close with their call, and a filing holds nothing that was written after its
 * head was received.
 */
@PortalServerTest
class LateWritingTests {

	private static final Instant CLOSING = Instant.parse("2027-03-31T22:00:00Z");

	private static final int FORM = 2000;

	private static final String SECTION = """
			insert into organisation_section (organisation_id, section, version, changed_at, changed_by)
			select a.organisation_id, 'ACTIVITY', 1, :now, a.created_by from application a where a.number = :number
			""";

	private static final String DOCUMENT = """
			with stored as (
				insert into document (id, name, format, size, sha256, state, place, stored_at, stored_by, owner_id)
				select uuidv7(), 'a.pdf', 'PDF', 1, repeat('0', 64), 'UNSCANNED', 'DATABASE', now(), created_by,
					organisation_id from application where number = :number returning id),
			bytes as (insert into document_piece select id, 0, 'x' from stored)
			insert into lasting_document (id, organisation_id, kind, document_id, dated_on, filed_at, filed_by)
			select uuidv7(), a.organisation_id, 'STATUTES', s.id, date '2026-01-01', :now, a.created_by
			from application a, stored s where a.number = :number
			""";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	Filing filing;

	@Autowired
	ReceiptQuery receipts;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestApplications applications;

	private Person owner;

	private String number;

	private Browser browser;

	@BeforeEach
	void aWholeDraft() {
		this.applications = new TestApplications(this.portal);
		this.owner = new TestPeople(this.portal).person();
		this.number = this.applications.whole(this.owner);
		this.clock.set(CLOSING.minusSeconds(10));
		this.browser = HolderBrowser.of(this.owner, this.port, this.portal);
	}

	private SlowPost begun(String path) throws IOException {
		return new SlowPost(this.port, "/dossiers/" + this.number + path, this.browser.cookies().get("session"), FORM);
	}

	private static String form(String... fields) {
		List<String> pairs = new ArrayList<>();
		for (int i = 0; i < fields.length; i += 2) {
			pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
		}
		return String.join("&", pairs);
	}

	private String signed(String token, String edition) {
		return form("_csrf", token, "edition", edition, "qualite", "Présidente", "signature", "oui",
				"declaration-exact", "oui", "declaration-mandat", "oui", "declaration-donnees", "oui");
	}

	private String token() {
		return Browser.hidden("_csrf", this.browser.get("/dossiers/" + this.number + "/depot"));
	}

	private String edition() {
		return this.applications.edition(this.number, this.owner);
	}

	private ApplicationFacts application() {
		return this.applications.read(this.number, this.owner).opened().application();
	}

	private String stored() {
		return this.applications.typed(this.number, "contexte", "besoin", this.owner);
	}

	@Test
	void aFilingIsReceivedWithItsHeadHoweverSlowItsBody() throws IOException {
		String token = token();
		try (SlowPost filing = begun("/depot")) {
			this.clock.set(CLOSING.plusSeconds(20));
			assertThat(filing.send(signed(token, edition()))).contains("/recepisse?fait=depose");
		}

		assertThat(this.receipts.find(application(), 0).orElseThrow().filedAt()).isEqualTo(CLOSING.minusSeconds(10));
	}

	@Test
	void aHeadReceivedAfterTheClosingIsTooLate() throws IOException {
		String token = token();
		this.clock.set(CLOSING);
		try (SlowPost filing = begun("/depot")) {
			assertThat(filing.send(signed(token, edition()))).startsWith("HTTP/1.1 422").contains("déjà clos");
		}
	}

	@Test
	void whatIsWrittenAfterTheHeadIsNotInTheFiling() throws IOException {
		String token = token();
		try (SlowPost filing = begun("/depot")) {
			this.clock.advance(Duration.ofSeconds(3));
			assertThat(autosave("Écrit après.").status()).isEqualTo(200);
			this.clock.set(CLOSING.plusSeconds(5));
			assertThat(filing.send(signed(token, edition()))).startsWith("HTTP/1.1 422");
		}

		assertThat(application().isDraft()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "organisation_section", "lasting_document" })
	void theProfileThatChangesAfterTheHeadIsNotInTheFiling(String table) throws IOException {
		String token = token();
		try (SlowPost filing = begun("/depot")) {
			this.clock.set(CLOSING.plusSeconds(5));
			this.jdbc.sql(table.equals("lasting_document") ? DOCUMENT : SECTION)
				.param("now", java.sql.Timestamp.from(this.clock.instant()))
				.param("number", this.number)
				.update();
			assertThat(filing.send(signed(token, edition()))).startsWith("HTTP/1.1 422");
		}

		assertThat(application().isDraft()).isTrue();
	}

	private RawHttp.Answer autosave(String text) {
		this.browser.get("/dossiers/" + this.number + "/contexte");
		return this.browser.post("/dossiers/" + this.number + "/contexte/brouillon", "champs", "besoin", "besoin", text,
				"version", "1000000");
	}

	@Test
	void aDraftClosesWithItsCall() {
		this.clock.set(CLOSING.minusMillis(1));
		assertThat(autosave("À temps.").status()).isEqualTo(200);
		this.clock.set(CLOSING);

		RawHttp.Answer saved = autosave("Trop tard.");
		RawHttp.Answer posted = this.browser.post("/dossiers/" + this.number + "/contexte", "besoin", "Trop tard.",
				"version", "1000000");
		RawHttp.Answer chosen = this.browser.post("/dossiers/" + this.number + "/contexte/choix", "mien.besoin",
				"Trop tard.", "garde.besoin", "moi", "version", "1000000");

		assertThat(saved.status()).isEqualTo(410);
		assertThat(saved.body()).contains("L’appel est clos");
		assertThat(posted.status()).isEqualTo(409);
		assertThat(posted.body()).contains("L’appel est clos", "Trop tard.");
		assertThat(chosen.status()).isEqualTo(409);
		assertThat(chosen.body()).contains("Trop tard.");
		assertThat(stored()).isEqualTo("À temps.");
		assertThat(this.browser.get("/dossiers/" + this.number + "/contexte").body()).contains("L’appel est clos",
				"À temps.", "disabled");
		assertThat(this.browser.get("/dossiers/" + this.number + "/documents/ajout").status()).isEqualTo(404);
		assertThat(this.browser.get("/dossiers/" + this.number + "/budget/import").status()).isEqualTo(404);
	}

	@Test
	void aSavingWhoseBodyComesAfterTheClosingIsTooLate() throws IOException {
		String token = token();
		try (SlowPost saving = begun("/contexte/brouillon")) {
			this.clock.set(CLOSING);
			assertThat(
					saving.send(form("_csrf", token, "champs", "besoin", "besoin", "Trop tard.", "version", "1000000")))
				.startsWith("HTTP/1.1 410");
		}

		assertThat(stored()).isEqualTo("L’eau est loin.");
	}

	@Test
	void theDatabaseClosesDraftsToo() {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.sql("""
				update application_field f set typed = '["Trop tard."]', changed_at = :now from application a
				where a.id = f.application_id and a.number = :number and f.field = 'besoin'
				""").param("now", java.sql.Timestamp.from(CLOSING)).param("number", this.number).update());
		assertThat(stored()).isEqualTo("L’eau est loin.");
	}

	@Test
	void aDraftOpensAgainWhenItsCallDoes() {
		this.clock.set(CLOSING.plusSeconds(60));
		assertThat(autosave("Trop tard.").status()).isEqualTo(410);
		this.applications.calls().close(this.applications.call(this.number), "2027-04-30", "La clôture est repoussée.");

		assertThat(autosave("De nouveau.").status()).isEqualTo(200);
	}

	@Test
	void whatIsWrittenAfterTheHeadIsNotInAnAnswer() throws IOException {
		assertThat(this.applications.file(this.number, this.owner)).isEqualTo(Filing.Result.FILED);
		Person staff = new TestPeople(this.portal).person(Role.STAFF);
		this.applications.ask(this.number, staff, "contexte");
		this.clock.advance(Duration.ofDays(2));
		this.browser = HolderBrowser.of(this.owner, this.port, this.portal);
		String token = Browser.hidden("_csrf", this.browser.get("/dossiers/" + this.number + "/precisions"));
		reply("C’est dit.", 0);
		this.clock.advance(Duration.ofMinutes(1));
		try (SlowPost answer = begun("/precisions/envoi")) {
			this.clock.advance(Duration.ofSeconds(20));
			reply("C’est dit autrement.", 1);
			assertThat(answer.send(form("_csrf", token, "edition", edition(), "qualite", "Présidente")))
				.startsWith("HTTP/1.1 422");
		}
		try (SlowPost answer = begun("/precisions/envoi")) {
			this.clock.advance(Duration.ofSeconds(20));
			assertThat(autosave("Écrit après.").status()).isEqualTo(200);
			assertThat(answer.send(form("_csrf", token, "edition", edition(), "qualite", "Présidente")))
				.startsWith("HTTP/1.1 422");
		}

		assertThat(application().state()).isEqualTo(ApplicationState.CHANGES_REQUESTED);
		this.clock.advance(Duration.ofMinutes(1));
		try (SlowPost answer = begun("/precisions/envoi")) {
			assertThat(answer.send(form("_csrf", token, "edition", edition(), "qualite", "Présidente")))
				.contains("/recepisse?fait=envoye");
		}
	}

	@Test
	void aReplyIsReceivedWithItsHeadHoweverSlowItsBody() throws IOException {
		assertThat(this.applications.file(this.number, this.owner)).isEqualTo(Filing.Result.FILED);
		this.applications.ask(this.number, new TestPeople(this.portal).person(Role.STAFF), "contexte");
		Instant due = this.jdbc.sql("""
				select due_at from change_request r join application a on a.id = r.application_id where a.number = ?
				""").param(this.number).query(java.sql.Timestamp.class).single().toInstant();
		this.clock.set(due.minusSeconds(5));
		this.browser = HolderBrowser.of(this.owner, this.port, this.portal);
		String token = Browser.hidden("_csrf", this.browser.get("/dossiers/" + this.number + "/precisions"));
		String body = form("_csrf", token, "version-contexte", "0", "reponse-contexte", "À temps.");
		try (SlowPost reply = begun("/precisions/contexte/reponse"); SlowPost answer = begun("/precisions/envoi")) {
			this.clock.set(due.plusSeconds(5));
			assertThat(reply.send(body)).contains("fait=repondu");
			assertThat(answer.send(form("_csrf", token, "edition", edition(), "qualite", "Présidente")))
				.as("what came after its head is not in it")
				.startsWith("HTTP/1.1 422");
		}
		assertThat(this.jdbc.sql("select reply from change_point").query(String.class).single()).isEqualTo("À temps.");

		try (SlowPost late = begun("/precisions/contexte/reponse")) {
			assertThat(late.send(form("_csrf", token, "version-contexte", "1", "reponse-contexte", "Trop tard.")))
				.startsWith("HTTP/1.1 409")
				.contains("Trop tard.");
		}
		assertThat(this.jdbc.sql("select reply from change_point").query(String.class).single()).isEqualTo("À temps.");
	}

	private void reply(String text, int version) {
		assertThat(this.portal.getBean(Answering.class)
			.reply(this.number, new Answering.Reply(Step.CONTEXT, version, text), TestApplications.actor(this.owner),
					this.clock.instant()))
			.isEqualTo(Answering.Result.DONE);
	}

}
