package org.portailsolidaire.calls.publication;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.portailsolidaire.calls.writing.WritingFrame;
import org.portailsolidaire.calls.writing.WritingAccess;
import org.portailsolidaire.calls.writing.PartPages;
import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.calls.catalogue.CallPreview;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Frame;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.WritingAccess.Opened;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A call being written as the public will read it, and as a holder will fill it in. */
@Controller
@RequestMapping(WritingFrame.PATH + "/" + StaffFrame.ID + "/apercu")
class PreviewController {

	private final WritingAccess access;

	private final WritingFrame frame;

	private final CallPreview preview;

	private final MessageSource messages;

	PreviewController(WritingAccess access, WritingFrame frame, CallPreview preview, MessageSource messages) {
		this.access = access;
		this.frame = frame;
		this.preview = preview;
		this.messages = messages;
	}

	/**
	 * A question as a holder reads it.
	 *
	 * @param kind {@code short-text}, {@code long-text}…
	 * @param bounds what is accepted, in a sentence, or empty
	 * @param condition when it is asked, or empty
	 */
	public record Asked(String key, String kind, String label, String help, boolean required, String bounds,
			List<Choice> choices, String condition) {
	}

	@GetMapping
	String call(@PathVariable UUID id, @Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor,
			@ModelAttribute("frame") Frame frame, Model model, Locale locale) {
		Opened opened = this.access.read(id, actor);
		model.addAttribute("page", this.preview.page(id, opened.call().slug(), opened.reading().content(),
				new Words(this.messages, locale), frame.url()));
		model.addAttribute("previewOf", opened.call().path());
		return "catalogue/call";
	}

	@GetMapping("/formulaire")
	String form(@PathVariable UUID id, @Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor,
			Model model, Locale locale) {
		Opened opened = this.access.read(id, actor);
		Words words = this.frame.show(opened, null, null, actor, model, locale);
		List<Question> questions = opened.reading().content().questions();
		model.addAttribute("form", Form.empty());
		model.addAttribute("questions",
				questions.stream().map((question) -> asked(question, questions, words)).toList());
		return "publication/apercu";
	}

	private static Asked asked(Question question, List<Question> all, Words words) {
		Question.Condition condition = question.condition();
		String when = (condition == null) ? "" : all.stream()
			.filter((one) -> one.key().equals(condition.question()))
			.findFirst()
			.map((on) -> words.text("ecrire.si.question", on.label(), String.join(", ",
					condition.answers().stream().map((answer) -> PartPages.answer(on, answer, words)).toList())))
			.orElse("");
		return new Asked(question.key(), Sayings.word(question.kind()), question.label(),
				(question.help() != null) ? question.help() : "", question.required(), bounds(question, words),
				question.offered()
					.stream()
					.map((answer) -> new Choice(answer, PartPages.answer(question, answer, words)))
					.toList(),
				when);
	}

	/** "De 10 à 500 caractères". */
	private static String bounds(Question question, Words words) {
		String unit = switch (question.kind()) {
			case SHORT_TEXT, LONG_TEXT -> "caracteres";
			case SEVERAL_CHOICES -> "choix";
			case AMOUNT -> "euros";
			case NUMBER, DATE, YES_NO, ONE_CHOICE, ATTACHMENT, EXPLANATION -> "nombre";
		};
		String from = (question.from() != null) ? words.formats().date(question.from())
				: (question.min() != null) ? words.formats().number(question.min()) : "";
		String to = (question.to() != null) ? words.formats().date(question.to())
				: (question.max() != null) ? words.formats().number(question.max()) : "";
		if (from.isEmpty() && to.isEmpty()) {
			return "";
		}
		String range = from.isEmpty() ? words.text("ecrire.borne.au-plus", to)
				: to.isEmpty() ? words.text("ecrire.borne.au-moins", from) : words.text("ecrire.borne.entre", from, to);
		return words.text("ecrire.borne." + unit, range);
	}

}
