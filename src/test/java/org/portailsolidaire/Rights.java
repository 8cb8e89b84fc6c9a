package org.portailsolidaire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.applying.advice.TestAdvice;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.applying.guests.TestPartners;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationContext;

/**
 * Who may open each route: one row a handler, or {@link RightsTests} fails.
 *
 * @param who who may, as the handler's {@code Actor} argument says it
 * @param path an address of the route, for routes without an owner; {person} and
 * {organisation} stand for the id of a new one, {call} for that of a draft
 * @param roles the roles of {@code @Only}
 * @param owned for routes of something that belongs to someone: makes it for a person, in
 * a situation, and gives its address
 */
record Rights(Who who, String path, Set<Role> roles, @Nullable BiFunction<ApplicationContext, Owned, String> owned) {

	/** Who may open a route. */
	enum Who {

		/** Everyone; a visitor is never sent to sign in. */
		PUBLIC,

		/** Everyone who signed in. */
		SIGNED_IN,

		/** Those who hold one of the roles; for others the page does not exist. */
		ROLES,

		/** Someone who signed in and is still asked for a code. */
		SIGNING_IN

	}

	/** What a route of someone's own is opened on: by whom, and in which situation. */
	record Owned(Person by, Situation situation) {
	}

	/** Whose it is. */
	enum Situation {

		OWN, SOMEONE_ELSES, IN_CONFLICT

	}

	/** By handler. */
	static final Map<String, Rights> ALL = all();

	private static Map<String, Rights> all() {
		Map<String, Rights> rows = new LinkedHashMap<>();
		open(rows, "HomeController#home", "/");
		open(rows, "SearchController#search", "/appels");
		open(rows, "CallController#call", "/appels/absent");
		open(rows, "EligibilityController#check", "/appels/absent/eligibilite");
		open(rows, "BlankModelController#download", "/modeles/00000000-0000-0000-0000-000000000000/absent");
		open(rows, "TextPageController#page", "/aide");
		open(rows, "TextPageController#siteMap", "/plan-du-site");
		open(rows, "ThemeController#choose", "/affichage");
		open(rows, "ErrorPages#error", "/error");
		open(rows, "ApiController#list", "/api/v1/appels");
		open(rows, "ApiController#call", "/api/v1/appels/absent");
		open(rows, "ApiGuideController#guide", "/api");
		open(rows, "AtomController#feed", "/appels.atom");
		open(rows, "CalendarController#search", "/appels.ics");
		open(rows, "CalendarController#call", "/appels/absent.ics");
		open(rows, "TableController#table", "/appels.csv");
		open(rows, "SiteFilesController#security", "/.well-known/security.txt");
		open(rows, "SiteFilesController#manifest", "/site.webmanifest");
		open(rows, "SiteMapController#robots", "/robots.txt");
		open(rows, "SiteMapController#siteMap", "/sitemap.xml");
		open(rows, "SiteMapController#part", "/sitemap-9.xml");

		open(rows, "SignInController#page", "/connexion");
		open(rows, "SignInController#signIn", "/connexion");
		open(rows, "SignInController#link", "/connexion/lien/absent");
		open(rows, "SignInController#open", "/connexion/lien/absent");
		open(rows, "SignInController#again", "/connexion/autre-lien");
		open(rows, "SignInController#signOut", "/deconnexion");
		open(rows, "DemoController#signIn", "/connexion/demonstration");
		open(rows, "RegistrationController#page", "/inscription");
		open(rows, "RegistrationController#register", "/inscription");
		open(rows, "RegistrationController#confirmation", "/inscription/absent");
		open(rows, "RegistrationController#confirm", "/inscription/absent");
		open(rows, "RegistrationController#sent", "/envoye/lien");
		open(rows, "PasswordController#page", "/mot-de-passe-oublie");
		open(rows, "PasswordController#ask", "/mot-de-passe-oublie");
		open(rows, "PasswordController#choice", "/mot-de-passe/absent");
		open(rows, "PasswordController#choose", "/mot-de-passe/absent");
		signedIn(rows, "PasswordController#address", "/adresse/absent");
		signedIn(rows, "PasswordController#confirmAddress", "/adresse/absent");
		signingIn(rows, "CodeController#page", "/connexion/code");
		signingIn(rows, "CodeController#give", "/connexion/code");
		signingIn(rows, "CodeController#newCode", "/connexion/nouveau-code");
		signingIn(rows, "CodeController#setUp", "/connexion/nouveau-code");
		signedIn(rows, "SpaceController#space", "/espace");
		signedIn(rows, "AccountController#page", "/espace/compte");
		signedIn(rows, "AccountController#rename", "/espace/compte/identite");
		signedIn(rows, "AccountController#move", "/espace/compte/adresse");
		signedIn(rows, "AccountController#changePassword", "/espace/compte/mot-de-passe");
		signedIn(rows, "AccountController#newRecoveryCodes", "/espace/compte/codes-de-secours");
		signedIn(rows, "AccountController#removeCode", "/espace/compte/sans-code");
		signedIn(rows, "AccountController#endOthers", "/espace/compte/sessions");
		signedIn(rows, "DepartureController#export", "/espace/compte/donnees.json");
		signedIn(rows, "DepartureController#page", "/espace/compte/suppression");
		open(rows, "DepartureController#gone", "/compte-supprime");
		signedIn(rows, "DepartureController#leave", "/espace/compte/suppression");
		signedIn(rows, "ResumeController#page", "/reprise");

		signedIn(rows, "InboxController#list", "/espace/messages");
		signedIn(rows, "InboxController#message", "/espace/messages/00000000-0000-0000-0000-000000000000");
		signedIn(rows, "InboxController#read", "/espace/messages/00000000-0000-0000-0000-000000000000/lecture");
		signedIn(rows, "InboxController#readAll", "/espace/messages/lecture");
		signedIn(rows, "ChoicesController#show", "/espace/messages/preferences");
		signedIn(rows, "ChoicesController#keep", "/espace/messages/preferences");
		open(rows, "StopController#show", "/mes-courriels/" + "a".repeat(43));
		open(rows, "StopController#change", "/mes-courriels/" + "a".repeat(43));
		open(rows, "DemoMailController#list", "/demo/courriels");
		open(rows, "DemoMailController#message", "/demo/courriels/00000000-0000-0000-0000-000000000000");
		open(rows, "DemoMailController#html", "/demo/courriels/00000000-0000-0000-0000-000000000000/html");
		organisations(rows);
		backOffice(rows);
		calls(rows);
		applications(rows);
		exchanges(rows);
		together(rows);
		return rows;
	}

