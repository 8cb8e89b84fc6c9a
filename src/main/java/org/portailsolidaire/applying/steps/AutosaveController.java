package org.portailsolidaire.applying.steps;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.portailsolidaire.applying.applications.FieldWriting.Outcome;
import org.portailsolidaire.applying.applications.FieldWriting.Sent;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.FieldBounds;
import org.portailsolidaire.applying.applications.FieldWriting;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Presence;
import org.portailsolidaire.applying.applications.SentFields;
import org.portailsolidaire.applying.form.Moments;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves fields of a step as they are typed, and says who else has it open. */
@Controller
@RequestMapping(ApplicationFacts.NUMBER)
class AutosaveController {

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final FieldWriting writing;

	private final Presence presence;

	private final Clock clock;

	AutosaveController(ApplicationAccess access, ApplicationFrame frame, FieldWriting writing, Presence presence,
			Clock clock) {
		this.access = access;
		this.frame = frame;
		this.writing = writing;
		this.presence = presence;
		this.clock = clock;
	}

	/**
	 * What a page is told of its fields.
	 *
	 * @param revision that the written fields now have
	 * @param refused the fields whose text is too long to be saved
	 * @param said whether and when they were saved
	 * @param others who else has the step open
	 * @param status "Non déposé — il reste 3 jours"
	 */
	record Saved(int revision, List<String> written, List<String> conflicts, List<String> refused, String said,
			String others, String status) {

		/** Nothing was saved. */
		static Saved nothing(List<String> refused, String said, String others, String status) {
			return new Saved(-1, List.of(), List.of(), refused, said, others, status);
		}

	}

	@PostMapping(StepController.STEP + "/brouillon")
	ResponseEntity<Saved> draft(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Locale locale) {
		Step which = NotFound.unless(Step.of(step));
		Form form = Form.whole(sent);
		Words words = this.frame.words(locale);
		FieldBounds bounds = new FieldBounds(which,
				SingletonSupplier.of(() -> this.access.open(number, actor).content()));
		List<Sent> fields = SentFields.named(bounds, form);
		if (fields.isEmpty()) {
			List<String> names = NotFound.unless(this.presence.see(number, which, actor.id()));
			return ResponseEntity.ok(Saved.nothing(List.of(), "", ApplicationFrame.others(names, words), ""));
		}
		if (fields.stream().anyMatch(bounds::isTooLong)) {
			Opened opened = this.access.open(number, actor);
			SentFields.refuse(bounds.tooLong(opened, fields), bounds, form, new StepLabels(opened.content(), words));
			if (!opened.isWritable(which)) {
				return gone(opened, which, words);
			}
		}
		Outcome outcome = form.isRefused() ? Outcome.REFUSED : this.writing.write(number, which, fields, actor.id());
		if (outcome.full()) {
			form.refuse("contenu", SentFields.FULL);
		}
		if (form.isRefused()) {
			return refused(fields, form, words);
		}
		if (!outcome.isAllowed()) {
			return gone(this.access.open(number, actor), which, words);
		}
		String others = ApplicationFrame.others(outcome.others(), words);
		List<String> conflicts = outcome.conflicts().stream().map((one) -> one.mine().name()).toList();
		String said = conflicts.isEmpty()
				? words.text("dossier.enregistre-a", Moments.hour(this.clock.instant(), words))
				: words.text("dossier.autre-texte");
		return ResponseEntity.status(conflicts.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
			.body(new Saved(outcome.revision(), outcome.written(fields), conflicts, List.of(), said, others, ""));
	}

	private ResponseEntity<Saved> gone(Opened opened, Step step, Words words) {
		String said = opened.application().isDraft() && !opened.isOver() ? "dossier.lecture-seule"
				: StepRefusals.tooLate(opened, step);
		return ResponseEntity.status(HttpStatus.GONE)
			.body(Saved.nothing(List.of(), words.text(said), "", this.frame.head(opened, words).status()));
	}

	/** Nothing is saved; what is not too long can be sent again without the rest. */
	private static ResponseEntity<Saved> refused(List<Sent> fields, Form whole, Words words) {
		List<String> names = fields.stream().map(Sent::name).toList();
		List<String> refused = names.stream().filter((name) -> whole.problem(name) != null).toList();
		String said = whole.problems()
			.stream()
			.map((problem) -> words.text(problem.key(), problem.parameters().toArray()))
			.collect(Collectors.joining(" "));
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
			.body(Saved.nothing(refused.isEmpty() ? names : refused, said, "", ""));
	}

}
