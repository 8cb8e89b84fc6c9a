package org.portailsolidaire.people.profiles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.portailsolidaire.people.organisations.NewOrganisations;
import org.portailsolidaire.people.memberships.MemberChanges;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.memberships.Registration;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.Activity;
import org.portailsolidaire.people.organisations.BoardMember;
import org.portailsolidaire.people.organisations.EarlierProject;
import org.portailsolidaire.people.organisations.Identity;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.organisations.Profiles;
import org.portailsolidaire.people.organisations.Seat;
import org.portailsolidaire.people.organisations.YearlyResources;
import org.portailsolidaire.people.registers.Law;
import org.portailsolidaire.people.registers.Rna;
import org.portailsolidaire.people.registers.Siren;
import org.portailsolidaire.people.registers.Siret;
import org.portailsolidaire.people.memberships.Registration.Registered;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisations of a demo world: made-up associations with full and partial profiles,
 * a made-up funder and network, and the eleven regional networks that there are, by their
 * names only.
 */
@Service
public class DemoOrganisations {

	/**
	 * Region and name of the regional multi-actor networks, as they present themselves.
	 */
	private static final Map<String, String> NETWORKS = new TreeMap<>(Map.ofEntries(Map.entry("84", "RESACOOP"),
			Map.entry("27", "Bourgogne-Franche-Comté International"), Map.entry("53", "Réseau Bretagne Solidaire"),
			Map.entry("24", "Centraider"), Map.entry("44", "Gescod"), Map.entry("32", "Lianes coopération"),
			Map.entry("28", "Horizons Solidaires"), Map.entry("75", "SO Coopération"),
			Map.entry("76", "Occitanie Coopération"), Map.entry("52", "Pays de la Loire Coopération Internationale"),
			Map.entry("93", "Territoires Solidaires")));

	private final JdbcClient jdbc;

	private final NewOrganisations fresh;

	private final Registration registration;

	private final MemberChanges members;

	private final SectionVersions writing;

	private final Profiles profiles;

	private final Clock clock;

	DemoOrganisations(JdbcClient jdbc, NewOrganisations fresh, Registration registration, MemberChanges members,
			SectionVersions writing, Profiles profiles, Clock clock) {
		this.jdbc = jdbc;
		this.fresh = fresh;
		this.registration = registration;
		this.members = members;
		this.writing = writing;
		this.profiles = profiles;
		this.clock = clock;
	}

	/**
	 * Makes them.
	 * @param holder owns the associations
	 * @param colleague may write in the first of them
	 * @param adviser is of the network
	 * @param payer is of the funder
	 */
	@Transactional
	public void make(PersonId holder, PersonId colleague, PersonId adviser, PersonId payer) {
		LocalDate today = ParisTime.dayOf(this.clock.instant());
		OrganisationId full = register(new Identity("Racines et Relais", "R&R", Law.LAW_1901, new Rna("W999000001"),
				null, new Siren("999999915"), new Siret("99999991500013"), today.minusYears(9)), holder);
		this.members.join(full, colleague, MemberRights.EDITOR);
		fill(full, holder, today);
		OrganisationId second = register(new Identity("Terrasses partagées", null, Law.LAW_1901, new Rna("W999000003"),
				null, null, null, today.minusYears(6)), holder);
		this.members.join(second, colleague, MemberRights.EDITOR);
		settle(second, holder, new Seat("53", null, "2 rue du Modèle", "35000", "Rennes", null),
				new YearlyResources(today.getYear() - 1, 21_400), new YearlyResources(today.getYear() - 2, 18_950));
		register(new Identity("Les Puits de Tanghin", null, Law.LAW_1901, new Rna("W999000002"), null, null, null,
				today.minusMonths(8)), holder);
		register(new Identity("Écoles en chemin", null, Law.ALSACE_MOSELLE_1908, null,
				"Tribunal de Colmar, volume 900, folio 1", null, null, null), colleague);
		NETWORKS.forEach((region, name) -> named(OrganisationKind.NETWORK, name, region));
		this.members.join(named(OrganisationKind.NETWORK, "Réseau Ouest d’exemple", "52"), adviser, MemberRights.OWNER);
		this.members.join(named(OrganisationKind.FUNDER, "Fondation des Rives", "11"), payer, MemberRights.OWNER);
	}

	private OrganisationId register(Identity identity, PersonId owner) {
		return ((Registered) this.registration.register(OrganisationKind.ASSOCIATION, identity, owner)).organisation();
	}

	private void fill(OrganisationId id, PersonId by, LocalDate today) {
		Standing standing = new Standing(id, OrganisationKind.ASSOCIATION, "", "", MemberRights.OWNER);
		int lastYear = today.getYear() - 1;
		settle(id, by,
				new Seat("84", null, "1 place de l’Exemple", "69001", "Lyon", "https://www.racines-et-relais.example"),
				new YearlyResources(lastYear, 48_200), new YearlyResources(lastYear - 1, 39_750));
		write(standing, Section.ACTIVITY, by, () -> this.profiles.act(id, new Activity(
				"Soutenir les maraîchères du Bénin et du Togo : formation, outils, vente en commun.", 1, 34)));
		write(standing, Section.BOARD, by,
				() -> this.profiles.elect(id, List.of(new BoardMember("Fanta Diallo", "Présidente"),
						new BoardMember("Paul Martin", "Trésorier"), new BoardMember("Awa Koné", "Secrétaire"))));
		write(standing, Section.PROJECTS, by,
				() -> this.profiles.recount(id, List.of(new EarlierProject("Maraîchage toute l’année à Natitingou",
						"BJ", lastYear, 24_000, "Fondation des Rives"))));
	}

	private void settle(OrganisationId id, PersonId by, Seat seat, YearlyResources... years) {
		Standing standing = new Standing(id, OrganisationKind.ASSOCIATION, "", "", MemberRights.OWNER);
		LocalDate today = ParisTime.dayOf(this.clock.instant());
		List<YearlyResources> resources = new ArrayList<>(List.of(years));
		if (today.plusMonths(1).getYear() > today.getYear()) {
			// Calls that close in January ask for the year that ends.
			resources.addFirst(new YearlyResources(today.getYear(), years[0].amount() + 3_100));
		}
		write(standing, Section.SEAT, by, () -> this.profiles.locate(id, seat));
		write(standing, Section.RESOURCES, by, () -> this.profiles.receive(id, resources));
	}

	private void write(Standing standing, Section section, PersonId by, Runnable write) {
		this.writing.write(standing, section, 0, by, write);
	}

	/** The one that is there, since calls name their funders; or a new one. */
	private OrganisationId named(OrganisationKind kind, String name, String region) {
		Optional<UUID> there = this.jdbc.sql("select id from organisation where kind = ? and lower(name) = lower(?)")
			.params(kind.name(), name)
			.query(UUID.class)
			.optional();
		return there.map(OrganisationId::new).orElseGet(() -> name(kind, name, region));
	}

	private OrganisationId name(OrganisationKind kind, String name, String region) {
		OrganisationId id = this.fresh.name(kind, name).id();
		this.profiles.locate(id, new Seat(region, null, null, null, null, null));
		return id;
	}

}