	private static void organisations(Map<String, Rights> rows) {
		open(rows, "InvitationController#look", "/invitations/absente");
		signedIn(rows, "InvitationController#accept", "/invitations/absente");
		signedIn(rows, "InvitationController#refuse", "/invitations/absente/refus");
		signedIn(rows, "MyOrganisationsController#mine", "/espace/associations");
		signedIn(rows, "MyOrganisationsController#fresh", "/espace/associations/nouvelle");
		signedIn(rows, "MyOrganisationsController#register", "/espace/associations");
		signedIn(rows, "MyOrganisationsController#ask", "/espace/associations/demandes");
		Map.of("Identity", "identite", "Seat", "coordonnees", "Activity", "activites", "Resources", "ressources",
				"Board", "bureau", "Projects", "projets", "Bank", "banque")
			.forEach((controller, page) -> {
				ofMembers(rows, controller + "Controller#show", "/" + page);
				ofMembers(rows, controller + "Controller#save", "/" + page);
			});
		ofMembers(rows, "OverviewController#overview", "");
		ofMembers(rows, "MembersController#members", "/membres");
		ofMembers(rows, "MembersController#invite", "/invitations");
		ofMembers(rows, "MembersController#sendAgain", "/invitations/{invitation}/envoi");
		ofMembers(rows, "MembersController#revoke", "/invitations/{invitation}/retrait");
		ofMembers(rows, "MembersController#accept", "/demandes/{request}/accord");
		ofMembers(rows, "MembersController#refuse", "/demandes/{request}/refus");
		ofMembers(rows, "MembersController#give", "/membres/{member}/droits");
		ofMembers(rows, "MembersController#remove", "/membres/{member}/retrait");
		ofMembers(rows, "MembersController#leave", "/depart");
		ofMembers(rows, "LastingDocumentController#list", "/documents");
		ofMembers(rows, "LastingDocumentController#form", "/documents/statutes");
		ofMembers(rows, "LastingDocumentController#file", "/documents/statutes");
		ofMembers(rows, "LastingDocumentController#serve", "/documents/{document}");
	}

