package org.portailsolidaire.platform.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.support.TestDatabase;

import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is written when a module posts. */
@Tag("portal")
class OutboxTests {

	private final TestClock clock = new TestClock();

	private Sandbox sandbox;

	@BeforeEach
	void open() {
		this.sandbox = new Sandbox(TestDatabase.dataSource(TestDatabase.create()), this.clock);
	}

	@Test
	void leavesNothingOfAnActThatIsRolledBack() {
		long before = this.sandbox.bell.count();
		assertThatIllegalStateException().isThrownBy(() -> this.sandbox.transaction.executeWithoutResult((status) -> {
			this.sandbox.outbox.post(Sandbox.message(Sandbox.URGENT, "depot-1", "fanta@exemple.org", "Puits"));
			throw new IllegalStateException("the act fails");
		}));

		assertThat(this.sandbox.count()).isZero();
		assertThat(this.sandbox.bell.count()).isEqualTo(before);
	}

	@Test
	void ringsOnceTheActIsCommittedAndNotBefore() {
		long before = this.sandbox.bell.count();
		this.sandbox.transaction.executeWithoutResult((status) -> {
			this.sandbox.outbox.post(Sandbox.message(Sandbox.URGENT, "depot-1", "fanta@exemple.org", "Puits"));
			assertThat(this.sandbox.bell.count()).isEqualTo(before);
		});

		assertThat(this.sandbox.bell.count()).isEqualTo(before + 1);
	}

	@Test
	void tellsTheSameActOnceToAnAddressHoweverItIsWritten() {
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "depot-1", "fanta@exemple.org", "Puits"));
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "depot-1", "Fanta@Exemple.org", "Autre nom"));
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "depot-1", "moussa@exemple.org", "Puits"));
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "depot-2", "fanta@exemple.org", "Puits"));
		this.sandbox.post(Sandbox.message(Sandbox.SECRET, "depot-1", "fanta@exemple.org"));

		assertThat(this.sandbox.count()).isEqualTo(4);
	}

	@Test
	void keepsTheWordsOfTheMomentInTheLanguageOfTheReader() {
		this.sandbox.post(new Message(Sandbox.URGENT, "a", new Recipient(null, "f@exemple.org", "Fanta", Locale.FRANCE),
				List.of("L’eau d’abord — 12\u202F500\u00A0€"), "/dossiers/1"));
		this.sandbox.post(new Message(Sandbox.URGENT, "b", new Recipient(null, "j@exemple.org", "Joan", Locale.UK),
				List.of("Water"), "/dossiers/1"));

		assertThat(row("a"))
			.containsEntry("subject", "Votre dossier «\u00A0L’eau d’abord — 12\u202F500\u00A0€\u00A0» est déposé")
			.containsEntry("link", "https://portail.example/dossiers/1")
			.containsEntry("button", "Voir le dossier")
			.containsEntry("locale", "fr");
		assertThat(row("b")).containsEntry("subject", "Your application “Water” is filed")
			.containsEntry("link", "https://portail.example/en/dossiers/1")
			.containsEntry("locale", "en");
	}

	@Test
	void keepsWhatPeopleTypedToOneLineWithoutMarks() {
		String typed = "Puits\r\nBcc: autre@exemple.org\u0000\u2028fin **gras** \u202Eenvers";
		this.sandbox.post(new Message(Sandbox.URGENT, "a",
				new Recipient(null, "f@exemple.org", "Fanta\r\nBcc: tous@exemple.org", Locale.FRENCH), List.of(typed),
				"/x"));

		assertThat(row("a")).containsEntry("name", "Fanta Bcc: tous@exemple.org")
			.containsEntry("subject",
					"Votre dossier «\u00A0Puits Bcc: autre@exemple.org fin *gras* envers\u00A0» est déposé");
	}

	@Test
	void cutsWhatIsTooLong() {
		this.sandbox.post(Sandbox.message(Sandbox.URGENT, "a", "f@exemple.org", "💧".repeat(3000)));

		assertThat((String) row("a").get("subject")).hasSizeLessThanOrEqualTo(250).endsWith("💧…");
	}

	@Test
	void refusesWhatIsNoAddressNoPathAndNoWords() {
		for (String address : List.of("", "fanta", "a@b\r\nBcc: c@d", "a b@c", "<a@b>", "a@b,c@d",
				"a@" + "b".repeat(260))) {
			assertThatIllegalArgumentException().isThrownBy(() -> Sandbox.to(address));
		}
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Message(Sandbox.URGENT, "a", Sandbox.to("a@b.c"), List.of(), "//ailleurs.example"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.sandbox
				.post(Sandbox.message(new MessageKind("essai.muet", Urgency.DAILY, false, false), "a", "a@b.c")))
			.withMessageContaining("courriel.essai.muet.corps");
		assertThatIllegalArgumentException().isThrownBy(() -> new MessageKind("essai.x", Urgency.DAILY, true, true));
	}

	@Test
	void leavesADailyMessageForTheMorning() {
		this.sandbox.post(Sandbox.message(Sandbox.DAILY, "a", "f@exemple.org", "Puits"));

		assertThat(this.sandbox.state("a")).isEqualTo("IN_DIGEST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "state = 'SENT', sent_at = now(), next_attempt_at = null", "state = 'SENDING'",
			"state = 'GIVEN_UP', next_attempt_at = null, link = null", "required = false", "urgency = 'DAILY'",
			"address = 'a' || chr(10) || 'b@c'", "subject = 'a' || chr(13) || 'b'", "link = 'javascript:alert(1)'",
			"give_up_at = created_at", "next_attempt_at = null", "attempts = -1", "button = null" })
	void theDatabaseRefusesWhatCannotBe(String change) {
		this.sandbox.post(Sandbox.message(Sandbox.SECRET, "a", "fanta@exemple.org"));

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.sandbox.jdbc.sql("update message set " + change).update());
	}

	private Map<String, Object> row(String act) {
		return this.sandbox.jdbc.sql("select * from message where act = ?").param(act).query().singleRow();
	}

}
