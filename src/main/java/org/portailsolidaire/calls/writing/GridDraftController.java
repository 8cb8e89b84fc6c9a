package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.SentForm;
import org.portailsolidaire.platform.drafting.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.grids.EvaluationGrid;
import org.portailsolidaire.calls.grids.EvaluationGrids;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedLines;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.GridDraftQuery.Draft;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The next version of the common grid: written, then published or given up. */
@Controller
@RequestMapping(GridDraftController.DRAFT)
class GridDraftController {

	static final String DRAFT = GridController.PATH + "/brouillon";

	private final StaffFrame frame;

	private final GridDrafting drafting;

	private final GridDraftQuery drafts;

	private final EvaluationGrids grids;

	GridDraftController(StaffFrame frame, GridDrafting drafting, GridDraftQuery drafts, EvaluationGrids grids) {
		this.frame = frame;
		this.drafting = drafting;
		this.drafts = drafts;
		this.grids = grids;
	}

	@GetMapping
	String draft(@RequestParam(defaultValue = "") String fait, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		Optional<Draft> draft = this.drafts.find();
		if (draft.isEmpty()) {
			return "redirect:" + GridController.PATH;
		}
		Form form = Form.empty();
		read(draft.get()).problems()
			.stream()
			.filter((problem) -> !Fault.isMissing(problem.key()))
			.forEach((problem) -> form.refuse(problem.field(), problem.key(), problem.parameters().toArray()));
		return page(draft.get(), with(draft.get().typed(), form), null, fait, actor, model, locale);
	}

	/** The draft with all that is wrong with it. */
	private Form read(Draft draft) {
		Form form = draft.typed().form();
		CommonCriteria.read(form, this.grids.version(draft.from()));
		return form;
	}

	/** What is typed, with what is wrong with it. */
	private static Form with(Typed typed, Form wrong) {
		Form form = typed.form();
		wrong.problems()
			.forEach((problem) -> form.refuse(problem.field(), problem.key(), problem.parameters().toArray()));
		return form;
	}

	private String page(Draft draft, Form form, @Nullable String saved, @Nullable String done, Actor actor, Model model,
			Locale locale) {
		Words words = this.frame.show(GridController.RAIL, done, actor, model, locale);
		model.addAttribute("form", form);
		model.addAttribute("saved", saved);
		model.addAttribute("number", draft.from() + 1);
		model.addAttribute("from", draft.from());
		model.addAttribute("version", draft.version());
		model.addAttribute("changed", (draft.version() > 0)
				? words.text("ecrire.change-par", draft.by(), Sayings.moment(draft.changedAt(), words)) : "");
		List<Integer> filled = TypedLines.filled(form, CommonCriteria.FIELDS);
		model.addAttribute("lines", TypedLines.shown(form, CommonCriteria.FIELDS));
		model.addAttribute("last", filled.isEmpty() ? -1 : filled.getLast());
		model.addAttribute("total", GridPart.total(form));
		return "writing/referentiel-brouillon";
	}

	@PostMapping
	String save(@RequestParam MultiValueMap<String, String> sent, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		Form form = Form.of(sent);
		String act = form.value("acte");
		Typed typed = LineMoves.after(CommonCriteria.of(form), act);
		if (!form.cut().isEmpty() || Parts.isTooMuch(typed)) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		if (this.drafting.save(SentForm.base(form), typed, actor)) {
			return "redirect:" + DRAFT + (LineMoves.done(act).isEmpty() ? "?fait=enregistre"
					: "?fait=" + LineMoves.done(act) + "#nom-" + LineMoves.place(CommonCriteria.of(form), act));
		}
		return changedSince(typed, actor, model, locale, response);
	}

	/** What someone else saved meanwhile: names and weights. */
	private static String said(Draft draft) {
		Form form = draft.typed().form();
		List<Integer> lines = TypedLines.filled(form, "nom", "poids");
		return lines.stream()
			.map((line) -> form.value("nom-" + line) + " (" + form.value("poids-" + line) + ")")
			.collect(Collectors.joining(", "));
	}

	@PostMapping("/publication")
	String publish(@RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		int version = SentForm.base(Form.of(sent));
		Draft draft = this.drafts.find().orElse(null);
		if (draft == null) {
			return "redirect:" + GridController.PATH + "?fait=rien";
		}
		Form form = draft.typed().form();
		List<EvaluationGrid.Item> criteria = CommonCriteria.read(form, this.grids.version(draft.from()));
		if (draft.version() == version && form.isRefused()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(draft, form, null, null, actor, model, locale);
		}
		if (draft.version() == version && this.drafting.publish(version, criteria, actor)) {
			return "redirect:" + GridController.PATH + "?fait=referentiel";
		}
		return changedSince(null, actor, model, locale, response);
	}

	/** What someone else saved meanwhile, with what was typed here when it is kept. */
	private String changedSince(@Nullable Typed typed, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Draft draft = this.drafts.find().orElse(null);
		if (draft == null) {
			return "redirect:" + GridController.PATH + "?fait=rien";
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return page(draft, ((typed != null) ? typed : draft.typed()).form(), said(draft), null, actor, model, locale);
	}

	@PostMapping("/suppression")
	String giveUp(@RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor) {
		boolean gone = this.drafting.giveUp(SentForm.base(Form.of(sent)), actor);
		boolean there = !gone && this.drafts.find().isPresent();
		return "redirect:" + (there ? DRAFT + "?fait=" + Sayings.CHANGED_SINCE
				: GridController.PATH + "?fait=" + (gone ? "supprime" : "rien"));
	}

}
