package org.portailsolidaire.applications;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.CallRegister;
import org.portailsolidaire.eligibility.LineAnswer;
import org.portailsolidaire.eligibility.RuleAnswer;
import org.portailsolidaire.eligibility.SentenceWriter;
import org.portailsolidaire.eligibility.Verdict;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dossiers of a person, and one of them at a glance. */
@Controller
class ApplicationController {

	private final ApplicationDesk desk;

	private final HeldApplications held;

	private final CallChanges changes;

	private final CallRegister calls;

	private final SentenceWriter sentences;

	private final ApplicationTrail trail;

	private final Stages stages;

	private final Filing filing;

	private final Clock clock;

	ApplicationController(ApplicationDesk desk, HeldApplications held, CallChanges changes, CallRegister calls,
			SentenceWriter sentences, ApplicationTrail trail, Stages stages, Filing filing, Clock clock) {
		this.desk = desk;
		this.held = held;
		this.changes = changes;
		this.calls = calls;
		this.sentences = sentences;
		this.trail = trail;
		this.stages = stages;
		this.filing = filing;
		this.clock = clock;
	}

	/** A rule in a sentence, what would make it a yes, and where to write it. */
	public record RuleView(String reason, @Nullable String remedy, @Nullable String path) {
	}

	/** What the rules of a funding line say. */
	public record LineView(String title, String funder, String answer, List<RuleView> refused, List<RuleView> unknown,
			int met) {
	}

	/** A version of the call that its holders have not read yet. */
	public record ChangeView(String day, String note) {
	}

	/** A filing, or an answer that came after: each has its receipt. */
	public record FilingView(int number, String when) {
	}

	@GetMapping("/dossiers")
	String list(Actor actor, Model model, Locale locale) {
		model.addAttribute("items", this.held.of(actor.id(), this.desk.words(locale)));
		return "applications/dossiers";
	}

	@GetMapping(Application.NUMBER)
	String overview(@PathVariable String number, @RequestParam(defaultValue = "") String fait, Actor actor, Model model,
			Locale locale) {
		return page(this.desk.open(number, actor), fait, Form.empty(), model, locale);
	}

	/**
	 * A dossier at a glance.
	 * @param withdrawal the reason for taking it back, as it was typed
	 */
	String page(Opened opened, String fait, Form withdrawal, Model model, Locale locale) {
		Words words = this.desk.words(locale);
		Reading reading = this.desk.read(opened, words);
		this.desk.show(reading, null, fait, words, model);
		model.addAttribute("form", withdrawal);
		model.addAttribute("lines", lines(reading, words));
		model.addAttribute("changes", changes(opened, words));
		model.addAttribute("trail", this.trail.of(opened.application(), words));
		if (opened.application().submittedAt() != null) {
			model.addAttribute("way", this.stages.of(opened, this.clock.instant(), words));
			model.addAttribute("filings",
					this.filing.receipts(opened.application())
						.stream()
						.map((one) -> new FilingView(one.number(), Moments.text(one.filedAt(), words)))
						.toList());
			model.addAttribute("left",
					(opened.asked() != null) ? words.count("dossier.precisions.reste", opened.asked().left()) : null);
		}
		model.addAttribute("canWithdraw",
				opened.standing().mayManage() && opened.application().state().canBeWithdrawn());
		return "applications/dossier";
	}

	@PostMapping(Application.NUMBER + "/version")
	String follow(@PathVariable String number, Actor actor) {
		Opened opened = this.desk.open(number, actor);
		if (!opened.standing().mayWrite()) {
			throw ApplicationDesk.notFound();
		}
		this.changes.follow(opened);
		return "redirect:" + opened.application().path() + "?fait=version";
	}

	private List<ChangeView> changes(Opened opened, Words words) {
		if (!opened.application().isDraft() || opened.call().version() <= opened.application().callVersion()) {
			return List.of();
		}
		return this.calls.versions(opened.call().id())
			.stream()
			.filter((version) -> version.number() > opened.application().callVersion())
			.map((version) -> new ChangeView(Moments.text(version.publishedAt(), words),
					Objects.requireNonNullElse(version.note(), "")))
			.toList();
	}

	/** What the rules say, line by line. */
	List<LineView> lines(Reading reading, Words words) {
		return reading.lines().stream().map((line) -> line(reading, line, words)).toList();
	}

	private LineView line(Reading reading, LineAnswer line, Words words) {
		return new LineView(CallLines.name(line.line()), line.line().funder(), line.answer().code(),
				line.with(Verdict.NOT_MET).stream().map((rule) -> rule(reading, rule, words)).toList(),
				line.with(Verdict.CANNOT_TELL).stream().map((rule) -> rule(reading, rule, words)).toList(),
				line.with(Verdict.MET).size());
	}

	private RuleView rule(Reading reading, RuleAnswer rule, Words words) {
		return new RuleView(this.sentences.text(rule.reason(), words),
				(rule.remedy() != null) ? this.sentences.text(rule.remedy(), words) : null,
				RulePlaces.path(reading.opened(), rule.subject()));
	}

}
