package org.portailsolidaire.platform.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address or more of each handler of the portal, and its parameters. A handler that is
 * not here fails {@link BadInputTests}.
 *
 * @param paths addresses that answer; {slug} stands for a call of the demo world, {model}
 * for a blank model
 */
record Routes(List<String> paths, List<String> parameters) {

	private static final List<String> NONE = List.of();

	private static final List<String> SEARCH = List.of("q", "zone", "theme", "odd", "bailleur", "phase", "structure",
			"montant", "part", "cloture", "tri", "page", "deplier", "association", "zone[]");

	private static final List<String> ELIGIBILITY = List.of("structure", "siege", "parution", "ressources",
			"autre-dossier", "bilan-en-retard", "bon-bilan", "pays", "partenaire", "a-venir", "nature", "duree",
			"budget", "montant", "fonds-propres", "valorisations", "association");

	private static final List<String> API = List.of("q", "zone", "montant", "cloture", "tri", "limite", "curseur");

	/** By handler. */
	static final Map<String, Routes> GET = get();

	private static Map<String, Routes> get() {
		Map<String, Routes> routes = new LinkedHashMap<>();
		routes.put("HomeController#home", new Routes(List.of("/"), List.of("zone", "x")));
		routes.put("SearchController#search", new Routes(List.of("/appels"), SEARCH));
		routes.put("CallController#call", new Routes(List.of("/appels/{slug}"), List.of("x")));
		routes.put("EligibilityController#check", new Routes(List.of("/appels/{slug}/eligibilite"), ELIGIBILITY));
		routes.put("PaperController#form", new Routes(List.of("/appels/{slug}/formulaire.pdf"), NONE));
		routes.put("BlankModelController#download", new Routes(List.of("/modeles/{model}"), NONE));
		routes.put("TextPageController#page", new Routes(List.of("/aide", "/comment-ca-marche", "/a-propos",
				"/bailleurs", "/aider", "/accessibilite", "/mentions-legales", "/donnees-personnelles"), NONE));
		routes.put("TextPageController#siteMap", new Routes(List.of("/plan-du-site"), NONE));
		routes.put("ErrorPages#error", new Routes(NONE, NONE));
		routes.put("ApiController#list", new Routes(List.of("/api/v1/appels"), API));
		routes.put("ApiController#call", new Routes(List.of("/api/v1/appels/{slug}"), NONE));
		routes.put("ApiGuideController#guide", new Routes(List.of("/api"), NONE));
		routes.put("AtomController#feed", new Routes(List.of("/appels.atom"), List.of("q", "zone", "cloture", "page")));
		routes.put("CalendarController#search", new Routes(List.of("/appels.ics"), List.of("q", "zone", "page")));
		routes.put("CalendarController#call", new Routes(List.of("/appels/{slug}.ics"), NONE));
		routes.put("TableController#table", new Routes(List.of("/appels.csv"), List.of("q", "zone", "montant")));
		routes.put("SiteFilesController#security", new Routes(List.of("/.well-known/security.txt"), NONE));
		routes.put("SiteFilesController#manifest", new Routes(List.of("/site.webmanifest"), NONE));
		routes.put("SiteMapController#robots", new Routes(List.of("/robots.txt"), NONE));
		routes.put("SiteMapController#siteMap", new Routes(List.of("/sitemap.xml"), NONE));
		routes.put("SiteMapController#part", new Routes(NONE, NONE));
		routes.put("SignInController#page", new Routes(List.of("/connexion"), List.of("retour")));
		routes.put("SignInController#link", new Routes(NONE, NONE));
		routes.put("RegistrationController#page", new Routes(List.of("/inscription"), List.of("retour")));
		routes.put("RegistrationController#confirmation", new Routes(NONE, NONE));
		routes.put("RegistrationController#sent",
				new Routes(List.of("/envoye/lien", "/envoye/inscription", "/envoye/mot-de-passe"), NONE));
		routes.put("DepartureController#gone", new Routes(List.of("/compte-supprime"), NONE));
		routes.put("PasswordController#page", new Routes(List.of("/mot-de-passe-oublie"), NONE));
		for (String signedIn : List.of("PasswordController#choice", "PasswordController#address", "CodeController#page",
				"CodeController#newCode", "SpaceController#space", "AccountController#page",
				"DepartureController#export", "DepartureController#page", "ResumeController#page")) {
			routes.put(signedIn, new Routes(NONE, NONE));
		}
		routes.put("InboxController#list", new Routes(NONE, NONE));
		routes.put("InboxController#message", new Routes(NONE, NONE));
		routes.put("ChoicesController#show", new Routes(NONE, NONE));
		routes.put("StopController#show", new Routes(NONE, NONE));
		routes.put("DemoMailController#list", new Routes(List.of("/demo/courriels"), List.of("x")));
		routes.put("DemoMailController#message", new Routes(NONE, NONE));
		routes.put("DemoMailController#html", new Routes(NONE, NONE));
		for (String section : List.of("Identity", "Seat", "Activity", "Resources", "Board", "Projects", "Bank")) {
			routes.put(section + "Controller#show", new Routes(NONE, NONE));
		}
		routes.put("OverviewController#overview", new Routes(NONE, NONE));
		routes.put("MembersController#members", new Routes(NONE, NONE));
		routes.put("MyOrganisationsController#mine", new Routes(NONE, NONE));
		routes.put("MyOrganisationsController#fresh", new Routes(NONE, NONE));
		routes.put("InvitationController#look", new Routes(NONE, NONE));
		routes.put("LastingDocumentController#list", new Routes(NONE, NONE));
		routes.put("LastingDocumentController#form", new Routes(NONE, NONE));
		routes.put("LastingDocumentController#serve", new Routes(NONE, NONE));
		for (String backOffice : List.of("PeopleController#list", "PersonController#person", "JournalController#list",
				"DashboardController#dashboard", "FindController#find", "OrganisationsController#list",
				"OrganisationController#organisation", "FoundingController#fresh", "OrganisationController#owner",
				"MergingController#choose", "MessagesController#list", "ThemesController#list",
				"ThemesController#theme", "SynonymsController#list", "SynonymsController#fresh",
				"SynonymsController#group", "DacController#list", "DacController#one", "CallListController#list",
				"CallListController#fresh", "ImportController#page", "PublicationController#overview",
				"ArchivingController#page", "PreviewController#call", "PreviewController#form", "PartController#page",
				"ItemsController#list", "GridController#list", "GridController#one", "GridDraftController#draft",
				"HandingOverController#page")) {
			routes.put(backOffice, new Routes(NONE, NONE));
		}
		for (String dossier : List.of("BeginController#page", "ApplicationController#list",
				"ApplicationController#overview", "StepController#page", "FilingController#review",
				"ReceiptController#receipt", "ReceiptController#content", "PieceController#list",
				"PieceController#form", "PieceController#serve", "BudgetSheetController#download",
				"BudgetSheetController#page", "AnswerController#page", "HolderArchiveController#all",
				"HolderTalkController#page", "FiledListController#list", "FiledController#content",
				"FiledController#document", "FiledPaperController#all", "FiledPaperController#content",
				"FiledPaperController#dossier", "FiledPaperController#receipt", "FiledTalkController#page",
				"RequestController#page", "VersionsController#versions", "AgendaController#page",
				"AgendaController#calendar", "PaperController#dossier", "PaperController#receipt")) {
			routes.put(dossier, new Routes(NONE, NONE));
		}
		for (String together : List.of("AdviserController#page", "AdvisedController#overview", "AdvisedController#page",
				"PartnerInviteController#page", "PartnerController#language", "PartnerController#page")) {
			routes.put(together, new Routes(NONE, NONE));
		}
		return routes;
	}

	/** The handlers of the portal that answer to GET, with what they map. */
	static Map<String, String> mapped(RequestMappingHandlerMapping mapping) {
		Map<String, String> handlers = new TreeMap<>();
		mapping.getHandlerMethods().forEach((info, handler) -> {
			if (handler.getBeanType().getName().startsWith("org.portailsolidaire") && answersGet(info)) {
				handlers.put(handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName(),
						info.getPatternValues().toString());
			}
		});
		return handlers;
	}

	private static boolean answersGet(RequestMappingInfo info) {
		return info.getMethodsCondition().getMethods().isEmpty()
				|| info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
	}

}