	/** A route of an association: for its owner, and for nobody who is no member. */
	private static void ofMembers(Map<String, Rights> rows, String handler, String act) {
		owned(rows, handler, (portal, owned) -> {
			TestOrganisations organisations = new TestOrganisations(portal);
			boolean own = owned.situation() == Situation.OWN;
			return organisations.path(own ? owned.by() : organisations.someoneElse(), act);
		});
	}

	private static void backOffice(Map<String, Rights> rows) {
		only(rows, "PeopleController#list", "/gestion/personnes", Role.ADMINISTRATOR);
		only(rows, "PeopleController#export", "/gestion/personnes.csv", Role.ADMINISTRATOR);
		only(rows, "PersonController#person", "/gestion/personnes/{person}", Role.ADMINISTRATOR);
		only(rows, "PersonController#give", "/gestion/personnes/{person}/roles", Role.ADMINISTRATOR);
		only(rows, "PersonController#take", "/gestion/personnes/{person}/roles/staff/retrait", Role.ADMINISTRATOR);
		only(rows, "PersonController#forgetCode", "/gestion/personnes/{person}/sans-code", Role.ADMINISTRATOR);
		only(rows, "PersonController#suspend", "/gestion/personnes/{person}/suspension", Role.ADMINISTRATOR);
		only(rows, "PersonController#reinstate", "/gestion/personnes/{person}/suspension/retrait", Role.ADMINISTRATOR);
		only(rows, "PersonController#endSessions", "/gestion/personnes/{person}/deconnexion", Role.ADMINISTRATOR);
		only(rows, "JournalController#list", "/gestion/journal", Role.ADMINISTRATOR);
		only(rows, "JournalController#export", "/gestion/journal.csv", Role.ADMINISTRATOR);
		team(rows, "DashboardController#dashboard", "/gestion");
		only(rows, "FindController#find", "/gestion/recherche", Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER,
				Role.ADVISER);
		team(rows, "OrganisationsController#list", "/gestion/organisations");
		team(rows, "OrganisationsController#export", "/gestion/organisations.csv");
		team(rows, "FoundingController#fresh", "/gestion/organisations/nouvelle");
		team(rows, "FoundingController#found", "/gestion/organisations");
		team(rows, "FoundingController#invite", "/gestion/organisations/{organisation}/invitation");
		team(rows, "OrganisationController#organisation", "/gestion/organisations/{organisation}");
		team(rows, "OrganisationController#ask", "/gestion/organisations/{organisation}/registre");
		team(rows, "OrganisationController#verify", "/gestion/organisations/{organisation}/numeros/rna/verification");
		team(rows, "OrganisationController#refuse", "/gestion/organisations/{organisation}/numeros/siren/refus");
		team(rows, "OrganisationController#owner", "/gestion/organisations/{organisation}/reprise");
		team(rows, "OrganisationController#recover", "/gestion/organisations/{organisation}/reprise");
		team(rows, "NamesController#name", "/gestion/organisations/{organisation}/noms");
		team(rows, "MergingController#choose", "/gestion/organisations/{organisation}/reunion");
		team(rows, "MergingController#merge", "/gestion/organisations/{organisation}/reunion");
		team(rows, "MessagesController#list", "/gestion/messages");
		team(rows, "MessagesController#retry", "/gestion/messages/00000000-0000-0000-0000-000000000000/envoi");
		team(rows, "ThemesController#list", "/gestion/themes");
		team(rows, "ThemesController#theme", "/gestion/themes/eau");
		team(rows, "ThemesController#change", "/gestion/themes/eau");
		team(rows, "ThemesController#move", "/gestion/themes/eau/place");
		team(rows, "SynonymsController#list", "/gestion/synonymes");
		team(rows, "SynonymsController#fresh", "/gestion/synonymes/nouveau");
		team(rows, "SynonymsController#add", "/gestion/synonymes");
		team(rows, "SynonymsController#group", "/gestion/synonymes/1");
		team(rows, "SynonymsController#change", "/gestion/synonymes/1");
		team(rows, "SynonymsController#remove", "/gestion/synonymes/1/suppression");
		team(rows, "DacController#list", "/gestion/liste-du-cad");
		team(rows, "DacController#copy", "/gestion/liste-du-cad");
		team(rows, "DacController#one", "/gestion/liste-du-cad/2026-01-01");
		team(rows, "DacController#change", "/gestion/liste-du-cad/2026-01-01");
		team(rows, "DacController#remove", "/gestion/liste-du-cad/2026-01-01/suppression");
	}

