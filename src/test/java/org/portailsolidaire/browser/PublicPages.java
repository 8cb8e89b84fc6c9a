package org.portailsolidaire.browser;

import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/** One address of every kind of page that a visitor meets. */
final class PublicPages {

	static final String CALL = "/appels/dotation-microprojets-session-de-printemps";

	private PublicPages() {
	}

	static Stream<Arguments> all() {
		return Stream.of(arguments("home", "/"), arguments("search", "/appels"),
				arguments("search with words, filters, highlights",
						"/appels?q=eau&zone=TG&theme=eau&montant=12000&deplier=002&deplier=011"),
				arguments("search with corrections and notices", "/appels?q=ponpe+solere&montant=abc&zone=XX"),
				arguments("search without result", "/appels?q=zzzzqq&zone=TG&theme=eau"),
				arguments("second page", "/appels?page=2"), arguments("closed calls", "/appels?phase=clos"),
				arguments("joint session", CALL), arguments("self-check", CALL + "/eligibilite"),
				arguments("answered self-check", CALL
						+ "/eligibilite?structure=loi-1901&siege=france&parution=2025-05-03&ressources=48200&pays=TG&montant=15000&budget=20000&partenaire=convention-a-signer&duree=12"),
				arguments("self-check to correct", CALL + "/eligibilite?budget=abc&duree=0&nature=film&nature=aucune"),
				arguments("call of another site", "/appels/reparer-un-point-d-eau-avant-la-saison-seche"),
				arguments("standing call", "/appels/dispositifs-jsi-et-vvv-si"),
				arguments("call to come", "/appels/dotation-microprojets-session-d-automne"),
				arguments("closed call", "/appels/dotation-microprojets-43e-session-automne"),
				arguments("help", "/aide"), arguments("guide", "/comment-ca-marche"), arguments("API", "/api"),
				arguments("site map", "/plan-du-site"), arguments("sign-in", "/connexion"),
				arguments("registration", "/inscription"), arguments("forgotten password", "/mot-de-passe-oublie"),
				arguments("sent", "/envoye/lien"), arguments("late link", "/connexion/lien/absent"),
				arguments("deleted account", "/compte-supprime"), arguments("not found", "/appels/n-existe-pas"),
				arguments("bad request", "/modeles/x/y"), arguments("English home", "/en/"),
				arguments("English search", "/en/appels?q=eau&theme=eau"), arguments("English call", "/en" + CALL),
				arguments("English help", "/en/aide"));
	}

}
