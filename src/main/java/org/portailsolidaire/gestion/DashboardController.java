package org.portailsolidaire.gestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.portailsolidaire.accounts.PeopleRegister;
import org.portailsolidaire.messages.MessageLog;
import org.portailsolidaire.organisations.NumberState;
import org.portailsolidaire.organisations.OrganisationRegister;
import org.portailsolidaire.organisations.OrganisationRegister.Query;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the team. */
@Controller
class DashboardController {

	private final Desk desk;

	private final OrganisationRegister organisations;

	private final MessageLog messages;

	private final PeopleRegister people;

	DashboardController(Desk desk, OrganisationRegister organisations, MessageLog messages, PeopleRegister people) {
		this.desk = desk;
		this.organisations = organisations;
		this.messages = messages;
		this.people = people;
	}

	/**
	 * Something that waits.
	 *
	 * @param tone suffix of the class of its tag: {@code ok} when nothing does
	 * @param more what else to know, or empty
	 */
	public record Waiting(String path, String label, String count, String tone, String icon, String more) {
	}

	@GetMapping("/gestion")
	String dashboard(@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		Words words = this.desk.show("tableau", null, actor, model, locale);
		List<Waiting> waiting = new ArrayList<>();
		waiting.add(waiting("/gestion/organisations?etat=declared", "verifier",
				count(new Query(null, NumberState.DECLARED, null, null, false, 0), actor), "", words));
		waiting.add(waiting("/gestion/organisations?orphelines=oui", "orphelines",
				count(new Query(null, null, null, null, true, 0), actor), "", words));
		MessageLog.Figures figures = this.messages.figures();
		waiting.add(waiting("/gestion/messages?etat=given-up", "abandonnes", figures.givenUp(), "", words));
		waiting.add(waiting("/gestion/messages?etat=waiting", "en-attente", figures.waiting(),
				(figures.oldestWaiting() != null)
						? words.text("gestion.tableau.depuis", Sayings.moment(figures.oldestWaiting(), words)) : "",
				words));
		waiting.add(waiting(actor.is(Role.ADMINISTRATOR) ? "/gestion/personnes?sans-code=oui" : "", "sans-code",
				this.people.withoutCode(actor), "", words));
		model.addAttribute("waiting", waiting);
		return "gestion/tableau";
	}

	private long count(Query query, Actor actor) {
		List<OrganisationRegister.Row> rows = this.organisations.find(query, actor);
		return rows.isEmpty() ? 0 : rows.getFirst().matching();
	}

	private static Waiting waiting(String path, String name, long count, String more, Words words) {
		return new Waiting(path, words.text("gestion.tableau." + name), words.formats().number(count),
				(count == 0) ? "ok" : "warn", (count == 0) ? "check-circle-fill" : "hourglass-split", more);
	}

}