	private static void calls(Map<String, Rights> rows) {
		String call = "/gestion/appels/{call}";
		writers(rows, "CallListController#list", "/gestion/appels");
		writers(rows, "CallTableController#export", "/gestion/appels.csv");
		only(rows, "CallListController#fresh", "/gestion/appels/nouveau", Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER);
		only(rows, "CallListController#begin", "/gestion/appels", Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER);
		writers(rows, "CallListController#copy", call + "/copie");
		team(rows, "ImportController#page", "/gestion/appels/import");
		team(rows, "ImportController#attempt", "/gestion/appels/import/essai");
		team(rows, "ImportController#run", "/gestion/appels/import");
		writers(rows, "PublicationController#overview", call);
		writers(rows, "PublicationController#publish", call + "/publication");
		writers(rows, "PublicationController#unschedule", call + "/publication/retrait");
		writers(rows, "ArchivingController#page", call + "/archivage");
		writers(rows, "ArchivingController#archive", call + "/archivage");
		writers(rows, "ArchivingController#restore", call + "/archivage/retrait");
		writers(rows, "ArchivingController#delete", call + "/suppression");
		writers(rows, "PublicationController#move", call + "/adresse");
		writers(rows, "ApprovalController#ask", call + "/approbation");
		writers(rows, "ApprovalController#takeBack", call + "/approbation/retrait");
		team(rows, "ApprovalController#approve", call + "/approbation/accord");
		team(rows, "ApprovalController#returnFor", call + "/approbation/renvoi");
		writers(rows, "PreviewController#call", call + "/apercu");
		writers(rows, "PreviewController#form", call + "/apercu/formulaire");
		writers(rows, "PartController#page", call + "/identite");
		writers(rows, "PartController#save", call + "/identite");
		writers(rows, "PartController#draft", call + "/identite/brouillon");
		writers(rows, "PartController#choose", call + "/identite/choix");
		writers(rows, "ItemsController#list", call + "/questions");
		writers(rows, "ItemsController#add", call + "/questions");
		writers(rows, "ItemsController#move", call + "/question-1/place");
		writers(rows, "ItemsController#remove", call + "/question-1/suppression");
		writers(rows, "ModelController#store", call + "/documents/modele");
		team(rows, "HandingOverController#page", call + "/responsable");
		team(rows, "HandingOverController#hand", call + "/responsable");
		team(rows, "GridController#list", "/gestion/referentiel");
		team(rows, "GridController#one", "/gestion/referentiel/1");
		team(rows, "GridController#begin", "/gestion/referentiel");
		team(rows, "GridDraftController#draft", "/gestion/referentiel/brouillon");
		team(rows, "GridDraftController#save", "/gestion/referentiel/brouillon");
		team(rows, "GridDraftController#publish", "/gestion/referentiel/brouillon/publication");
		team(rows, "GridDraftController#giveUp", "/gestion/referentiel/brouillon/suppression");
	}

