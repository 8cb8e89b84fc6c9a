package org.portailsolidaire.applying.steps;

import org.portailsolidaire.platform.drafting.TwoTexts;
import org.portailsolidaire.platform.drafting.Conflict;
import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.platform.drafting.Edit;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.applying.form.SectionText.Line;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.form.FieldWords;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What a step answers when it does not write what was sent: two texts to choose from, or
 * a dossier that does not change any more.
 */
@Component
class StepRefusals {

	/** The key of what is said of a draft whose call has closed. */
	static final String OVER = "dossier.clos";

	private final ApplicationFrame frame;

	private final FieldWords values;

	StepRefusals(ApplicationFrame frame, FieldWords values) {
		this.frame = frame;
		this.values = values;
	}

	String conflict(Opened opened, Step step, Saved saved, Form form, Model model, Locale locale,
			HttpServletResponse response) {
		Words words = this.frame.words(locale);
		StepLabels labels = new StepLabels(opened.content(), words);
		response.setStatus(form.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
		this.frame.show(this.frame.read(opened, words), step, null, words, model);
		model.addAttribute("form", form);
		model.addAttribute("step", step.path());
		model.addAttribute("stepTitle", labels.of(step));
		model.addAttribute("revision", saved.revision());
		model.addAttribute("texts", saved.conflicts().stream().map((one) -> texts(step, one, labels)).toList());
		return "applications/conflit";
	}

	private TwoTexts texts(Step step, Conflict one, StepLabels labels) {
		String field = one.mine().name();
		String by = one.by();
		return TwoTexts.of(one, labels.of(step, field), this.values.said(step, field, one.mine().values(), labels),
				this.values.said(step, field, one.theirs(), labels), (by != null) ? by : labels.words()
					.text(one.nameless() ? "dossier.conflit.partenaire" : "dossier.conflit.quelqu-un"));
	}

	/**
	 * What was typed cannot be saved: the dossier was filed or taken back meanwhile. It
	 * is shown to be copied.
	 */
	String closed(Opened before, Step step, List<Edit> sent, HttpServletResponse response, Model model, Locale locale) {
		if (!before.standing().mayWrite()) {
			throw new NotFound();
		}
		Words words = this.frame.words(locale);
		StepLabels labels = new StepLabels(before.content(), words);
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("path", before.application().path());
		model.addAttribute("number", before.application().number());
		model.addAttribute("said", words.text(tooLate(before, step)));
		model.addAttribute("kept",
				sent.stream()
					.filter((one) -> !one.values().isEmpty() && !one.values().equals(before.of(step).all(one.name())))
					.map((one) -> new Line(labels.of(step, one.name()),
							this.values.said(step, one.name(), one.values(), labels)))
					.toList());
		return "applications/trop-tard";
	}

	/** The key of what is said to who writes where nothing is written any more. */
	static String tooLate(Opened opened, Step step) {
		if (opened.isOver()) {
			return OVER;
		}
		if (opened.asked() == null) {
			return "dossier.plus-un-brouillon";
		}
		return "dossier.precisions."
				+ (opened.open().isEmpty() ? "trop-tard" : opened.open().contains(step) ? "ferme" : "autre-etape");
	}

}
