package org.portailsolidaire.gestion;

import java.util.List;
import java.util.Locale;

import org.portailsolidaire.gestion.TeamWork.Pile;
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

	private final List<TeamWork> work;

	DashboardController(Desk desk, List<TeamWork> work) {
		this.desk = desk;
		this.work = List.copyOf(work);
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
		model.addAttribute("waiting",
				this.work.stream()
					.flatMap((one) -> one.piles(actor, words).stream())
					.map((pile) -> waiting(pile, words))
					.toList());
		return "gestion/tableau";
	}

	private static Waiting waiting(Pile pile, Words words) {
		boolean none = pile.count() == 0;
		return new Waiting(pile.path(), words.text("gestion.tableau." + pile.name()),
				words.formats().number(pile.count()), none ? "ok" : "warn",
				none ? "check-circle-fill" : "hourglass-split", pile.more());
	}

}
