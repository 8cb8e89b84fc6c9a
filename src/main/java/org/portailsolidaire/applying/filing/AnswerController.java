package org.portailsolidaire.applying.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.form.SectionText.Line;
import org.portailsolidaire.applying.filing.Answering.Reply;
import org.portailsolidaire.applying.filing.Answering.Outcome;
import org.portailsolidaire.applying.filing.Answering.Result;
import org.portailsolidaire.applying.applications.ChangeRequestFacts.Point;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ChangeRequestFacts;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.applications.ReceiptQuery;
import org.portailsolidaire.applying.applications.Signature;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.steps.ApplicationFrame;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the team asks to be put right: read, replied to point by point, sent back. */
@Controller
@RequestMapping(ApplicationFacts.NUMBER + ApplicationFacts.ANSWER)
class AnswerController {

	/** The end of the address to which answers are sent. */
	static final String SENDING = ApplicationFacts.ANSWER + "/envoi";

	/** The end of the address to which a reply to a point is sent. */
	static final String REPLY = "/reponse";

	private static final String STEP = "/{step:[a-z]{1,20}}" + REPLY;

	private static final int LONGEST_REPLY = 4000;

	private static final int LONGEST_QUALITY = 120;

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final Answering answering;

	private final AnswerPages pages;

	private final ReceiptQuery receipts;

	private final Clock clock;

	AnswerController(ApplicationAccess access, ApplicationFrame frame, Answering answering, AnswerPages pages,
			ReceiptQuery receipts, Clock clock) {
		this.access = access;
		this.frame = frame;
		this.answering = answering;
		this.pages = pages;
		this.receipts = receipts;
		this.clock = clock;
	}

	@GetMapping
	String page(@PathVariable String number, @RequestParam(defaultValue = "") String fait, Actor actor, Model model,
			Locale locale) {
		return page(this.access.open(number, actor), null, null, fait, actor, model, locale);
	}

	@PostMapping(STEP)
	String reply(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, HttpServletRequest request,
			HttpServletResponse response, Model model, Locale locale) {
		Instant received = ReceivedAt.of(request, this.clock);
		Opened opened = this.access.open(number, actor);
		Step which = NotFound.unless(Step.of(step));
		if (!opened.standing().mayWrite()) {
			throw new NotFound();
		}
		Form form = form(opened, sent, actor);
		Map<Step, String> replies = replies(opened, which, form, sent);
		if (form.isRefused()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("kept", kept(opened, replies, locale));
			return page(opened, form, null, null, actor, model, locale);
		}
		Result result = Result.DONE;
		for (Map.Entry<Step, String> one : replies.entrySet()) {
			Result written = this.answering.reply(number,
					new Reply(one.getKey(), version(form, one.getKey()), one.getValue()), actor, received);
			if (written == Result.CHANGED_SINCE) {
				form.refuse(field(one.getKey()), "dossier.precisions.reponse.autre");
			}
			result = (written != Result.DONE) ? written : result;
		}
		if (result == Result.DONE) {
			return "redirect:" + opened.application().path() + ApplicationFacts.ANSWER + "?fait=repondu#point-"
					+ which.path();
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		Opened now = this.access.open(number, actor);
		model.addAttribute("kept", kept(now, replies, locale));
		return page(now, form, result, null, actor, model, locale);
	}

	/** Replies that were typed and are not saved, where their fields are gone. */
	private List<Line> kept(Opened opened, Map<Step, String> replies, Locale locale) {
		ChangeRequestFacts asked = opened.asked();
		Words words = this.frame.words(locale);
		return replies.entrySet()
			.stream()
			.filter((one) -> !one.getValue().isEmpty()
					&& (asked == null || asked.of(one.getKey()) == null || !asked.isOpenAt(this.clock.instant())))
			.map((one) -> new Line(words.text("dossier.etape." + one.getKey().path()), one.getValue()))
			.toList();
	}

	/** The reply of a button, and those that were typed beside it. */
	private static Map<Step, String> replies(Opened opened, Step which, Form form, MultiValueMap<String, String> sent) {
		Map<Step, String> replies = new LinkedHashMap<>();
		String text = form.lines(field(which), LONGEST_REPLY);
		if (text.isEmpty()) {
			form.refuse(field(which), "dossier.precisions.reponse.manque");
		}
		replies.put(which, text);
		for (Point point : (opened.asked() != null) ? opened.asked().points() : List.<Point>of()) {
			Step step = Step.of(point.step()).orElseThrow();
			if (step != which && sent.containsKey(field(step)) && !form.value(field(step)).isBlank()
					&& !form.value(field(step)).strip().equals(point.reply())) {
				replies.put(step, form.lines(field(step), LONGEST_REPLY));
			}
		}
		return replies;
	}

	private static String field(Step step) {
		return "reponse-" + step.path();
	}

	private static int version(Form form, Step step) {
		String own = form.value("version-" + step.path());
		String version = own.isEmpty() ? form.value("version") : own;
		return version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : -1;
	}

	@PostMapping("/envoi")
	String send(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Actor actor,
			HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
		Instant received = ReceivedAt.of(request, this.clock);
		Words words = this.frame.words(locale);
		Form form = Form.of(sent);
		Signature signature = new Signature(actor.name(), quality(form),
				List.of(words.text("dossier.declaration.exact")));
		if (form.isRefused()) {
			Opened opened = this.access.open(number, actor);
			if (!opened.standing().maySign()) {
				throw new NotFound();
			}
			return again(opened, null, sent, actor, response, model, locale);
		}
		Outcome outcome = this.answering.send(number, actor, signature, form.value("edition"), received);
		Opened opened = outcome.opened();
		String path = opened.application().path();
		return switch (outcome.result()) {
			case DONE -> "redirect:" + path + "/recepisse?fait=envoye";
			case CLOSED -> "redirect:" + path + (isAnswered(opened) ? "/recepisse" : ApplicationFacts.ANSWER);
			case LATE, INCOMPLETE, CHANGED_SINCE ->
				again(opened, outcome.result(), sent, actor, response, model, locale);
		};
	}

	private static String quality(Form form) {
		return form.text("qualite", LONGEST_QUALITY, "dossier.depot.qualite.manque");
	}

	/**
	 * The page again, with what was sent; without a result, something is missing in it.
	 */
	private String again(Opened opened, @Nullable Result result, MultiValueMap<String, String> sent, Actor actor,
			HttpServletResponse response, Model model, Locale locale) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		Form form = form(opened, sent, actor);
		if (result == null) {
			quality(form);
		}
		String view = page(opened, form, result, null, actor, model, locale);
		if (result == Result.CHANGED_SINCE) {
			model.addAttribute("refusal", FilingController.changed(opened, this.frame.words(locale)));
		}
		return view;
	}

