package org.portailsolidaire.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.platform.drafting.Edit;
import org.portailsolidaire.platform.drafting.Minutes;
import org.portailsolidaire.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The engine of drafts, driven by a form that no module of the portal has: whatever is
 * drafted later has this at once.
 */
@BrowserTest
@Import(Minutes.class)
class DraftingTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	Minutes.Writing writing;

	@Autowired
	JdbcClient jdbc;

	private Person fanta;

	private Person awa;

	private UUID id;

	private String path;

	@BeforeEach
	void twoPeopleAndTheirMinutes() {
		this.fanta = new TestPeople(this.portal).person();
		this.awa = new TestPeople(this.portal).person();
		this.jdbc.sql("update person set given_name = 'Awa', family_name = 'Koné' where id = ?")
			.param(this.awa.id().value())
			.update();
		this.id = this.writing.begin();
		this.path = "/exemple/" + this.id;
	}

	private Page arrive(Visitor visitor, Person person) {
		Page page = visitor.arrive();
		page.context()
			.addCookies(List.of(new Cookie("session", new TestPeople(this.portal).session(person.id()).getValue())
				.setUrl(visitor.at("/"))));
		page.navigate(this.path);
		return page;
	}

	private String stored(String field) {
		return this.writing.typed(this.id).one(field);
	}

	private static void isSaved(Page page) {
		assertThat(page.locator("#etat")).containsText("Saved at");
	}

	@Test
	void aFieldIsSavedInFewStatements() {
		List<String> sent = Statements
			.sent(() -> this.writing.write(this.id, List.of(new Edit("debat", List.of("Oui."), 1)), this.fanta.id()));

		org.assertj.core.api.Assertions.assertThat(sent).hasSizeLessThanOrEqualTo(6);
		org.assertj.core.api.Assertions.assertThat(stored("debat")).isEqualTo("Oui.");
	}

	@Test
	void twoPeopleSeeEachOtherAndWriteSideBySide(Visitor visitor) {
		Page one = arrive(visitor, this.fanta);
		Page other = arrive(visitor, this.awa);
		assertThat(other.locator("#autres")).containsText("Fanta Diallo");
		one.locator("#lieu").fill("Lomé");
		isSaved(one);
		assertThat(one.locator("#autres")).containsText("Awa Koné");
		other.locator("#debat").fill("On vote.");
		isSaved(other);

		one.reload();
		assertThat(one.locator("#debat")).hasValue("On vote.");
		assertThat(one.locator("#lieu")).hasValue("Lomé");
	}

	@Test
	void ofTwoTextsOneIsChosen(Visitor visitor) {
		Page one = arrive(visitor, this.fanta);
		Page other = arrive(visitor, this.awa);
		one.locator("#nom-0").fill("Fanta");
		isSaved(one);
		other.locator("#voix-0").fill("12");
		other.locator("#debat").fill("On vote.");
		assertThat(other.locator("#etat")).containsText("Two texts");
		other.locator("#choisir button").click();
		assertThat(other.locator("fieldset.d-conflict")).hasCount(1);
		other.locator("form .btn-primary").click();
		assertThat(other.locator("fieldset.d-conflict")).hasCount(1);
		other.locator("input[value=moi]").check();
		other.locator("form .btn-primary").click();

		assertThat(other.locator("#voix-0")).hasValue("12");
		assertThat(other.locator("#debat")).hasValue("On vote.");
		org.assertj.core.api.Assertions.assertThat(stored("voix-0")).isEqualTo("12");
	}

	@Test
	void whatALostNetworkAndACrashLeftComesBackAndOverwritesNobody(Visitor visitor) {
		Page page = arrive(visitor, this.fanta);
		page.route("**/brouillon", Route::abort);
		page.locator("#debat").fill("Le mien.");
		page.locator("#lieu").fill("Kara");
		assertThat(page.locator("#etat")).containsText("lost");
		Page back = page.context().newPage();
		page.close();
		Page other = arrive(visitor, this.awa);
		other.locator("#debat").fill("Le sien.");
		isSaved(other);

		back.navigate(this.path);
		assertThat(back.locator("#debat")).hasValue("Le mien.");
		assertThat(back.locator("#etat")).containsText("Two texts");
		org.assertj.core.api.Assertions.assertThat(stored("debat")).isEqualTo("Le sien.");
		org.assertj.core.api.Assertions.assertThat(stored("lieu")).isEqualTo("Kara");
	}

	@Test
	void withoutAScriptTheButtonSavesAndTwoTextsAreShown(Visitor visitor) {
		Page page = visitor.arrive((options) -> options.setJavaScriptEnabled(false));
		page.context()
			.addCookies(List.of(new Cookie("session", new TestPeople(this.portal).session(this.fanta.id()).getValue())
				.setUrl(visitor.at("/"))));
		page.navigate(this.path);
		this.writing.write(this.id, List.of(new Edit("debat", List.of("Le sien."), 1)), this.awa.id());
		page.locator("#debat").fill("Le mien.");
		page.locator("#lieu").fill("Kara");
		page.locator("form .btn-primary").click();

		assertThat(page.locator("fieldset.d-conflict")).containsText("Le sien.");
		assertThat(page.locator("fieldset.d-conflict")).containsText("Awa Koné");
		page.locator("input[value=autre]").check();
		page.locator("form .btn-primary").click();
		assertThat(page.locator("#debat")).hasValue("Le sien.");
		assertThat(page.locator("#lieu")).hasValue("Kara");
	}

}
