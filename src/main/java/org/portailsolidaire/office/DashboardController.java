package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.TeamWork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.portailsolidaire.platform.staff.TeamWork.Part;
import org.portailsolidaire.platform.staff.TeamWork.Pile;
import org.portailsolidaire.platform.staff.TeamWork.Spread;
import org.portailsolidaire.platform.staff.TeamWork.Work;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the team, and where all that it follows is. */
@Controller
class DashboardController {

	private final StaffFrame frame;

	private final List<TeamWork> work;

	DashboardController(StaffFrame frame, List<TeamWork> work) {
		this.frame = frame;
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

	/** All there is of something, by state, and the bar that shows it. */
	public record SpreadView(String label, List<PartView> parts) {

		/** Units that a whole bar is wide. */
		static final int WIDE = 1000;

	}

	/**
	 * A state.
	 *
	 * @param from where its part of the bar begins
	 * @param wide its part of the bar; 0 when there is none in that state
	 */
	public record PartView(String path, String label, String count, String tone, long from, long wide) {
	}

	@GetMapping("/gestion")
	String dashboard(@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		Words words = this.frame.show("tableau", null, actor, model, locale);
		List<Work> all = this.work.stream().map((one) -> one.of(actor, words)).toList();
		model.addAttribute("waiting",
				all.stream().flatMap((one) -> one.piles().stream()).map((pile) -> waiting(pile, words)).toList());
		model.addAttribute("spreads",
				all.stream().flatMap((one) -> Stream.ofNullable(one.spread())).map((one) -> view(one, words)).toList());
		return "office/tableau";
	}

	private static Waiting waiting(Pile pile, Words words) {
		boolean none = pile.count() == 0;
		return new Waiting(pile.path(), words.text("gestion.tableau." + pile.name()),
				words.formats().number(pile.count()), none ? "ok" : "warn",
				none ? "check-circle-fill" : "hourglass-split", pile.more());
	}

	private static SpreadView view(Spread spread, Words words) {
		long all = Math.max(1, spread.parts().stream().mapToLong(Part::count).sum());
		List<PartView> parts = new ArrayList<>();
		long before = 0;
		for (Part part : spread.parts()) {
			long from = before * SpreadView.WIDE / all;
			before += part.count();
			parts.add(new PartView(part.path(), part.label(), words.formats().number(part.count()), part.tone(), from,
					before * SpreadView.WIDE / all - from));
		}
		return new SpreadView(words.text("gestion.tableau." + spread.name()), List.copyOf(parts));
	}

}
