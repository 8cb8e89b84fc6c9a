package org.portailsolidaire.applying.steps;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.applications.ChangeRequestFacts;
import org.portailsolidaire.applying.applications.DossierReader;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.form.Moments;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.form.TimeLeft;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a dossier shows around it. */
@Component
public class ApplicationFrame {

	private static final String SAVED = "enregistre";

	private static final Set<String> DONE = Set.of(SAVED, "choisi", "retire", "version", "commence", "deja", "joint",
			"enleve", "repondu", "envoye");

	private final DossierReader reader;

	private final ObjectProvider<BesideStep> beside;

	private final MessageSource messages;

	private final Clock clock;

	ApplicationFrame(DossierReader reader, ObjectProvider<BesideStep> beside, MessageSource messages, Clock clock) {
		this.reader = reader;
		this.beside = beside;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The head of every page of a dossier.
	 *
	 * @param status "Non déposé — il reste 3 jours", "Déposé le 3 mars 2026 à 14 h 32"
	 * @param until the deadline in words, or empty
	 */
	public record Head(String path, String number, String title, String organisation, String callTitle, String callPath,
			String status, String until, String icon, String tone, boolean draft, boolean writable) {
	}

	/** A step in the list of steps. */
	public record StepItem(int rank, String path, String label, String state, String said, boolean current) {
	}

	public Words words(Locale locale) {
		return new Words(this.messages, locale);
	}

	/** A dossier as it is judged. */
	public Reading read(Opened opened, Words words) {
		return this.reader.read(opened, new StepLabels(opened.content(), words), opened.judgedAt(this.clock.instant()));
	}

	/** The frame of a page of a dossier. */
	public void show(Reading reading, @Nullable Step current, @Nullable String done, Words words, Model model) {
		Opened opened = reading.opened();
		model.addAttribute("head", head(opened, words));
		model.addAttribute("steps", items(reading, current, words));
		model.addAttribute("ready", reading.ready());
		model
			.addAttribute("done",
					(done != null && DONE.contains(done))
							? words.text("dossier.fait." + done
									+ ((done.equals(SAVED) && !opened.application().isDraft()) ? ".rouvert" : ""))
							: null);
		boolean writable = (current != null) ? opened.isWritable(current) : opened.isWritable();
		writable(opened, writable, words, model);
		model.addAttribute("askedHere", (current != null && opened.asked() != null)
				? opened.asked().in(current).stream().map(ChangeRequestFacts.Point::asked).toList() : List.of());
		model.addAttribute("answerPath",
				(opened.asked() != null) ? opened.application().path() + ApplicationFacts.ANSWER : null);
	}

	/** What other modules show beside a step that someone opens. */
	void beside(String number, Step step, Actor actor, Words words, Model model) {
		this.beside.orderedStream().forEach((one) -> one.show(number, step, actor, words, model));
	}

	/** Says whether one can write, and why not. */
	static void writable(Opened opened, boolean writable, Words words, Model model) {
		model.addAttribute("writable", writable);
		model.addAttribute("locked", writable ? null : words.text(locked(opened)));
	}

	private static String locked(Opened opened) {
		if (opened.isOver() && opened.standing().mayWrite()) {
			return StepRefusals.OVER;
		}
		if (opened.application().isDraft() || (!opened.standing().mayWrite() && opened.asked() != null)) {
			return "dossier.lecture-seule";
		}
		return (opened.asked() == null) ? "dossier.fige"
				: opened.open().isEmpty() ? "dossier.precisions.trop-tard" : "dossier.precisions.autre-etape";
	}

	public Head head(Opened opened, Words words) {
		ApplicationFacts application = opened.application();
		Instant now = this.clock.instant();
		TimeLeft left = TimeLeft.of(opened.call().state(), opened.content().calendar(), now, words);
		boolean draft = application.isDraft();
		if (opened.asked() != null) {
			return asked(opened, opened.asked(), words);
		}
		String status = draft ? words.text("dossier.non-depose", left.sentence())
				: (application.submittedAt() != null && application.state() != ApplicationState.WITHDRAWN)
						? words.text("dossier.depose", Moments.text(application.submittedAt(), words))
						: words.text("dossier.etat.withdrawn");
		return new Head(application.path(), application.number(), opened.title(), opened.standing().name(),
				opened.content().title(), "/appels/" + opened.call().slug(), status, draft ? left.until() : "",
				draft ? "exclamation-triangle-fill"
						: (application.state() == ApplicationState.WITHDRAWN) ? "circle" : "send-fill",
				draft ? (left.late() ? "late" : "draft") : "filed", draft, opened.isWritable());
	}

	/** The head of a dossier of which something is asked. */
	private Head asked(Opened opened, ChangeRequestFacts asked, Words words) {
		ApplicationFacts application = opened.application();
		TimeLeft left = TimeLeft.before(asked.dueAt(), this.clock.instant(), words);
		return new Head(application.path(), application.number(), opened.title(), opened.standing().name(),
				opened.content().title(), "/appels/" + opened.call().slug(),
				words.text("dossier.precisions.statut", left.sentence()), left.until(), "exclamation-triangle-fill",
				left.late() ? "late" : "draft", false, opened.isWritable());
	}

	static List<StepItem> items(Reading reading, @Nullable Step current, Words words) {
		List<StepItem> items = new ArrayList<>();
		for (Step step : reading.steps()) {
			String state = reading.state(step).word();
			items.add(new StepItem(items.size() + 1, reading.opened().application().path() + "/" + step.path(),
					words.text("dossier.etape." + step.path()), state, said(reading.opened(), step, state, words),
					step == current));
		}
		return List.copyOf(items);
	}

	/** How far a step is, or whether something is asked of it. */
	private static String said(Opened opened, Step step, String state, Words words) {
		List<ChangeRequestFacts.Point> points = (opened.asked() != null) ? opened.asked().in(step) : List.of();
		return points.isEmpty() ? words.text("dossier.avancement." + state) : words.text("dossier.precisions."
				+ (points.stream().allMatch(ChangeRequestFacts.Point::isAnswered) ? "repondu" : "a-repondre"));
	}

	/** Who else has a step open, in a sentence, or empty. */
	static String others(List<String> names, Words words) {
		return switch (names.size()) {
			case 0 -> "";
			case 1 -> words.text("dossier.autre.1", names.getFirst());
			default -> words.text("dossier.autre.n", String.join(", ", names));
		};
	}

}
