package org.portailsolidaire.applications;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.portailsolidaire.calls.CallRegister;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A dossier at a glance: its steps, its rules, where it is and what happened to it. */
@Component
class Overview {

	private final ApplicationDesk desk;

	private final RuleViews rules;

	private final CallRegister calls;

	private final ApplicationTrail trail;

	private final Stages stages;

	private final Filing filing;

	private final Clock clock;

	Overview(ApplicationDesk desk, RuleViews rules, CallRegister calls, ApplicationTrail trail, Stages stages,
			Filing filing, Clock clock) {
		this.desk = desk;
		this.rules = rules;
		this.calls = calls;
		this.trail = trail;
		this.stages = stages;
		this.filing = filing;
		this.clock = clock;
	}

	/** A version of the call that its holders have not read yet. */
	public record ChangeView(String day, String note) {
	}

	/** A filing, or an answer that came after: each has its receipt. */
	public record FilingView(int number, String when) {
	}

	/**
	 * The page.
	 * @param withdrawal the reason for taking it back, as it was typed
	 */
	String page(Opened opened, String fait, Form withdrawal, Model model, Locale locale) {
		Words words = this.desk.words(locale);
		Reading reading = this.desk.read(opened, words);
		this.desk.show(reading, null, fait, words, model);
		model.addAttribute("form", withdrawal);
		model.addAttribute("lines", this.rules.lines(reading, words));
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

}
