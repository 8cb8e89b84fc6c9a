package org.portailsolidaire.calls.publication;

import org.portailsolidaire.platform.drafting.Typed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.calls.writing.WrittenCall;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.platform.drafting.Typed;
import org.portailsolidaire.calls.writing.TestCalls;
import org.portailsolidaire.calls.writing.Section;
import org.portailsolidaire.calls.writing.Items;
import org.portailsolidaire.calls.writing.Beginning;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.calls.calls.CallDossiers.Count;
import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.calls.publication.Publishing.Order;
import org.portailsolidaire.calls.publication.Publishing.Refusal;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How a call being written is approved and published. */
@EmptyPortalTest
class PublicationTests {

	private static final Order NOW = new Order(null, "", false);

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Publishing publishing;

	@Autowired
	DuePublications due;

	@Autowired
	Approval approval;

	@Autowired
	CallRegister register;

	@Autowired
	TestClock clock;

	private TestCalls calls;

	@BeforeEach
	void begin() {
		this.calls = new TestCalls(this.portal);
	}

	private static Order noted(String note) {
		return new Order(null, note, false);
	}

	private void archive(UUID call) {
		assertThat(this.portal.getBean(Archiving.class)
			.archive(call, new Archiving.Order("", new Count(0, 0), false), Writer.of(this.calls.paul()),
					this.calls.paul()))
			.isEmpty();
	}

	private String version(UUID call, int number) {
		return this.jdbc.sql("select content::text from call_version where call_id = ? and number = ?")
			.params(call, number)
			.query(String.class)
			.single();
	}

	@Test
	void aVersionNeverChangesWhateverChangesAfterwards() {
		UUID call = this.calls.whole(null);
		assertThat(this.calls.publish(call, NOW)).isEmpty();
		String first = version(call, 1);

		this.calls.type(call, "identite", "titre", "Autre titre", "resume", "Autre", "presentation", "Autre", "serie",
				"autre", "hebergement", "ailleurs", "page", "https://exemple.org/autre");
		this.calls.type(call, "calendrier", "ouverture", "2026-12-01", "cloture", "2027-06-30", "etape-0", "Jury",
				"jour-0", "2027-07-01");
		this.calls.type(call, "conditions", "qui", "Tout le monde", "structures", "diaspora", "min", "1", "max", "2",
				"part", "3", "budget", "40000", "duree-de", "5", "duree-a", "6", "finance", "a", "exclusions", "b",
				"conditions", "c");
		this.calls.type(call, "volet-1", "min", "1", "max", "2", "enveloppe", "9000", "intitule", "Autre", "regle",
				"siege-france");
		this.calls.type(call, "zones", "zones", "BJ", "exclues", "TG");
		this.calls.type(call, "themes", "themes", "eau", "odd", "6");
		this.calls.type(call, "documents", "nom-0", "Statuts");
		this.calls.type(call, "contacts", "organisme", "Autre", "nom-0", "Awa", "partenaires", "Autre");
		this.calls.type(call, "grille", "nom-0", "Autre", "aide-0", "Autre");
		this.portal.getBean(Items.class).add(call, Section.LINE, "", Writer.of(this.calls.paul()));
		PartId question = this.portal.getBean(Items.class)
			.add(call, Section.QUESTION, "yes-no", Writer.of(this.calls.paul()));
		this.calls.type(call, question.path(), "intitule", "Pourquoi");
		int line = question.item() - 1;
		this.calls.type(call, "volet-" + line, "autre-bailleur", "Second fonds");
		assertThat(this.calls.faults(call)).isEmpty();
		assertThat(this.calls.publish(call, noted("Tout change."))).isEmpty();
		this.publishing.move(call, Writer.of(this.calls.paul()), this.calls.paul());
		archive(call);

		assertThat(version(call, 1)).isEqualTo(first);
		assertThat(version(call, 2)).isNotEqualTo(first).contains("Autre titre", "Second fonds", "Pourquoi");
	}

