package org.portailsolidaire.people.memberships;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;

import org.portailsolidaire.people.organisations.ProfileQuery;
import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.support.PortalServerTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An association of its own and the browser of its owner, on the real server. */
@PortalServerTest
public abstract class SpacePagesCase {

	public static final List<String> SECTIONS = List.of("identite", "coordonnees", "activites", "ressources", "bureau",
			"projets", "banque");

	@LocalServerPort
	public int port;

	@Autowired
	public ApplicationContext portal;

	@Autowired
	public MockMvcTester mvc;

	@Autowired
	public JdbcClient jdbc;

	@Autowired
	Memberships memberships;

	@Autowired
	public ProfileQuery rows;

	public OrganisationWorld world;

	public Actor fanta;

	public Standing standing;

	public Browser browser;

	@BeforeEach
	void anAssociation() {
		this.world = new OrganisationWorld(this.portal.getBean(People.class), this.portal.getBean(Registration.class),
				this.memberships, this.portal.getBean(MemberChanges.class),
				new TransactionTemplate(this.portal.getBean(PlatformTransactionManager.class)), this.jdbc);
		this.fanta = this.world.person("Fanta");
		this.standing = this.world.association("Essai " + UUID.randomUUID(), this.fanta);
		this.browser = signedIn(this.fanta);
	}

	public Browser signedIn(Actor actor) {
		return HolderBrowser.of(new Person(actor.id(), "", "", actor.address(), Locale.FRENCH, false), this.port,
				this.portal);
	}

}
