package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.calls.publication.Publishing.Order;
import org.portailsolidaire.calls.publication.Publishing.Refusal;
import org.portailsolidaire.platform.drafting.DraftPresence;
import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What a call being written accepts and keeps. */
@EmptyPortalTest
class WritingTests {

	private static final Order NOW = new Order(null, "", false);

	@Autowired
	ApplicationContext portal;

	@Autowired
	PartWriting writing;

	@Autowired
	TestClock clock;

	private TestCalls calls;

	@BeforeEach
	void begin() {
		this.calls = new TestCalls(this.portal);
	}

	@Test
	void aCallAndItsLinesNeverDisagreeInSilence() {
		UUID call = this.calls.whole(null);
		this.calls.type(call, "conditions", "min", "2000", "max", "4000", "part", "50", "budget", "20000", "duree-de",
				"12", "duree-a", "24");
		this.calls.type(call, "volet-1", "min", "1000", "max", "5000", "part", "60", "enveloppe", "3000", "regle",
				"budget|duree", "budget", "30000", "duree-de", "6", "duree-a", "36");
		assertThat(this.calls.faults(call)).contains("volet-1 min ecrire.desaccord.min",
				"volet-1 max ecrire.desaccord.max", "volet-1 part ecrire.desaccord.part",
				"volet-1 enveloppe ecrire.desaccord.enveloppe", "volet-1 budget ecrire.desaccord.budget",
				"volet-1 duree-de ecrire.desaccord.duree-de", "volet-1 duree-a ecrire.desaccord.duree-a");

		this.calls.type(call, "volet-1", "min", "2500", "max", "3500", "part", "40", "enveloppe", "9000", "budget",
				"20000", "duree-de", "12", "duree-a", "24");
		assertThat(this.calls.faults(call)).containsExactly("conditions max ecrire.desaccord.aucun-max",
				"conditions part ecrire.desaccord.aucun-part", "conditions min ecrire.desaccord.aucun-min");
		this.calls.type(call, "volet-1", "min", "", "max", "", "part", "");
		assertThat(this.calls.faults(call)).isEmpty();
	}

