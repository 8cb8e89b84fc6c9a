package org.portailsolidaire.applying.guests;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A partner who reads their page in another language loses nothing of what they type. */
@EmptyPortalTest
class PartnerLanguageTests {

	private static final Pattern BUTTON = Pattern.compile(
			"<button class=\"l\" form=\"page\" formnovalidate name=\"relire\" value=\"oui\" formaction=\"([^\"]+)\">English</button>");

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	private TestApplications applications;

	private Person owner;

	private String number;

	private String link;

	@BeforeEach
	void aPartnerWhoIsInvited() {
		this.applications = new TestApplications(this.portal);
		this.owner = new TestPeople(this.portal).person();
		this.number = this.applications.draft(this.owner);
		this.link = new TestPartners(this.portal).link(this.number, this.owner, "pt");
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(URI.create(path)).exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		var request = this.mvc.post().uri(URI.create(path));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	/** Where the button of English sends what is typed. */
	private static String english(MvcTestResult page) throws Exception {
		Matcher found = BUTTON.matcher(page.getResponse().getContentAsString());
		assertThat(found.find()).as("a button sends the form").isTrue();
		return found.group(1);
	}

	private static String version(MvcTestResult page) throws Exception {
		Matcher found = Pattern.compile("name=\"version\" value=\"([0-9]+)\"")
			.matcher(page.getResponse().getContentAsString());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private String typed(String field) {
		return this.applications.typed(this.number, "partenaire", field, this.owner);
	}

	@Test
	void whatIsTypedIsSavedAndReadInTheOtherLanguage() throws Exception {
		MvcTestResult page = get(this.link);
		MvcTestResult moved = post(english(page), "version", version(page), "relire", "oui", "role", "O meu texto");

		assertThat(moved).hasStatus3xxRedirection();
		assertThat(typed("role")).isEqualTo("O meu texto");
		assertThat(get(moved.getResponse().getRedirectedUrl())).bodyText()
			.contains("lang=\"en\"", "O meu texto", "What you do in the project");
	}

	@Test
	void ofTwoTextsBothAreStillThereWithTheChoiceThatWasBegun() throws Exception {
		String version = version(get(this.link));
		this.applications.typePartner(this.number, this.owner, "role", "Le texte de Fanta", "nom", "Eau pour tous");
		MvcTestResult two = post(this.link, "version", version, "role", "O meu texto", "nom", "Água");
		MvcTestResult other = post(english(two), "version", version(two), "relire", "oui", "mien.role", "O meu texto",
				"mien.nom", "Água", "garde.role", "moi");

		assertThat(other).hasStatus(409)
			.bodyText()
			.contains("lang=\"en\"", "O meu texto", "Le texte de Fanta", "Água", "Eau pour tous")
			.containsOnlyOnce("value=\"moi\" checked=\"checked\"");
		assertThat(typed("role") + typed("nom")).isEqualTo("Le texte de FantaEau pour tous");
	}

	@Test
	void aTextThatIsTooLongIsStillThere() throws Exception {
		String text = "é".repeat(60_000) + "o fim";
		MvcTestResult refused = post(this.link, "version", version(get(this.link)), "role", text);
		MvcTestResult other = post(english(refused), "version", version(refused), "relire", "oui", "role", text);

		assertThat(other).hasStatus(422).bodyText().contains("lang=\"en\"", "o fim", "too long");
		MvcTestResult choice = post(this.link + "/choix", "version", version(refused), "mien.role", text);
		assertThat(post(english(choice), "version", version(choice), "relire", "oui", "mien.role", text, "ville",
				"Bafatá"))
			.bodyText()
			.contains("lang=\"en\"", "o fim", "Bafatá");
	}

	@Test
	void behindALinkThatOpensNothingTheTextIsStillThere() throws Exception {
		MvcTestResult dead = post("/partenaire/" + "A".repeat(43) + "/pt", "version", "1", "role", "O meu texto");
		assertThat(post(english(dead), "relire", "oui", "role", "O meu texto")).hasStatus(404)
			.bodyText()
			.contains("lang=\"en\"", "O meu texto", "value=\"O meu texto\"");
		assertThat(get("/partenaire/" + "A".repeat(43) + "/pt")).bodyText()
			.contains("href=\"/partenaire/" + "A".repeat(43) + "/en\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fr", "en", "es", "pt" })
	void aPageSaysItsLanguageItsTitleAndItsWayToTheText(String language) {
		MvcTestResult page = get(this.link.replaceFirst("/pt$", "/" + language));
		assertThat(page.getResponse().getHeader("Content-Language")).isEqualTo(language);
		assertThat(page).bodyText()
			.contains("class=\"skip\" href=\"#contenu\"", "<main id=\"contenu\"", "autocomplete=\"organization\"",
					"autocomplete=\"email\"", "autocomplete=\"country\"", "autocomplete=\"address-level2\"",
					"<b aria-current=\"true\">")
			.containsPattern("<title>[^<]+ – [^<]+ – Portail Solidaire</title>");
	}

	@Test
	void theKeyEnterSavesInTheLanguageThatIsRead() throws Exception {
		String page = get(this.link).getResponse().getContentAsString();

		assertThat(page.indexOf("<button hidden form=\"page\">")).isBetween(0, page.indexOf("name=\"relire\""));
	}

}
