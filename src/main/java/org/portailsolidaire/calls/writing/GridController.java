package org.portailsolidaire.calls.writing;

import java.util.List;
import java.util.Locale;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.calls.grids.EvaluationGrid;
import org.portailsolidaire.calls.grids.EvaluationGrids;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of the common grid. */
@Controller
@RequestMapping(GridController.PATH)
class GridController {

	static final String PATH = "/gestion/referentiel";

	static final String RAIL = "referentiel";

	private final StaffFrame frame;

	private final EvaluationGrids grids;

	private final GridDrafting drafting;

	private final GridDraftQuery drafts;

	GridController(StaffFrame frame, EvaluationGrids grids, GridDrafting drafting, GridDraftQuery drafts) {
		this.frame = frame;
		this.grids = grids;
		this.drafting = drafting;
		this.drafts = drafts;
	}

	/** A version of the list. */
	public record Row(int number, String since, int criteria, boolean current) {
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String fait, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		Words words = this.frame.show(RAIL, fait, actor, model, locale);
		List<EvaluationGrids.Version> versions = this.grids.versions();
		model.addAttribute("versions",
				versions.stream()
					.map((version) -> new Row(version.number(), words.formats().date(version.validFrom()),
							version.criteria(), version.equals(versions.getFirst())))
					.toList());
		model.addAttribute("begun", this.drafts.find().isPresent());
		return "writing/referentiel";
	}

	@GetMapping("/{number:[1-9][0-9]{0,3}}")
	String one(@PathVariable int number, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model,
			Locale locale) {
		EvaluationGrid grid = NotFound.unless(this.grids.find(number));
		this.frame.show(RAIL, null, actor, model, locale);
		model.addAttribute("grid", grid);
		return "writing/referentiel-version";
	}

	@PostMapping
	String begin(@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor) {
		this.drafting.begin(actor);
		return "redirect:" + GridDraftController.DRAFT;
	}

}
