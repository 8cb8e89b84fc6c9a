package org.portailsolidaire.calls.writing;

import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.platform.documents.MadeOffice;
import org.portailsolidaire.platform.documents.MadePdf;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.calls.publication.Publishing.Order;
import org.portailsolidaire.calls.publication.Publishing.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/** The blank models that are joined while a call is written. */
@EmptyPortalTest
class ModelTests {

	private static final String ODT = "application/vnd.oasis.opendocument.text";

	private static final Order NOW = new Order(null, "", false);

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	private TestCalls calls;

	private Cookie session;

	private String token;

	private UUID call;

	@BeforeEach
	void aCallThatAsksForADocument() {
		this.calls = new TestCalls(this.portal);
		TestPeople people = new TestPeople(this.portal);
		this.session = people.session(people.person(Role.STAFF).id());
		this.token = people.token(this.session);
		this.call = this.calls.whole(null);
		this.calls.type(this.call, "documents", "nom-0", "Budget", "nom-1", "Lettre");
	}

	private MvcTestResult join(String line, String name, byte[] bytes) {
		return this.mvc.post()
			.uri("/gestion/appels/" + this.call + "/documents/modele")
			.multipart()
			.file(new MockMultipartFile("fichier", name, "application/octet-stream", bytes))
			.cookie(this.session)
			.param("_csrf", this.token)
			.param("pour", line)
			.exchange();
	}

	private String model(int line) {
		return this.calls.part(this.call, "documents").typed().said("modele-" + line);
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	static Stream<Arguments> refused() {
		byte[] pdf = MadePdf.plain();
		return Stream.of(argumentSet("empty", "a.pdf", new byte[0], "vide"),
				argumentSet("disguised", "a.odt", pdf, "c’est un fichier PDF"),
				argumentSet("encrypted", "a.pdf", MadePdf.encrypted("secret"), "mot de passe"),
				argumentSet("truncated", "a.pdf", Arrays.copyOf(pdf, pdf.length / 2), "manque une partie de ce PDF"),
				argumentSet("too big", "a.pdf", MadePdf.holding(6 * 1024 * 1024, ""), "trop lourd"),
				argumentSet("with macros", "a.odt",
						MadeOffice.opendocument(ODT, "Basic/Standard/Module1.xml", "<script:module/>"), "macros"),
				argumentSet("a picture", "a.png", new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 },
						"n’est pas au format"));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void aFileThatIsNoGoodModelIsRefusedInWords(String name, byte[] bytes, String said) {
		assertThat(join("0", name, bytes)).hasStatus(422).bodyText().contains("id=\"fichier-erreur\"", said);
		assertThat(model(0)).isEmpty();
		assertThat(count("stored_file")).isZero();
		assertThat(count("document")).isZero();
	}

	@Test
	void aFileWithoutItsLineIsToBeChosenAgain() {
		assertThat(join("9", "a.pdf", MadePdf.plain())).hasStatus(422)
			.bodyText()
			.contains("Choisissez de nouveau le fichier");
	}

	@Test
	void aModelIsJoinedAndReadByAllOnceTheCallIsPublished() {
		assertThat(join("1", "Modèle de lettre.odt", MadeOffice.opendocument(ODT))).hasStatus3xxRedirection();
		assertThat(this.calls.faults(this.call)).isEmpty();
		this.calls.publish(this.call, NOW);

		URI path = URI.create("/modeles/" + model(1) + "/Mod%C3%A8le%20de%20lettre.odt");
		assertThat(this.mvc.get().uri("/appels/de-l-eau-a-tanghin")).bodyText().contains(path.toString());
		assertThat(this.mvc.get().uri(path)).hasStatusOk()
			.hasContentType(ODT)
			.hasHeader("X-Content-Type-Options", "nosniff");
	}

	@Test
	void aModelIsPublishedOnceTheAntivirusHasSeenIt() {
		join("0", "budget.pdf", MadePdf.plain());
		String path = "/modeles/" + model(0) + "/budget.pdf";
		this.jdbc.sql("update document set state = 'SCANNING', next_scan_at = now()").update();
		assertThat(this.calls.faults(this.call)).containsExactly("documents modele-0 ecrire.modele.analyse");
		assertThat(this.calls.publish(this.call, NOW)).containsExactly(Refusal.FAULTS);
		assertThat(this.mvc.get().uri(path)).hasStatus(404);

		this.jdbc
			.sql("update document set state = 'QUARANTINED', next_scan_at = null, scanned_at = now(), threat = 'Eicar'")
			.update();
		assertThat(this.calls.faults(this.call)).containsExactly("documents modele-0 ecrire.modele.quarantaine");
		assertThat(this.mvc.get().uri("/gestion/appels/" + this.call + "/documents").cookie(this.session)).bodyText()
			.contains("quarantaine", "budget.pdf")
			.doesNotContain(path);

		join("0", "budget.pdf", MadePdf.plain());
		path = "/modeles/" + model(0) + "/budget.pdf";
		this.jdbc.sql("update document set state = 'SCANNING', next_scan_at = now() where state = 'UNSCANNED'")
			.update();
		this.jdbc.sql("""
				update document set state = 'HEALTHY', next_scan_at = null, scanned_at = now() where state = 'SCANNING'
				""").update();
		assertThat(this.calls.publish(this.call, NOW)).isEmpty();
		assertThat(this.mvc.get().uri(path)).hasStatusOk();
	}

	@Test
	void aModelThatDoesNotExistOrWasMadeUpIsSaidAndNothingBreaks() {
		this.calls.type(this.call, "documents", "modele-0", UUID.randomUUID().toString(), "modele-1", "../../x");

		assertThat(this.calls.faults(this.call)).containsExactly("documents modele-0 ecrire.modele.inconnu",
				"documents modele-1 ecrire.modele.inconnu");
		assertThat(this.calls.publish(this.call, NOW)).containsExactly(Refusal.FAULTS);
		assertThat(this.mvc.get().uri("/gestion/appels/" + this.call + "/apercu").cookie(this.session)).hasStatusOk();
	}

	@Test
	void whoChoosesNothingIsToldSo() {
		assertThat(join("7", "a.pdf", MadePdf.plain())).hasStatus(422)
			.bodyText()
			.contains("Choisissez le document auquel joindre ce modèle");
		assertThat(join("0", "", new byte[0])).hasStatus(422).bodyText().contains("Choisissez le fichier du modèle");
	}

}
