package org.portailsolidaire.office;

import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The log, as administrators read it. */
class JournalPagesTests extends ListPagesCase {

	@Test
	void theLogIsSearchedAndExportedAndSaysSo() {
		name("=HYPERLINK(\"x\")", sport().version());
		this.jdbc.sql("""
				insert into audit_entry (at, person_id, person_name, act, object_kind, object_label, reference)
				values (now(), ?, '=1+1', 'FORMER_ACT', 'FORMER', '@x', '00000000')
				""").param(this.paul.person.id().value()).update();
		String own = "personne=" + this.paul.person.id().value();

		assertThat(this.paul.get("/gestion/journal?acte=theme-changed&sur=theme&q=hyperlink&" + own)).hasStatusOk()
			.bodyText()
			.contains("Thème changé", "HYPERLINK", "Lignes 1 à 1 sur 1")
			.doesNotContain("??");
		this.paul.get("/gestion/personnes?q=Fran%C3%A7oise%20d%27eau");
		assertThat(this.paul.get("/gestion/journal?acte=people-searched&" + own)).bodyText()
			.contains("q=Françoise d&#39;eau");
		assertThat(this.paul.get("/en/gestion/journal?" + own)).bodyText().contains("FORMER_ACT").doesNotContain("??");
		assertThat(this.paul.get("/gestion/journal?du=2026-02-30&au=x&acte=y&personne=z&page=-1")).hasStatusOk()
			.bodyText()
			.contains("Écrivez une date");
		assertThat(this.paul.get("/gestion/journal?du=2200-01-01")).bodyText().contains("Rien ne correspond");
		MvcTestResult export = this.paul.post("/gestion/journal.csv", "personne",
				this.paul.person.id().value().toString());
		assertThat(export).hasStatusOk()
			.bodyText()
			.contains(";'=1+1;", ";'@x;", "Journal exporté")
			.doesNotContain(";=1");
		assertThat(acts("LOG%")).containsExactly("LOG_SEARCHED", "LOG_SEARCHED", "LOG_SEARCHED", "LOG_SEARCHED",
				"LOG_SEARCHED", "LOG_EXPORTED");
	}

}