	@Test
	void aBlankCallSaysAllThatItLacksAtOnce() {
		UUID call = this.portal.getBean(Beginning.class).blank("Essai", null, this.calls.paul()).value();

		assertThat(this.calls.faults(call)).containsExactly("identite resume ecrire.resume.manque",
				"calendrier cloture ecrire.cloture.manque", "volets ajouter ecrire.volets.manque",
				"zones zones ecrire.zones.manque", "themes themes ecrire.themes.manque",
				"contacts nom-0 ecrire.contacts.manque");
		assertThat(this.calls.publish(call, NOW)).containsExactly(Refusal.FAULTS);
		assertThat(this.calls.faults(this.calls.whole(null))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					grille; poids-0=20; grille total ecrire.poids.total
					grille; nom-0=Pertinence,nom-1=Pertinence; grille nom-1 ecrire.referentiel.double
					calendrier; annee=1066; calendrier annee saisie.annee
					calendrier; ouverture=2027-04-01,cloture=2027-03-31; calendrier cloture ecrire.cloture.avant
					calendrier; ouverture=,cloture=2026-01-31; calendrier cloture ecrire.cloture.passee
					calendrier; cloture=demain; calendrier cloture saisie.jour.unreadable
					calendrier; permanent=oui; calendrier permanent ecrire.permanent.et-date
					volet-1; min=6000; volet-1 min ecrire.min-max
					volet-1; enveloppe=500; volet-1 enveloppe ecrire.enveloppe.petite
					volet-1; max=douze mille; volet-1 max saisie.nombre.unreadable.offre
					volet-1; regle=ressources-min|ressources-max,ressources-min=200000,ressources-max=150000; volet-1 ressources-min ecrire.contredit.ressources
					volet-1; regle=palier,palier=4000,palier-ressources=1; volet-1 palier ecrire.contredit.palier
					volet-1; regle=ressources-max|palier,ressources-max=1000,palier=9000,palier-ressources=1000; volet-1 palier-ressources ecrire.contredit.palier-ressources
					volet-1; regle=budget,budget=900; volet-1 budget ecrire.contredit.budget
					conditions; min=6000; volet-1 max ecrire.contredit.montant
					conditions; max=900; volet-1 min ecrire.contredit.montant
					conditions; budget=1500,part=50; volet-1 min ecrire.contredit.budget
					volet-1; regle=budget|fonds-propres,budget=1500,fonds-propres=40; volet-1 budget ecrire.contredit.budget
					volet-1; regle=forme; volet-1 formes ecrire.regle.forme.manque
					volet-1; regle=fonds-propres,fonds-propres=100; volet-1 fonds-propres ecrire.contredit.fonds-propres
					volet-1; regle=pays-cad,pays-exclus=Togo; volet-1 pays-exclus ecrire.contredit.pays
					volet-1; regle=pays-cad,pays-exclus=Atlantide; volet-1 pays-exclus ecrire.pays.inconnu
					volet-1; regle=pays-cad,pays-exclus=Congo; volet-1 pays-exclus ecrire.pays.plusieurs
					zones; zones=TG,exclues=011; zones zones ecrire.zones.nulle-part
					zones; zones=TG|Atlantide; zones zones ecrire.pays.inconnu
					zones; zones=TG|Congo; zones zones ecrire.pays.plusieurs
					zones; zones=002,exclues=Atlantide; zones exclues ecrire.pays.inconnu
					identite; hebergement=ailleurs; identite page ecrire.page.manque
					identite; page=javascript:alert(1); identite page saisie.site
					contacts; nom-0=Awa,courriel-0=awa; contacts courriel-0 saisie.courriel.unreadable
					""")
	void whatIsWrongIsSaidAtItsFieldAndNothingIsLost(String part, String fields, String fault) {
		UUID call = this.calls.whole(null);
		List<String> typed = new ArrayList<>();
		for (String field : fields.split(",")) {
			typed.addAll(List.of(field.split("=", 2)));
		}
		this.calls.type(call, part, typed.toArray(String[]::new));

		assertThat(this.calls.faults(call)).contains(fault);
		assertThat(this.calls.publish(call, NOW)).containsExactly(Refusal.FAULTS);
		for (int i = 0; i < typed.size(); i += 2) {
			assertThat(this.calls.part(call, part).typed().said(typed.get(i)))
				.isEqualTo(typed.get(i + 1).replace('|', '\n'));
		}
	}

	@ParameterizedTest
	@CsvSource({ "J.C., J.C.", "N´Golo, N’Golo", "N'Golo, N’Golo", "Yann Le\u00A0Goff, Yann Le Goff",
			"Jean–Marc, Jean-Marc", "J.Martin, J. Martin" })
	void namesAreKeptAsTheyAreEverywhere(String typed, String kept) {
		UUID call = this.calls.whole(null);
		this.calls.type(call, "contacts", "nom-0", typed, "courriel-0", "Awa <awa@exemple.org>;");

		assertThat(this.calls.faults(call)).isEmpty();
		assertThat(this.portal.getBean(CallReader.class)
			.read(this.calls.call(call), this.calls.parts(call))
			.content()
			.contacts()
			.getFirst()).extracting("name", "email").containsExactly(kept, "awa@exemple.org");
	}

	@Test
	void aRuleNamesACollectivityAsItNamesARegion() {
		UUID call = this.calls.whole(null);
		this.calls.type(call, "volet-1", "regle", "siege-region", "regions", "988");

		assertThat(this.calls.faults(call)).isEmpty();
		assertThat(this.portal.getBean(CallReader.class)
			.read(this.calls.call(call), this.calls.parts(call))
			.content()
			.lines()
			.getFirst()
			.rules()).contains(new Rule.SeatInRegion(List.of("988")));
	}

	@Test
	void countriesLeftOutAreReadByAnyOfTheirNames() {
		UUID call = this.calls.whole(null);
		this.calls.type(call, "volet-1", "regle", "pays-cad", "pays-exclus",
				"Burkina-Faso\nCote d'Ivoire, R.D.C. et Birmanie\nguinée bissau");

		assertThat(this.calls.faults(call)).isEmpty();
		assertThat(this.portal.getBean(CallReader.class)
			.read(this.calls.call(call), this.calls.parts(call))
			.content()
			.lines()
			.getFirst()
			.rules()).contains(new Rule.DacCountry(List.of("BF", "CI", "CD", "MM", "GW")));
	}

	@Test
	void anEnvelopeThatHoldsNoAidOfTheWholeCallIsSaid() {
		UUID call = this.calls.whole(null);
		this.calls.type(call, "conditions", "min", "3000");
		this.calls.type(call, "volet-1", "enveloppe", "2000");

		assertThat(this.calls.faults(call)).containsExactly("volet-1 enveloppe ecrire.enveloppe.petite",
				"volet-1 min ecrire.desaccord.min");
	}

	@Test
	void aHigherCeilingIsAboveTheMaximumOfTheWholeCall() {
		UUID call = this.calls.whole(null);
		this.calls.type(call, "conditions", "max", "9000");
		this.calls.type(call, "volet-1", "max", "", "regle", "palier", "palier", "9000", "palier-ressources", "1");
		assertThat(this.calls.faults(call)).containsExactly("volet-1 palier ecrire.contredit.palier");

		this.calls.type(call, "volet-1", "palier", "9001");
		assertThat(this.calls.faults(call)).isEmpty();
	}

	@Test
	void aFormThatNobodyTheCallIsForHasIsSaid() {
		UUID call = this.calls.whole(null);
		this.calls.type(call, "conditions", "structures", "local-authority");
		this.calls.type(call, "volet-1", "regle", "forme", "formes", "law-1901");
		assertThat(this.calls.faults(call)).containsExactly("volet-1 formes ecrire.contredit.formes");

		this.calls.type(call, "conditions", "structures", "local-authority|diaspora");
		assertThat(this.calls.faults(call)).isEmpty();
	}

	@Test
	void daysOfAQuestionThatAreNotInOrderAreSaidAtTheirField() {
		UUID call = this.calls.whole(null);
		String date = this.portal.getBean(Items.class)
			.add(call, Section.QUESTION, "date", Writer.of(this.calls.paul()))
			.path();
		this.calls.type(call, date, "intitule", "Début des travaux", "du", "2027-02-01", "au", "2027-01-31");

		assertThat(this.calls.faults(call)).containsExactly(date + " du ecrire.question.days");
	}

	@Test
	void twoHundredQuestionsCanBeWrittenMovedAndChecked() {
		UUID call = this.calls.whole(null);
		Items items = this.portal.getBean(Items.class);
		List<PartId> questions = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			questions.add(items.add(call, Section.QUESTION, "yes-no", Writer.of(this.calls.paul())));
			this.calls.type(call, questions.get(i).path(), "intitule", "Question " + i);
		}
		assertThat(this.calls.faults(call)).isEmpty();

		String first = questions.getFirst().path();
		String last = questions.getLast().path();
		this.calls.type(call, first, "si", "q" + questions.getLast().item() + ":oui");
		assertThat(this.calls.faults(call)).containsExactly(first + " si ecrire.question.later-question");
		this.calls.type(call, last, "si", "q" + questions.getFirst().item() + ":oui");
		assertThat(this.calls.faults(call)).containsExactly(first + " si ecrire.question.cycle",
				last + " si ecrire.question.cycle");

		this.calls.type(call, first, "si", "");
		assertThat(items.move(call, questions.getLast(), "", "2", Writer.of(this.calls.paul()))).isTrue();
		assertThat(this.calls.parts(call).stream().filter((part) -> part.id().section() == Section.QUESTION).toList())
			.element(1)
			.returns(questions.getLast(), Part::id);
		assertThat(this.calls.faults(call)).isEmpty();
	}

	@Test
	void ofTwoWhoWriteAtOnceOneIsSavedAndTheOtherIsTold() throws Exception {
		UUID call = this.calls.draft();
		PartId part = PartId.of(Section.IDENTITY);
		Writer writer = Writer.of(this.calls.paul());
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<Saved>> both = new ArrayList<>();
			for (String title : List.of("Un", "Deux")) {
				both.add(threads.submit(() -> {
					start.await();
					return this.writing.write(call, part, 0, new Typed(java.util.Map.of("titre", List.of(title))),
							writer);
				}));
			}
			start.countDown();
			List<Saved> all = List.of(both.get(0).get(), both.get(1).get());

			assertThat(all).extracting(Saved::changed).containsExactlyInAnyOrder(true, false);
			assertThat(all).flatExtracting(Saved::left).containsExactly("titre");
			assertThat(this.calls.part(call, "identite").typed().said("titre"))
				.isEqualTo(all.getFirst().changed() ? "Un" : "Deux");
			assertThat(this.calls.part(call, "identite").version()).isEqualTo(1);
		}
	}

	@Test
	void thoseWhoHaveAPartOpenAreToldOfEachOther() {
		UUID call = this.calls.draft();
		PartId part = PartId.of(Section.IDENTITY);
		Actor awa = TestCalls.actor(new TestPeople(this.portal).person(Role.STAFF), Role.STAFF);
		this.writing.see(call, part, Writer.of(awa));

		assertThat(this.writing.see(call, part, Writer.of(this.calls.paul())).orElseThrow().others())
			.containsExactly(awa.name());
		assertThat(this.writing.see(call, PartId.of(Section.GRID), Writer.of(this.calls.paul())).orElseThrow().others())
			.isEmpty();
		this.clock.advance(DraftPresence.LASTS.plusSeconds(1));
		assertThat(this.writing.see(call, part, Writer.of(this.calls.paul())).orElseThrow().others()).isEmpty();
	}

}
