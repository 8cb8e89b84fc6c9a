package org.portailsolidaire.applying.steps;

import java.net.URI;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.applying.form.Step;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page of the budget says of what is wrong in it. */
@EmptyPortalTest
class BudgetPageTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	private TestApplications applications;

	private Person owner;

	private String number;

	@BeforeEach
	void aDossier() {
		this.applications = new TestApplications(this.portal);
		this.owner = new TestPeople(this.portal).person();
		this.number = this.applications.whole(this.owner);
	}

	private MvcTestResult get(String page) {
		Cookie session = new TestPeople(this.portal).session(this.owner.id());
		return this.mvc.get().uri(URI.create("/dossiers/" + this.number + page)).cookie(session).exchange();
	}

	@Test
	void aProblemIsNamedByWhereItStands() {
		String grant = "aide-"
				+ CallLines.keys(this.applications.read(this.number, this.owner).opened().content()).getFirst();
		this.applications.type(this.number, Step.BUDGET, this.owner, "precision", "long".repeat(600), grant, "x",
				"d-montant-0", "-5", "r-montant-0", "1,5");

		assertThat(get("/budget")).bodyText()
			.contains("<a href=\"#precision\"><b>Précision sur le budget</b>",
					"<a href=\"#" + grant + "\"><b>Aide demandée</b>",
					"<a href=\"#d-montant-0\"><b>Dépense, ligne 1</b>",
					"<a href=\"#r-montant-0\"><b>Recette, ligne 1</b>");
	}

}
