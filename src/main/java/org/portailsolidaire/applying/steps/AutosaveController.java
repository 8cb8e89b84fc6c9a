package org.portailsolidaire.applying.steps;

import org.portailsolidaire.platform.drafting.AutosaveAnswer;
import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.platform.drafting.Edit;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.FieldBounds;
import org.portailsolidaire.applying.applications.FieldWriting;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.SentFields;
import org.portailsolidaire.applying.form.Moments;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;

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

	private final Clock clock;

	AutosaveController(ApplicationAccess access, ApplicationFrame frame, FieldWriting writing, Clock clock) {
		this.access = access;
		this.frame = frame;
		this.writing = writing;
		this.clock = clock;
	}

	@PostMapping(StepController.STEP + "/brouillon")
	ResponseEntity<AutosaveAnswer> draft(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Locale locale) {
		Step which = NotFound.unless(Step.of(step));
		Form form = Form.whole(sent);
		Words words = this.frame.words(locale);
		FieldBounds bounds = new FieldBounds(which,
				SingletonSupplier.of(() -> this.access.open(number, actor).content()));
		List<Edit> fields = SentFields.named(SentFields.form(bounds, form));
		if (fields.isEmpty()) {
			List<String> names = NotFound.unless(this.writing.see(number, which, actor.id()));
			return AutosaveAnswer.seen(ApplicationFrame.others(names, words));
		}
		if (fields.stream().anyMatch(bounds::isTooLong)) {
			Opened opened = this.access.open(number, actor);
			SentFields.refuse(bounds.tooLong(opened, fields), bounds, form, new StepLabels(opened.content(), words));
			if (!opened.isWritable(which)) {
				return gone(opened, which, words);
			}
		}
		Saved saved = form.isRefused() ? Saved.REFUSED : this.writing.write(number, which, fields, actor.id());
		if (saved.full()) {
			form.refuse("contenu", SentFields.FULL);
		}
		if (form.isRefused()) {
			return refused(fields, form, words);
		}
		if (!saved.isAllowed()) {
			return gone(this.access.open(number, actor), which, words);
		}
		String said = saved.conflicts().isEmpty()
				? words.text("dossier.enregistre-a", Moments.hour(this.clock.instant(), words))
				: words.text("dossier.autre-texte");
		return AutosaveAnswer.saved(saved, fields, said, ApplicationFrame.others(saved.others(), words));
	}

	private ResponseEntity<AutosaveAnswer> gone(Opened opened, Step step, Words words) {
		String said = opened.application().isDraft() && !opened.isOver() ? "dossier.lecture-seule"
				: StepRefusals.tooLate(opened, step);
		return AutosaveAnswer.gone(words.text(said), this.frame.head(opened, words).status());
	}

	/** Nothing is saved; what is not too long can be sent again without the rest. */
	private static ResponseEntity<AutosaveAnswer> refused(List<Edit> fields, Form whole, Words words) {
		List<String> names = fields.stream().map(Edit::name).toList();
		List<String> refused = names.stream().filter((name) -> whole.problem(name) != null).toList();
		String said = whole.problems()
			.stream()
			.map((problem) -> words.text(problem.key(), problem.parameters().toArray()))
			.collect(Collectors.joining(" "));
		return AutosaveAnswer.refused(refused.isEmpty() ? names : refused, said);
	}

}