	@Test
	void aChangeIsPublishedWithANoteAndNeverShortensTheTimeSilently() {
		UUID call = this.calls.whole(null);
		this.calls.publish(call, NOW);
		assertThat(this.calls.publish(call, NOW)).containsExactly(Refusal.NO_CHANGE);
		this.calls.type(call, "calendrier", "cloture", "2027-02-28");

		assertThat(this.calls.publish(call, NOW)).containsExactly(Refusal.NOTE, Refusal.SOONER);
		assertThat(this.calls.publish(call, noted("Plus tôt."))).containsExactly(Refusal.SOONER);
		assertThat(this.calls.publish(call, new Order(null, "Plus tôt", true))).isEmpty();
		assertThat(this.register.versions(new CallId(call)).getFirst().note()).startsWith("Plus tôt. ")
			.contains("28 février 2027", "31 mars 2027");
	}

	@Test
	void aCallIsPublishedAtItsDateOnce() throws Exception {
		UUID call = this.calls.whole(null);
		Instant at = this.clock.instant().plus(Duration.ofHours(2));
		assertThat(this.calls.publish(call, new Order(this.clock.instant().minusSeconds(1), "", false)))
			.containsExactly(Refusal.PAST);
		assertThat(this.calls.publish(call, new Order(at, "", false))).isEmpty();
		assertThat(this.due.publishNext()).isFalse();
		assertThat(this.calls.call(call).state()).isEqualTo(CallState.DRAFT);

		this.clock.advance(Duration.ofHours(2));
		try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
			Callable<Boolean> ring = this.due::publishNext;
			for (Future<Boolean> node : nodes.invokeAll(List.of(ring, ring))) {
				node.get();
			}
		}
		assertThat(this.calls.call(call)).returns(CallState.PUBLISHED, WrittenCall::state)
			.returns(null, WrittenCall::schedule);
		assertThat(this.register.versions(new CallId(call))).hasSize(1);
		assertThat(new TestPeople(this.portal).messages(this.calls.paul().address())).containsExactly("appels.publie");
	}

	@Test
	void aCallIsNotPublishedWhenNobodyCouldApply() {
		UUID call = this.calls.whole(null);
		Instant late = Instant.parse("2027-05-01T07:00:00Z");
		assertThat(this.calls.publish(call, new Order(late, "", false))).containsExactly(Refusal.CLOSED);
		assertThat(this.calls.publish(call, NOW)).isEmpty();

		this.calls.type(call, "calendrier", "ouverture", "", "cloture", "2026-01-31");
		assertThat(this.calls.publish(call, new Order(null, "Plus tôt.", true))).containsExactly(Refusal.CLOSED);

		this.calls.type(call, "calendrier", "ouverture", "2026-11-01", "cloture", "2027-03-31");
		this.calls.type(call, "identite", "resume", "Un puits, enfin.");
		this.clock.advance(Duration.between(this.clock.instant(), late));
		assertThat(this.calls.publish(call, noted("Résumé corrigé."))).isEmpty();
	}

	@Test
	void aCallThatIsNoLongerWholeLosesItsDateAndItsWriterIsTold() {
		UUID call = this.calls.whole(null);
		this.calls.publish(call, new Order(this.clock.instant().plus(Duration.ofHours(2)), "", false));
		this.calls.type(call, "zones", "zones", "");
		this.clock.advance(Duration.ofHours(3));

		assertThat(this.due.publishNext()).isTrue();
		assertThat(this.calls.call(call)).returns(CallState.DRAFT, WrittenCall::state)
			.returns(null, WrittenCall::schedule);
		assertThat(new TestPeople(this.portal).messages(this.calls.paul().address()))
			.containsExactly("appels.non-publie");
	}

	@Test
	void theTeamApprovesWhatAFunderWritesAsItWasRead() {
		Person fanta = new TestPeople(this.portal).person();
		UUID funder = this.calls.funder(fanta, MemberRights.EDITOR);
		UUID call = this.calls.whole(funder);
		Actor member = TestCalls.actor(fanta, Role.FUNDER);
		Writer writer = Writer.of(member);

		assertThat(this.publishing.publish(call, NOW, writer, member)).containsExactly(Refusal.APPROVAL);
		assertThat(this.approval.ask(call, writer, member)).isTrue();
		assertThat(this.approval.ask(call, writer, member)).isFalse();
		assertThat(new TestPeople(this.portal).messages(this.calls.paul().address())).contains("appels.a-approuver");
		assertThat(this.approval.returnFor(call, "Précisez.", this.calls.paul())).isTrue();
		assertThat(this.calls.call(call).returnedFor()).isEqualTo("Précisez.");

		this.approval.ask(call, writer, member);
		int read = this.calls.call(call).revision();
		this.calls.type(call, "identite", "resume", "Autre");
		assertThat(this.approval.approve(call, read, this.calls.paul())).isFalse();
		assertThat(this.approval.approve(call, read + 1, this.calls.paul())).isTrue();
		assertThat(this.publishing.publish(call, NOW, writer, member)).isEmpty();
		assertThat(new TestPeople(this.portal).messages(fanta.address())).containsExactly("appels.approuve",
				"appels.renvoye");

		this.calls.type(call, "identite", "resume", "Encore");
		assertThat(this.publishing.publish(call, noted("Résumé."), writer, member)).containsExactly(Refusal.APPROVAL);
	}

	@Test
	void theAddressFollowsTheTitleUntilTheFirstPublication() {
		UUID call = this.calls.whole(null);
		UUID other = this.calls.whole(null);
		this.calls.type(call, "identite", "titre", "Des latrines à Tanghin");
		assertThat(this.calls.publish(call, NOW)).isEmpty();
		assertThat(this.calls.publish(other, NOW)).isEmpty();

		assertThat(this.calls.call(call).slug()).isEqualTo("des-latrines-a-tanghin");
		assertThat(this.calls.call(other).slug()).isEqualTo("de-l-eau-a-tanghin");
		assertThat(this.jdbc.sql("select count(*) from call_former_slug").query(Integer.class).single()).isZero();
		this.calls.type(call, "identite", "titre", "Autre titre");
		assertThat(this.calls.publish(call, noted("Titre."))).isEmpty();
		assertThat(this.calls.call(call).slug()).isEqualTo("des-latrines-a-tanghin");
	}

	@Test
	void aNewSessionDropsTheNumberOfTheOldOne() {
		UUID call = this.calls.whole(null);
		this.calls.type(call, "identite", "titre", "Dotation – 43e session 2026");
		this.calls.publish(call, NOW);
		UUID copy = this.portal.getBean(Beginning.class)
			.copy(this.register.find(new CallId(call)).orElseThrow().content(), this.calls.call(call).slug(), null,
					this.calls.paul())
			.value();

		assertThat(this.calls.call(copy).title()).isEqualTo("Dotation – session");
		assertThat(this.calls.part(copy, "identite").typed().said("titre")).isEqualTo("Dotation – session");
		assertThat(this.calls.call(copy).slug()).isEqualTo("dotation-session");
	}

	@Test
	void aNewSessionKeepsTheSeriesAndNoDate() {
		UUID call = this.calls.whole(null);
		this.calls.publish(call, NOW);
		String slug = this.calls.call(call).slug();
		UUID copy = this.portal.getBean(Beginning.class)
			.copy(this.register.find(new CallId(call)).orElseThrow().content(), slug, null, this.calls.paul())
			.value();

		assertThat(this.calls.part(copy, "calendrier").typed()).isEqualTo(Typed.NOTHING);
		assertThat(this.calls.part(copy, "identite").typed().said("serie")).isEqualTo(slug);
		assertThat(this.calls.faults(copy)).containsExactly("calendrier cloture ecrire.cloture.manque");
	}

	@Test
	void anArchivedCallIsNoLongerFoundAndAMovedOneIs() {
		UUID call = this.calls.whole(null);
		this.calls.publish(call, NOW);
		String before = this.calls.call(call).slug();
		this.calls.type(call, "identite", "titre", "Des latrines à Tanghin");
		this.calls.publish(call, noted("Autre titre."));
		assertThat(this.calls.call(call).slug()).isEqualTo(before);
		assertThat(this.publishing.move(call, Writer.of(this.calls.paul()), this.calls.paul())).isTrue();

		assertThat(this.calls.call(call).slug()).isEqualTo("des-latrines-a-tanghin");
		assertThat(this.jdbc.sql("select slug from call_former_slug where call_id = ?")
			.param(call)
			.query(String.class)
			.list()).containsExactly(before);
		archive(call);
		assertThat(this.jdbc.sql("select count(*) from findable_call where call_id = ?")
			.param(call)
			.query(Integer.class)
			.single()).isZero();
	}

}
