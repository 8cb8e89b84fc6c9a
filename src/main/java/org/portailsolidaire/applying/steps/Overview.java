package org.portailsolidaire.applying.steps;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.util.ULocale;

import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.platform.print.PaperLetters;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.applications.ReceiptQuery;
import org.portailsolidaire.applying.form.Moments;
import org.portailsolidaire.applying.form.Step;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A dossier at a glance: its steps, its rules, where it is and what happened to it. */
@Component
public class Overview {

	private final ApplicationFrame frame;

	private final RuleViews rules;

	private final CallRegister calls;

	private final ApplicationTrail trail;

	private final Stages stages;

	private final ReceiptQuery receipts;

	private final Clock clock;

	Overview(ApplicationFrame frame, RuleViews rules, CallRegister calls, ApplicationTrail trail, Stages stages,
			ReceiptQuery receipts, Clock clock) {
		this.frame = frame;
		this.rules = rules;
		this.calls = calls;
		this.trail = trail;
		this.stages = stages;
		this.receipts = receipts;
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
	public String page(Opened opened, String fait, Form withdrawal, Model model, Locale locale) {
		Words words = this.frame.words(locale);
		Reading reading = this.frame.read(opened, words);
		this.frame.show(reading, null, fait, words, model);
		model.addAttribute("form", withdrawal);
		model.addAttribute("lines", this.rules.lines(reading, words));
		model.addAttribute("changes", changes(opened, words));
		model.addAttribute("trail", this.trail.of(opened.application(), words));
		if (opened.application().submittedAt() != null) {
			model.addAttribute("way", this.stages.of(opened, this.clock.instant(), words));
			model.addAttribute("filings",
					this.receipts.all(opened.application())
						.stream()
						.map((one) -> new FilingView(one.number(), Moments.text(one.filedAt(), words)))
						.toList());
			model.addAttribute("left",
					(opened.asked() != null) ? words.count("dossier.precisions.reste", opened.asked().left()) : null);
		}
		model.addAttribute("unshown", unshown(opened, words));
		model.addAttribute("canWithdraw", opened.standing().maySign() && opened.application().state().canBeWithdrawn());
		return "applications/dossier";
	}

	/** What the paper of a dossier does not show as it is written. */
	private static List<String> unshown(Opened opened, Words words) {
		PaperLetters.Unshown unshown = PaperLetters.of(Stream.concat(Stream.of(opened.title()),
				Arrays.stream(Step.values())
					.flatMap((step) -> opened.of(step).values().values().stream())
					.flatMap(List::stream)));
		List<String> said = new ArrayList<>();
		if (!unshown.absent().isEmpty()) {
			said.add(words.text("papier.signes.absents", String.join(" ", unshown.absent())));
		}
		if (!unshown.apart().isEmpty()) {
			said.add(words.text("papier.signes.a-part", unshown.apart()
				.stream()
				.map((script) -> new ULocale("und_" + script).getDisplayScript(ULocale.forLocale(words.locale())))
				.collect(Collectors.joining(", "))));
		}
		return said;
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