	private static void applications(Map<String, Rights> rows) {
		signedIn(rows, "BeginController#page", "/appels/absent/dossier");
		signedIn(rows, "BeginController#begin", "/appels/absent/dossier");
		signedIn(rows, "ApplicationController#list", "/dossiers");
		ofHolders(rows, "ApplicationController#overview", "");
		ofHolders(rows, "ApplicationController#follow", "/version");
		ofHolders(rows, "StepController#page", "/projet");
		ofHolders(rows, "StepController#save", "/projet");
		ofHolders(rows, "AutosaveController#draft", "/projet/brouillon");
		ofHolders(rows, "TwoTextsController#choose", "/projet/choix");
		ofHolders(rows, "BudgetController#reckon", "/budget/calcul");
		ofHolders(rows, "BudgetSheetController#download", "/budget.xlsx");
		ofHolders(rows, "BudgetSheetController#page", "/budget/import");
		ofHolders(rows, "BudgetSheetController#bring", "/budget/import");
		ofHolders(rows, "PieceController#list", "/documents");
		ofHolders(rows, "PieceController#form", "/documents/ajout");
		ofHolders(rows, "PieceController#join", "/documents");
		ofHolders(rows, "PieceController#remove", "/documents/1/retrait");
		ofHolders(rows, "PieceController#serve", "/documents/1");
		ofHolders(rows, "FilingController#review", "/depot");
		ofHolders(rows, "FilingController#file", "/depot");
		ofHolders(rows, "ReceiptController#receipt", "/recepisse");
		ofHolders(rows, "ReceiptController#content", "/contenu.json");
		ofHolders(rows, "WithdrawalController#withdraw", "/retrait");
		ofHolders(rows, "PaperController#dossier", "/dossier.pdf");
		ofHolders(rows, "PaperController#receipt", "/recepisse.pdf");
		open(rows, "PaperController#form", "/appels/absent/formulaire.pdf");
		ofHolders(rows, "AnswerController#page", "/precisions");
		ofHolders(rows, "AnswerController#reply", "/precisions/projet/reponse");
		ofHolders(rows, "AnswerController#send", "/precisions/envoi");
	}

	private static void exchanges(Map<String, Rights> rows) {
		String dossier = "/gestion/dossiers/{dossier}";
		ofHolders(rows, "HolderArchiveController#all", "/dossier.zip");
		ofHolders(rows, "HolderTalkController#page", "/messages");
		ofHolders(rows, "HolderTalkController#write", "/messages");
		signedIn(rows, "AgendaController#page", "/espace/agenda");
		signedIn(rows, "AgendaController#make", "/espace/agenda");
		signedIn(rows, "AgendaController#revoke", "/espace/agenda/retrait");
		open(rows, "AgendaController#calendar", "/agenda/" + "a".repeat(43) + ".ics");
		team(rows, "FiledListController#list", "/gestion/dossiers");
		team(rows, "FiledController#content", dossier);
		team(rows, "FiledController#document", dossier + "/documents/{piece}");
		team(rows, "FiledPaperController#dossier", dossier + "/dossier.pdf");
		team(rows, "FiledPaperController#receipt", dossier + "/recepisse.pdf");
		team(rows, "FiledPaperController#content", dossier + "/contenu.json");
		team(rows, "FiledPaperController#all", dossier + "/dossier.zip");
		team(rows, "FiledTalkController#page", dossier + "/messages");
		team(rows, "FiledTalkController#write", dossier + "/messages");
		team(rows, "RequestController#page", dossier + "/precisions");
		team(rows, "RequestController#ask", dossier + "/precisions");
		team(rows, "RequestController#answerBy", dossier + "/precisions/date");
		team(rows, "RequestDraftController#save", dossier + "/precisions/brouillon");
		team(rows, "RequestDraftController#keep", dossier + "/precisions/points");
		team(rows, "RequestController#extend", dossier + "/precisions/1/delai");
		team(rows, "RequestController#takeBack", dossier + "/precisions/1/retrait");
		team(rows, "VersionsController#versions", dossier + "/versions");
	}

