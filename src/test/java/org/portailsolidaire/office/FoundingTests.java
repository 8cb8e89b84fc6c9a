package org.portailsolidaire.office;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Spaces that staff open, and their first owners. */
@EmptyPortalTest
class FoundingTests {

	private static final String LIST = "/gestion/organisations";

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	private Team ines;

	@BeforeEach
	void staff() {
		this.ines = new Team(this.portal, Role.STAFF);
	}

	private String founded(String name) {
		MvcTestResult answer = this.ines.post(LIST, "genre", "funder", "nom", name);
		assertThat(answer).hasStatus3xxRedirection();
		return String.valueOf(answer.getResponse().getHeader("Location")).replaceFirst("\\?.*", "");
	}

	@Test
	void aFunderIsOpenedAndItsFirstOwnerComesByALink() {
		assertThat(this.ines.get(LIST + "/nouvelle")).hasStatusOk()
			.bodyText()
			.contains("réseau régional", "entreprise")
			.doesNotContain("value=\"association\"", "??");
		String page = founded("Fondation <Rives>");
		assertThat(this.ines.get(page + "?fait=ouverte")).bodyText()
			.contains("Fondation &lt;Rives&gt;", "L’espace est ouvert", "Inviter un propriétaire");
		assertThat(this.ines.post(page + "/invitation", "courriel", "paul@rives.example")).hasStatus3xxRedirection();
		assertThat(this.ines.post(page + "/invitation", "courriel", "paul@rives.example")).hasStatus(422)
			.bodyText()
			.contains("href=\"#courriel\"", "a déjà une invitation sans réponse");
		TestPeople people = new TestPeople(this.portal);
		String link = people.link("paul@rives.example");
		assertThat(link).startsWith("/invitations/");
		Team visitor = new Team(this.portal, Role.ASSESSOR);
		assertThat(visitor.get(link)).hasStatusOk().bodyText().contains("L’invitation est pour p•••@rives.example");
		assertThat(acts()).containsExactly("ORGANISATION_FOUNDED", "ORGANISATION_OPENED", "OWNER_INVITED");
	}

	private List<String> acts() {
		return this.jdbc.sql("select act from audit_entry where person_id = ? order by id")
			.param(this.ines.person.id().value())
			.query(String.class)
			.list();
	}

	@Test
	void aNameIsTakenOncePerKindWhateverItsCase() {
		founded("Agence du Fleuve");
		assertThat(this.ines.post(LIST, "genre", "funder", "nom", "AGENCE DU FLEUVE")).hasStatus(422)
			.bodyText()
			.contains("porte déjà ce nom", "value=\"AGENCE DU FLEUVE\"");
		assertThat(this.ines.post(LIST, "genre", "company", "nom", "Agence du Fleuve")).hasStatus3xxRedirection();
	}

	@ParameterizedTest
	@CsvSource({ "association, Racines, #genre", "x, Racines, #genre", "funder, '', #nom", "funder, '   ', #nom" })
	void whatIsMissingIsSaidAndNothingIsOpened(String kind, String name, String field) {
		int before = organisations();
		assertThat(this.ines.post(LIST, "genre", kind, "nom", name)).hasStatus(422)
			.bodyText()
			.contains("href=\"" + field + "\"");
		assertThat(organisations()).isEqualTo(before);
	}

	private int organisations() {
		return this.jdbc.sql("select count(*) from organisation").query(Integer.class).single();
	}

	@ParameterizedTest
	@CsvSource({ "''", "pas une adresse", "a@b" })
	void onlyAnAddressIsInvited(String address) {
		String page = founded("Fondation " + address.length());
		assertThat(this.ines.post(page + "/invitation", "courriel", address)).hasStatus(422)
			.bodyText()
			.contains("href=\"#courriel\"");
	}

	@Test
	void ownersOfAFunderSeeNoBackOffice() {
		Person owner = new TestOrganisations(this.portal).member(OrganisationKind.FUNDER);
		assertThat(new Team(this.portal, owner).get(LIST + "/nouvelle")).hasStatus(404);
	}

}
