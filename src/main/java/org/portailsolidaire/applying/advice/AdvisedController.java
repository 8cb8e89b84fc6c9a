package org.portailsolidaire.applying.advice;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.applying.advice.RemarkPages.Place;
import org.portailsolidaire.applying.steps.Drafts;
import org.portailsolidaire.applying.steps.Drafts.DraftText;
import org.portailsolidaire.applying.steps.Drafts.StepText;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A draft as an adviser reads it, step by step, with what is said of it. They write
 * nothing else.
 */
@Controller
@RequestMapping("/accompagnement/{number:[0-9]{4}-[PAS]-[0-9]{4,9}}")
class AdvisedController {

	private static final String STEP = "/{step:" + Drafts.STEPS + "}";

	private final AdvisersQuery advisers;

	private final Drafts drafts;

	private final RemarkPages pages;

	private final RemarkViews views;

	private final MessageSource messages;

	AdvisedController(AdvisersQuery advisers, Drafts drafts, RemarkPages pages, RemarkViews views,
			MessageSource messages) {
		this.advisers = advisers;
		this.drafts = drafts;
		this.pages = pages;
		this.views = views;
		this.messages = messages;
	}

	/** A step in the list of steps. */
	public record StepItem(int rank, String path, String label, String state, String said, boolean current) {
	}

	@GetMapping
	String overview(@PathVariable String number, Actor actor) {
		DraftText text = text(number, actor, new Words(this.messages, Locale.FRENCH));
		return "redirect:/accompagnement/" + number + "/" + text.steps().getFirst().word();
	}

	@GetMapping(STEP)
	String page(@PathVariable String number, @PathVariable String step, Actor actor, Model model, Locale locale) {
		Words words = new Words(this.messages, locale);
		DraftText text = text(number, actor, words);
		StepText shown = text.steps()
			.stream()
			.filter((one) -> one.word().equals(step))
			.findFirst()
			.orElseThrow(NotFound::new);
		model.addAttribute("text", text);
		model.addAttribute("draft", text.draft());
		model.addAttribute("shown", shown);
		model.addAttribute("steps", items(text, shown));
		this.views.show(number, step, actor, Side.ADVISER, true, words, model);
		return "advice/etape";
	}

	@PostMapping(RemarkPages.REMARKS)
	String write(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		return this.pages.write(new Place(number, step, null, Side.ADVISER), sent, actor, model, locale, response);
	}

	@PostMapping(RemarkPages.THREAD)
	String answer(@PathVariable String number, @PathVariable String step, @PathVariable UUID thread,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		return this.pages.write(new Place(number, step, thread, Side.ADVISER), sent, actor, model, locale, response);
	}

	@PostMapping(RemarkPages.THREAD + "/etat")
	String settle(@PathVariable String number, @PathVariable String step, @PathVariable UUID thread,
			@RequestParam MultiValueMap<String, String> sent, Actor actor) {
		return this.pages.settle(new Place(number, step, thread, Side.ADVISER), sent, actor);
	}

	private DraftText text(String number, Actor actor, Words words) {
		return this.advisers.advised(number, actor.id())
			.flatMap((id) -> this.drafts.text(id, words))
			.orElseThrow(NotFound::new);
	}

	private static List<StepItem> items(DraftText text, StepText shown) {
		List<StepText> steps = text.steps();
		return steps.stream()
			.map((step) -> new StepItem(steps.indexOf(step) + 1,
					"/accompagnement/" + text.draft().number() + "/" + step.word(), step.label(), step.state(),
					step.said(), step.equals(shown)))
			.toList();
	}

}
