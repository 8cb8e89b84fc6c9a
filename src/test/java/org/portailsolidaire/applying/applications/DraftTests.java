package org.portailsolidaire.applying.applications;

import org.portailsolidaire.platform.drafting.DraftPresence;
import org.portailsolidaire.platform.drafting.Conflict;
import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.platform.drafting.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.applying.form.Step;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a draft keeps, whoever writes it, and what it says it lacks. */
@EmptyPortalTest
class DraftTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	FieldWriting writing;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestApplications applications;

	private Person owner;

	@BeforeEach
	void someone() {
		this.applications = new TestApplications(this.portal);
		this.owner = new TestPeople(this.portal).person();
	}

	private int revision(String number) {
		return this.applications.read(number, this.owner).opened().application().revision();
	}

	private String typed(String number, Step step, String field) {
		return this.applications.read(number, this.owner).opened().of(step).one(field);
	}

	private Saved write(String number, String field, String value, int base) {
		return this.writing.write(number, Step.PROJECT, List.of(new Edit(field, List.of(value), base)),
				this.owner.id());
	}

	@Test
	void aProjectHasOneLivingDossierForACall() {
		Standing standing = new TestOrganisations(this.portal).association(this.owner);
		UUID call = this.applications.calls().open();
		String first = this.applications.draft(standing, call, "De l’eau à Kpalimé", this.owner);

		assertThat(first).isEqualTo("2027-P-0001");
		assertThat(this.applications.draft(standing, call, "de l'EAU a Kpalime", this.owner)).isEqualTo(first);
		assertThat(this.applications.draft(standing, call, "Des latrines", this.owner)).isEqualTo("2027-P-0002");
		assertThat(
				this.applications.draft(standing, this.applications.calls().open(), "De l’eau à Kpalimé", this.owner))
			.isEqualTo("2027-P-0003");
	}

	@Test
	void ofTwoWhoBeginAtOnceBothGetTheSameDossier() throws Exception {
		Standing standing = new TestOrganisations(this.portal).association(this.owner);
		UUID call = this.applications.calls().open();
		Callable<String> begin = () -> this.applications.draft(standing, call, "De l’eau à Kpalimé", this.owner);
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<String> numbers = new ArrayList<>();
			for (Future<String> one : threads.invokeAll(List.of(begin, begin, begin, begin))) {
				numbers.add(one.get());
			}

			assertThat(numbers).containsOnly("2027-P-0001");
		}
	}

	@Test
	void aFieldIsSavedInFewStatements() {
		String number = this.applications.draft(this.owner);
		int base = revision(number);
		List<String> sent = Statements.sent(() -> write(number, "resume", "Un forage.", base));

		assertThat(sent).hasSizeLessThanOrEqualTo(6);
		assertThat(typed(number, Step.PROJECT, "resume")).isEqualTo("Un forage.");
		assertThat(revision(number)).isEqualTo(base + 1);
	}

	@Test
	void twoPeopleOnTwoFieldsNeverMeet() {
		String number = this.applications.draft(this.owner);
		int base = revision(number);

		assertThat(write(number, "resume", "Un forage.", base).conflicts()).isEmpty();
		assertThat(write(number, "localite", "Kpalimé", base).conflicts()).isEmpty();
		assertThat(typed(number, Step.PROJECT, "resume")).isEqualTo("Un forage.");
	}

	@Test
	void twoPeopleOnOneFieldLoseNothing() {
		String number = this.applications.draft(this.owner);
		int base = revision(number);
		write(number, "resume", "Un forage.", base);
		Saved late = this.writing.write(number, Step.PROJECT,
				List.of(new Edit("resume", List.of("Un puits."), base), new Edit("localite", List.of("Kpalimé"), base)),
				this.owner.id());

		assertThat(late.conflicts()).extracting(Conflict::theirs).containsExactly(List.of("Un forage."));
		assertThat(typed(number, Step.PROJECT, "resume")).isEqualTo("Un forage.");
		assertThat(typed(number, Step.PROJECT, "localite")).isEqualTo("Kpalimé");
		assertThat(write(number, "resume", "Un forage.", base).conflicts()).as("the same text").isEmpty();
		assertThat(write(number, "resume", "Un puits.", late.revision()).conflicts()).isEmpty();
	}

	@Test
	void ofManyWhoWriteOneFieldAtOnceOneIsSavedAndTheOthersAreTold() throws Exception {
		String number = this.applications.draft(this.owner);
		int base = revision(number);
		List<Callable<Saved>> all = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			String text = "Texte " + i;
			all.add(() -> write(number, "resume", text, base));
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			int saved = 0;
			for (Future<Saved> one : threads.invokeAll(all)) {
				saved += one.get().conflicts().isEmpty() ? 1 : 0;
			}

			assertThat(saved).isEqualTo(1);
		}
	}

	@Test
	void whoIsNoEditorWritesNothing() {
		String number = this.applications.draft(this.owner);
		Person other = new TestPeople(this.portal).person();

		assertThat(this.applications.type(number, Step.PROJECT, other, "resume", "Autre").isAllowed()).isFalse();
		assertThat(typed(number, Step.PROJECT, "resume")).isEmpty();
	}

	@Test
	void aNewDraftSaysAllThatItLacksAndAWholeOneNothing() {
		String number = this.applications.draft(this.owner);

		assertThat(this.applications.points(number, this.owner)).hasSizeGreaterThan(25)
			.contains("projet resume dossier.manque.texte", "budget d-libelle-0 budget.vide",
					"activites titre-0 dossier.manque.activites", "objectifs indicateur-0 dossier.manque.objectifs")
			.doesNotContain("projet titre dossier.manque.texte");
		this.applications.fill(number, this.owner);
		assertThat(this.applications.points(number, this.owner)).isEmpty();
		assertThat(this.applications.read(number, this.owner).isComplete()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			PROJECT; fin; 2027-05-31; projet fin dossier.dates
			PROJECT; fin; demain; projet fin saisie.jour.unreadable
			PROJECT; fin; 9999-12-31; projet fin saisie.jour.above
			PROJECT; pays; ZZ; projet pays dossier.choix-inconnu
			CONTEXT; directs; beaucoup; contexte directs saisie.nombre.none
			CONTEXT; femmes; 101; contexte femmes saisie.bornes.percent
			ASSOCIATION; courriel; fanta; association courriel saisie.courriel.unreadable
			ACTIVITIES; fin-1; 2020-01-01; activites fin-1 dossier.dates
			BUDGET; d-montant-0; 8001; budget recettes budget.equilibre.recettes
			BUDGET; r-montant-0; 4001; budget depenses budget.equilibre.depenses
			BUDGET; d-genre-0; nature; budget depenses budget.equilibre.depenses
			""")
	void whatIsWrongIsSaidAtItsFieldAndKept(Step step, String field, String value, String point) {
		String number = this.applications.whole(this.owner);
		this.applications.type(number, step, this.owner, field, value);

		assertThat(this.applications.points(number, this.owner)).contains(point);
		assertThat(typed(number, step, field)).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "R.D.C., CD", "Guinée Bissau, GW", "birmanie, MM", "TG, TG", "Congo, Congo" })
	void aCountryIsReadByItsName(String typed, String kept) {
		String number = this.applications.draft(this.owner);
		this.applications.type(number, Step.PROJECT, this.owner, "pays", typed);

		assertThat(typed(number, Step.PROJECT, "pays")).isEqualTo(kept);
	}

	@Test
	void aQuestionIsAskedWhenItsConditionIsThere() {
		String number = this.applications.whole(this.owner);
		String first = this.applications.read(number, this.owner).opened().content().questions().getFirst().key();
		this.applications.type(number, Step.QUESTIONS, this.owner, first, "oui");
		assertThat(this.applications.points(number, this.owner)).isEmpty();
		String second = this.applications.read(number, this.owner).opened().content().questions().getLast().key();
		this.applications.type(number, Step.QUESTIONS, this.owner, second, " ");

		assertThat(this.applications.points(number, this.owner))
			.containsExactly("questions " + second + " dossier.question.missing");
		this.applications.type(number, Step.QUESTIONS, this.owner, first, "non");
		assertThat(this.applications.points(number, this.owner)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "8000, 4000, true", "8000, 4001, false", "12000, 5001, false", "1800, 900, false" })
	void theRulesOfTheLineKeepADossierFromBeingComplete(String expense, String asked, boolean complete) {
		String number = this.applications.whole(this.owner);
		this.applications.budget(number, this.owner, expense, asked);

		assertThat(this.applications.points(number, this.owner)).isEmpty();
		assertThat(this.applications.read(number, this.owner).isComplete()).isEqualTo(complete);
	}

	@Test
	void sharesAreOfEligibleCosts() {
		String number = this.applications.whole(this.owner);
		this.applications.type(number, Step.BUDGET, this.owner, "d-eligible-0", "non", "d-libelle-1", "Pompe",
				"d-categorie-1", "equipement", "d-montant-1", "7000", "d-montant-0", "1000");

		assertThat(this.applications.points(number, this.owner)).isEmpty();
		assertThat(this.applications.read(number, this.owner).isComplete()).as("4 000 of 7 000").isFalse();
	}

	@Test
	void someoneAtOneStepIsToldOfAColleagueAtTheSameStepAndNobodyElse() {
		String number = this.applications.draft(this.owner);
		Person colleague = new TestPeople(this.portal).person();
		Person other = new TestPeople(this.portal).person();
		this.jdbc.sql(
				"insert into membership (organisation_id, person_id, rights, since) select organisation_id, ?, 'EDITOR', now() from application")
			.param(colleague.id().value())
			.update();
		this.writing.see(number, Step.CONTEXT, this.owner.id());

		assertThat(this.writing.see(number, Step.CONTEXT, other.id())).as("no member").isEmpty();
		assertThat(this.writing.see(number, Step.CONTEXT, this.owner.id())).hasValue(List.of());
		assertThat(this.writing.see(number, Step.PROJECT, colleague.id())).as("another step").hasValue(List.of());
		assertThat(this.writing.see(number, Step.CONTEXT, colleague.id())).hasValue(List.of(this.owner.name()));
		assertThat(this.applications.type(number, Step.CONTEXT, this.owner, "besoin", "L’eau.").others())
			.containsExactly(colleague.name());
		this.clock.advance(DraftPresence.LASTS);
		assertThat(this.writing.see(number, Step.CONTEXT, colleague.id())).as("gone").hasValue(List.of());
	}

}
