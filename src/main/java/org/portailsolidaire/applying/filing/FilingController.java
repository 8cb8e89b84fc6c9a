package org.portailsolidaire.applying.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.filing.Filing.Outcome;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.applications.Signature;
import org.portailsolidaire.applying.form.Moments;
import org.portailsolidaire.applying.form.SectionText;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.steps.ApplicationFrame;
import org.portailsolidaire.applying.steps.RuleViews;
import org.portailsolidaire.applying.steps.Sections;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The review of a dossier, and its filing. */
@Controller
@RequestMapping(ApplicationFacts.NUMBER)
class FilingController {

	/** The end of the address to which dossiers are filed. */
	static final String FILING = "/depot";

	private static final int LONGEST_QUALITY = 120;

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final Filing filing;

	private final RuleViews rules;

	private final Sections sections;

	private final Clock clock;

	FilingController(ApplicationAccess access, ApplicationFrame frame, Filing filing, RuleViews rules,
			Sections sections, Clock clock) {
		this.access = access;
		this.frame = frame;
		this.filing = filing;
		this.rules = rules;
		this.sections = sections;
		this.clock = clock;
	}

	/** A step with what it lacks. */
	public record StepPoints(String label, String path, String state, String said, List<Form.Problem> problems,
			SectionText text) {
	}

	@GetMapping(FILING)
	String review(@PathVariable String number, Actor actor, Model model, Locale locale) {
		Opened opened = this.access.open(number, actor);
		if (!opened.application().isDraft()) {
			return "redirect:" + opened.application().path();
		}
		return review(opened, Form.empty(), null, actor, model, locale);
	}

	@PostMapping(FILING)
	String file(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Actor actor,
			HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
		Instant received = ReceivedAt.of(request, this.clock);
		Words words = this.frame.words(locale);
		Form form = Form.of(sent);
		Signature signature = signature(form, actor, words);
		if (form.isRefused()) {
			return again(signed(number, actor), form, null, actor, response, model, locale);
		}
		Outcome outcome = this.filing.file(number, actor, signature, form.value("edition"), received);
		Opened opened = outcome.opened();
		String path = opened.application().path();
		return switch (outcome.result()) {
			case FILED -> "redirect:" + path + "/recepisse?fait=depose";
			case ALREADY -> "redirect:" + path + "/recepisse?fait=deja";
			case CLOSED, NOT_OPEN, WITHDRAWN, INCOMPLETE, CHANGED_SINCE ->
				again(opened, form, refusal(outcome, received, words), actor, response, model, locale);
		};
	}

	private static @Nullable String refusal(Outcome outcome, Instant received, Words words) {
		return switch (outcome.result()) {
			case CLOSED -> words.text("dossier.depot.clos", Moments.text(received, words), Moments.seconds(received));
			case NOT_OPEN -> words.text("dossier.depot.pas-ouvert");
			case WITHDRAWN -> words.text("dossier.depot.retire");
			case INCOMPLETE -> words.text("dossier.depot.incomplet");
			case CHANGED_SINCE -> changed(outcome.opened(), words);
			case FILED, ALREADY -> null;
		};
	}

	/** A dossier that the reader may sign. */
	private Opened signed(String number, Actor actor) {
		Opened opened = this.access.open(number, actor);
		if (!opened.standing().maySign()) {
			throw new NotFound();
		}
		return opened;
	}

	private String again(Opened opened, Form form, @Nullable String refusal, Actor actor, HttpServletResponse response,
			Model model, Locale locale) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return review(opened, form, refusal, actor, model, locale);
	}

	/** Who wrote after what was read, which is not signed then. */
	static String changed(Opened opened, Words words) {
		String by = opened.application().changedBy();
		return (by != null) ? words.text("dossier.depot.change-par", by) : words.text("dossier.depot.change");
	}

	private static Signature signature(Form form, Actor actor, Words words) {
		List<String> declared = new ArrayList<>();
		for (String declaration : Signature.DECLARATIONS) {
			form.accepted("declaration-" + declaration, "dossier.depot.declaration.manque");
			declared.add(words.text("dossier.declaration." + declaration));
		}
		String quality = form.text("qualite", LONGEST_QUALITY, "dossier.depot.qualite.manque");
		form.accepted("signature", "dossier.depot.signature.manque");
		return new Signature(actor.name(), quality, declared);
	}

	private static StepPoints points(Reading reading, SectionText text, Words words) {
		Step step = Step.of(text.step()).orElseThrow();
		String state = reading.state(step).word();
		return new StepPoints(text.label(), reading.opened().application().path() + "/" + step.path(), state,
				words.text("dossier.avancement." + state), reading.form(step).problems(), text);
	}

	private String review(Opened opened, Form form, @Nullable String refusal, Actor actor, Model model, Locale locale) {
		Words words = this.frame.words(locale);
		Reading reading = this.frame.read(opened, words);
		this.frame.show(reading, null, null, words, model);
		model.addAttribute("form", form);
		model.addAttribute("refusal", refusal);
		model.addAttribute("edition", opened.edition());
		model.addAttribute("review",
				this.sections.of(reading, (step, name) -> true, words)
					.stream()
					.map((text) -> points(reading, text, words))
					.toList());
		model.addAttribute("lines", this.rules.lines(reading, words));
		model.addAttribute("complete", reading.isComplete());
		model.addAttribute("open", opened.call().state() == CallState.PUBLISHED
				&& opened.content().calendar().phaseAt(this.clock.instant()) == CallPhase.OPEN);
		model.addAttribute("owner", opened.standing().maySign());
		model.addAttribute("signer", actor.name());
		model.addAttribute("declarations",
				Signature.DECLARATIONS.stream()
					.map((one) -> new Choice("declaration-" + one, words.text("dossier.declaration." + one)))
					.toList());
		return "applications/depot";
	}

}
