package org.portailsolidaire.applying.form;

import java.net.URI;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.form.BudgetRows.ExpenseRow;
import org.portailsolidaire.applying.form.BudgetRows.IncomeRow;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.filing.FiledReader;
import org.portailsolidaire.applying.steps.Drafts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A line of a budget is read in the same words wherever it is read. */
@EmptyPortalTest
class BudgetRowsTests {

	private static final String DETAIL = "2 × 4 000 · Activité 2 · En argent · Éligible · Sur place";

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	private TestApplications applications;

	private Person owner;

	private String number;

	@BeforeEach
	void aLineWithAQuantityAndAPrice() {
		this.applications = new TestApplications(this.portal);
		this.owner = new TestPeople(this.portal).person();
		this.number = this.applications.whole(this.owner);
		this.applications.type(this.number, Step.BUDGET, this.owner, "d-quantite-0", "2", "d-prix-0", "4 000",
				"d-activite-0", "2", "r-etat-0", "acquis", "r-preuve-0", "Relevé");
	}

	private MvcTestResult get(String page) {
		Cookie session = new TestPeople(this.portal).session(this.owner.id());
		return this.mvc.get().uri(URI.create("/dossiers/" + this.number + page)).cookie(session).exchange();
	}

	private static BudgetRows budget(java.util.stream.Stream<SectionText> sections) {
		return sections.filter((one) -> one.step().equals("budget")).findFirst().orElseThrow().budget();
	}

	@Test
	void theReviewTheAdviserAndTheTeamReadHowItIsMadeUpAndWhatItServes() {
		assertThat(get("/depot")).bodyText().contains(DETAIL, "En argent · Acquis · Relevé", "8\u202F000\u00A0€");
		BudgetRows advised = budget(this.portal.getBean(Drafts.class)
			.text(this.applications.id(this.number), this.applications.words())
			.orElseThrow()
			.steps()
			.stream()
			.map(Drafts.StepText::text));
		this.applications.fileWhole(this.number, this.owner);
		BudgetRows filed = budget(this.portal.getBean(FiledReader.class)
			.find(this.applications.id(this.number), 1, this.applications.words())
			.orElseThrow()
			.sections()
			.stream());

		assertThat(filed).isEqualTo(advised);
		assertThat(filed.expenses()).extracting(ExpenseRow::detail).containsExactly(DETAIL);
		assertThat(filed.expenses()).extracting(ExpenseRow::notes).containsExactly("Activité 2");
		assertThat(filed.incomes()).extracting(IncomeRow::state).containsExactly("Demandé", "Acquis (Relevé)");
	}

	@Test
	void whatDoesNotGoWithoutSayingIsNoted() {
		this.applications.type(this.number, Step.BUDGET, this.owner, "d-genre-0", "nature", "d-eligible-0", "non",
				"d-lieu-0", "france", "d-categorie-0", "ailleurs", "d-montant-0", "x", "d-prix-0", " ");
		Reading reading = this.applications.read(this.number, this.owner);
		ExpenseRow row = BudgetRows
			.of(reading.opened().content(), reading.opened().of(Step.BUDGET), reading.budget(),
					this.applications.words())
			.expenses()
			.getFirst();

		assertThat(row.notes()).isEqualTo("Activité 2, En nature, Non éligible, En France");
		assertThat(row.category()).isEqualTo("Type à choisir");
		assertThat(row.sum()).isEmpty();
		assertThat(row.amount()).isEqualTo("?");
	}

}