	private static void together(Map<String, Rights> rows) {
		ofHolders(rows, "RemarkController#write", "/projet/remarques");
		ofHolders(rows, "RemarkController#answer", "/projet/remarques/{thread}");
		ofHolders(rows, "RemarkController#settle", "/projet/remarques/{thread}/etat");
		ofHolders(rows, "AdviserController#page", "/accompagnement");
		ofHolders(rows, "AdviserController#invite", "/accompagnement");
		ofHolders(rows, "AdviserController#takeBack", "/accompagnement/{adviser}/retrait");
		ofHolders(rows, "PartnerInviteController#page", "/partenaire/invitation");
		ofHolders(rows, "PartnerInviteController#invite", "/partenaire/invitation");
		ofHolders(rows, "PartnerInviteController#sendAgain", "/partenaire/invitation/{partner}/envoi");
		ofHolders(rows, "PartnerInviteController#takeBack", "/partenaire/invitation/{partner}/retrait");
		ofAdvisers(rows, "AdvisedController#overview", "");
		ofAdvisers(rows, "AdvisedController#page", "/projet");
		ofAdvisers(rows, "AdvisedController#write", "/projet/remarques");
		ofAdvisers(rows, "AdvisedController#answer", "/projet/remarques/{thread}");
		ofAdvisers(rows, "AdvisedController#settle", "/projet/remarques/{thread}/etat");
		open(rows, "PartnerController#language", "/partenaire/absent");
		open(rows, "PartnerController#page", "/partenaire/absent/pt");
		open(rows, "PartnerController#save", "/partenaire/absent/pt");
		open(rows, "PartnerController#choose", "/partenaire/absent/pt/choix");
		open(rows, "PartnerController#finish", "/partenaire/absent/pt/fin");
	}

	/**
	 * A route of a draft for the members of a network that is invited: not without, and
	 * not where the network writes the call.
	 */
	private static void ofAdvisers(Map<String, Rights> rows, String handler, String act) {
		owned(rows, handler, (portal, owned) -> {
			TestAdvice advice = new TestAdvice(portal);
			String number = advice.advised(owned.by(), owned.situation() != Situation.SOMEONE_ELSES,
					owned.situation() == Situation.IN_CONFLICT);
			return "/accompagnement/" + number
					+ act.replace("{thread}", act.contains("{thread}") ? advice.thread(number).toString() : "");
		});
	}

	/** A route of a dossier: for the owner of its association, and for no other. */
	private static void ofHolders(Map<String, Rights> rows, String handler, String act) {
		owned(rows, handler, (portal, owned) -> {
			TestApplications applications = new TestApplications(portal);
			Person holder = (owned.situation() == Situation.OWN) ? owned.by()
					: new TestOrganisations(portal).someoneElse();
			boolean filed = act.startsWith("/recepisse") || act.equals("/contenu.json") || act.equals("/dossier.zip")
					|| act.equals("/messages");
			String number = filed ? applications.filed(holder) : act.startsWith("/precisions")
					? applications.asked(holder)
					: act.startsWith("/documents/1") ? applications.withPiece(holder) : applications.draft(holder);
			TestAdvice advice = new TestAdvice(portal);
			return "/dossiers/" + number
					+ act.replace("{thread}", act.contains("{thread}") ? advice.thread(number).toString() : "")
						.replace("{adviser}",
								act.contains("{adviser}") ? advice.invitation(number, holder).toString() : "")
						.replace("{partner}", act.contains("{partner}")
								? new TestPartners(portal).invitation(number, holder).toString() : "");
		});
	}

	/**
	 * For the team on all calls, and for the members of a funder or network on their own.
	 */
	private static void writers(Map<String, Rights> rows, String handler, String path) {
		only(rows, handler, path, Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER);
	}

	private static void team(Map<String, Rights> rows, String handler, String path) {
		only(rows, handler, path, Role.STAFF, Role.ADMINISTRATOR);
	}

	private static void open(Map<String, Rights> rows, String handler, String path) {
		rows.put(handler, new Rights(Who.PUBLIC, path, Set.of(), null));
	}

	private static void signedIn(Map<String, Rights> rows, String handler, String path) {
		rows.put(handler, new Rights(Who.SIGNED_IN, path, Set.of(), null));
	}

	private static void signingIn(Map<String, Rights> rows, String handler, String path) {
		rows.put(handler, new Rights(Who.SIGNING_IN, path, Set.of(), null));
	}

	/** A route for those who hold one of these roles. */
	static void only(Map<String, Rights> rows, String handler, String path, Role... roles) {
		rows.put(handler, new Rights(Who.ROLES, path, Set.of(roles), null));
	}

	/** A route of something that belongs to someone. */
	static void owned(Map<String, Rights> rows, String handler, BiFunction<ApplicationContext, Owned, String> owned) {
		rows.put(handler, new Rights(Who.SIGNED_IN, "", Set.of(), owned));
	}

}