	/** Whether what was asked last is answered: by a first click, or by a colleague. */
	private boolean isAnswered(Opened opened) {
		return this.pages.requests(opened)
			.stream()
			.findFirst()
			.filter((request) -> request.outcome() == ChangeRequestFacts.Outcome.ANSWERED)
			.isPresent();
	}

	private String page(Opened opened, @Nullable Form form, @Nullable Result result, @Nullable String done, Actor actor,
			Model model, Locale locale) {
		Words words = this.frame.words(locale);
		Reading reading = this.frame.read(filed(opened), words);
		this.frame.show(reading, null, done, words, model);
		model.addAttribute("form", (form != null) ? form : form(opened, new LinkedMultiValueMap<>(), actor));
		model.addAttribute("refusal", (result != null && result != Result.CHANGED_SINCE) ? words.text(switch (result) {
			case CLOSED -> "dossier.precisions.ferme";
			case LATE -> "dossier.precisions.trop-tard";
			case INCOMPLETE, CHANGED_SINCE, DONE -> "dossier.precisions.incomplet";
		}) : null);
		this.pages.prepare(reading, this.clock.instant(), words, model);
		model.addAttribute("owner", opened.standing().maySign());
		model.addAttribute("edition", opened.edition());
		return "applications/precisions";
	}

	/** A dossier that was filed, and of which something is or was asked. */
	private Opened filed(Opened opened) {
		if (opened.application().submittedAt() == null || this.pages.requests(opened).isEmpty()) {
			throw new NotFound();
		}
		return opened;
	}

	/**
	 * What was sent, over the replies that are written and the quality one signed as
	 * last.
	 */
	private Form form(Opened opened, MultiValueMap<String, String> sent, Actor actor) {
		MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
		if (opened.asked() != null) {
			for (Point point : opened.asked().points()) {
				if (point.reply() != null) {
					all.add("reponse-" + point.step(), point.reply());
				}
			}
			this.receipts.find(opened.application(), 0)
				.filter((receipt) -> receipt.signer().equals(actor.name()))
				.ifPresent((receipt) -> all.add("qualite", receipt.quality()));
		}
		all.putAll(sent);
		return Form.of(all);
	}

}
