package org.portailsolidaire.people.profiles;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.memberships.SpacePagesCase;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.support.RawHttp.Answer;
import org.portailsolidaire.support.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/** The lasting documents, and the room there is for them. */
class DocumentPagesTests extends SpacePagesCase {

	private static final long MEGA = 1024 * 1024;

	private static final LocalDate TODAY = ParisTime.dayOf(TestClock.START);

	@Test
	void theRoomIsSaidBeforeAFileIsChosen() {
		String page = this.standing.path() + "/documents/statutes";
		assertThat(this.browser.get(page).body())
			.contains("10\u00A0Mo au plus. Il reste 1\u00A0Go sur 1\u00A0Go pour vos documents.");

		keep(1000 * MEGA);
		send(200 * MEGA);
		assertThat(this.browser.get(page).body()).contains("Il reste 24\u00A0Mo sur 1\u00A0Go",
				"Aujourd’hui, vous pouvez encore envoyer 100\u00A0Mo.");
		keep(24 * MEGA);
		send(100 * MEGA);
		assertThat(this.browser.get(page).body()).contains("Vos 1\u00A0Go pour les documents sont pleins.",
				"Vous avez envoyé 300\u00A0Mo aujourd’hui, le maximum.");
		assertThat(this.browser.get("/en" + page).body()).contains("Your 1\u00A0GB for documents are full.",
				"You have sent 300\u00A0MB today");
	}

	@Test
	void whatIsTooMuchForADayIsRefusedUntilTomorrow() {
		String page = this.standing.path() + "/documents/statutes";
		send(300 * MEGA);
		this.browser.get(page);
		Answer answer = this.browser.upload(page, "fichier", "statuts.pdf", "%PDF-1.7", "date", "2026-01-01");

		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.header("retry-after")).contains(Integer.toString(13 * 60 * 60));
		assertThat(answer.body()).contains("Vous ne pouvez pas envoyer plus de 300\u00A0Mo en un jour.",
				"href=\"#fichier\"", "value=\"2026-01-01\"");
		assertThat(this.jdbc.sql("select count(*) from document where stored_by = ?")
			.param(this.fanta.id().value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aFileThatIsNoneIsRefusedWithTheReason() {
		String page = this.standing.path() + "/documents/statutes";
		this.browser.get(page);
		Answer answer = this.browser.upload(page, "fichier", "statuts.pdf", "MZ", "date", "2026-01-01");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.header("retry-after")).isEmpty();
		assertThat(answer.body()).contains("Ce fichier n’est pas au format");
	}

	@Test
	void aFormThatIsRefusedForTheRestSaysThatItsFileIsToBeChosenAgain() {
		String page = this.standing.path() + "/documents/statutes";
		this.browser.get(page);
		Answer answer = this.browser.upload(page, "fichier", "statuts.pdf", "%PDF-1.7", "date", "");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("Choisissez de nouveau le fichier", "href=\"#fichier\"");
	}

	private void send(long bytes) {
		this.jdbc.sql("""
				insert into document_day (person_id, day, bytes) values (?, ?, ?)
				on conflict (person_id, day) do update set bytes = document_day.bytes + excluded.bytes
				""").params(this.fanta.id().value(), TODAY, bytes).update();
	}

	private void keep(long bytes) {
		this.jdbc.sql("""
				insert into document (id, name, format, size, sha256, state, place, stored_at, stored_by, owner_id)
				values (?, 'a.pdf', 'PDF', ?, repeat('0', 64), 'UNSCANNED', 'DATABASE', now(), ?, ?)
				""").params(UUID.randomUUID(), bytes, UUID.randomUUID(), this.standing.organisation().value()).update();
	}

}
