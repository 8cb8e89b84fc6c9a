package org.portailsolidaire.platform.links;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.portailsolidaire.applying.advice.TestAdvice;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.guests.TestPartners;
import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The links that the portal sends serve their owner though programs opened them before.
 */
@PortalServerTest
class OneUseLinksTests {

	private static final String PASSWORD = "un puits au village";

	private static final int TIMES = 10;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	private TestPeople people;

	private Person person;

	private Browser browser;

	@BeforeEach
	void aPersonWithAPassword() {
		this.people = new TestPeople(this.portal);
		this.person = this.people.person(PASSWORD);
		this.browser = new Browser(this.port);
	}

	/** Every link that an e-mail or a page gives to be opened elsewhere. */
	enum Sent {

		REGISTRATION, SIGN_IN, PASSWORD, ADDRESS, MEMBER, ADVISER, PARTNER, CALENDAR, STOP

	}

	/**
	 * A link that was sent.
	 *
	 * @param use what its owner does with it, and what it leads to
	 * @param answer the beginning of where the owner is led, or of the page they read
	 */
	private record Link(String path, Supplier<Answer> use, String answer) {
	}

	@ParameterizedTest
	@EnumSource
	void servesItsOwnerAfterProgramsOpenedIt(Sent sent) {
		Link link = link(sent);
		for (int i = 0; i < TIMES; i++) {
			for (String method : List.of("GET", "HEAD")) {
				Answer answer = RawHttp.send(this.port, method, link.path(), "", "User-Agent: scanner");
				assertThat(answer.status()).as("%s %s", method, link.path()).isIn(200, 302, 303);
				assertThat(answer.headers()).noneMatch((line) -> line.startsWith("set-cookie: session="));
			}
		}

		Answer answer = link.use().get();
		assertThat(answer.header("location").orElse(answer.body()).replaceFirst("^https?://[^/]*", ""))
			.contains(link.answer());
	}

	private Link link(Sent sent) {
		return switch (sent) {
			case REGISTRATION -> {
				String address = UUID.randomUUID() + "@neuve.example";
				this.browser.post("/inscription", "prenom", "Awa", "nom", "Sow", "courriel", address, "accord", "oui");
				yield posted(this.people.link(address), "/espace", "nouveau", "une école sous le baobab");
			}
			case SIGN_IN -> {
				this.browser.post("/connexion", "courriel", this.person.address(), "par", "lien", "retour", "/aide");
				yield posted(this.people.link(this.person.address()), "/aide");
			}
			case PASSWORD -> {
				this.browser.post("/mot-de-passe-oublie", "courriel", this.person.address());
				yield posted(this.people.link(this.person.address()), "/espace", "nouveau", "une école sous le baobab");
			}
			case ADDRESS -> {
				signedIn(this.person).get("/espace/compte");
				String moved = UUID.randomUUID() + "@ailleurs.example";
				this.browser.post("/espace/compte/adresse", "courriel", moved, "mot-de-passe-adresse", PASSWORD);
				yield posted(this.people.link(moved), "/espace/compte?fait=nouvelle-adresse");
			}
			case MEMBER -> {
				Person owner = this.people.person();
				String path = new TestOrganisations(this.portal).path(owner, "/invitations");
				Browser inviter = HolderBrowser.of(owner, this.port, this.portal);
				inviter.get(path.replace("/invitations", "/membres"));
				inviter.post(path, "courriel", this.person.address(), "droits", "EDITOR");
				signedIn(this.person);
				yield posted(this.people.link(this.person.address()), "?fait=bienvenue");
			}
			case ADVISER -> {
				adviser();
				String path = this.people.link(this.person.address());
				yield new Link(path, () -> signedIn(this.person).get(path), path + "/association");
			}
			case PARTNER -> {
				Person owner = new TestOrganisations(this.portal).someoneElse();
				String number = new TestApplications(this.portal).draft(owner);
				String path = new TestPartners(this.portal).link(number, owner, "fr");
				yield new Link(path, () -> {
					this.browser.get(path);
					return this.browser.post(path + "/fin");
				}, "?fait=fini");
			}
			case CALENDAR -> {
				signedIn(this.person).get("/espace/agenda");
				String page = this.browser.post("/espace/agenda").body();
				String path = page.replaceFirst("(?s).*(/agenda/[A-Za-z0-9_-]{43}\\.ics).*", "$1");
				yield new Link(path, () -> RawHttp.get(this.port, path), "BEGIN:VCALENDAR");
			}
			case STOP -> {
				adviser();
				String path = "/mes-courriels/" + this.jdbc.sql("select stop_token from message where address = ?")
					.param(this.person.address())
					.query(String.class)
					.single();
				yield new Link(path, () -> RawHttp.post(this.port, path, "List-Unsubscribe=One-Click"),
						"Vous ne recevrez plus ces courriels");
			}
		};
	}

	private Link posted(String path, String answer, String... fields) {
		return new Link(path, () -> {
			this.browser.get(path);
			return this.browser.post(path, fields);
		}, answer);
	}

	private void adviser() {
		Person owner = new TestOrganisations(this.portal).someoneElse();
		new TestAdvice(this.portal).network(this.person, new TestApplications(this.portal).draft(owner), owner);
	}

	private Browser signedIn(Person someone) {
		this.browser = HolderBrowser.of(someone, this.port, this.portal);
		return this.browser;
	}

}
