package org.portailsolidaire.applying.intake;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.applying.filing.FiledFrame;
import org.portailsolidaire.applying.filing.FiledFrame.Shown;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages of a dossier, for the members of its association. */
@Controller
@RequestMapping("/dossiers/" + FiledFrame.NUMBER + "/messages")
class HolderTalkController {

	private final FiledFrame frame;

	private final Conversations conversations;

	private final ConversationsQuery said;

	private final MessageSource messages;

	HolderTalkController(FiledFrame frame, Conversations conversations, ConversationsQuery said,
			MessageSource messages) {
		this.frame = frame;
		this.conversations = conversations;
		this.said = said;
		this.messages = messages;
	}

	@GetMapping
	String page(@PathVariable String number, @RequestParam(defaultValue = "") String fait, Actor actor, Model model,
			Locale locale) {
		Shown shown = this.frame.show(number, actor, model, locale);
		this.conversations.read(shown.id(), actor);
		return page(shown, Form.empty(), fait, model, locale);
	}

	@PostMapping
	String write(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		Shown shown = this.frame.show(number, actor, model, locale);
		if (!shown.mayWrite()) {
			throw new NotFound();
		}
		Form form = Form.of(sent);
		String text = Talk.text(form);
		if (!form.isRefused()) {
			Talk.note(this.conversations.writeAsHolder(Talk.id(form), shown.id(), text, actor), form,
					new Words(this.messages, locale));
		}
		if (form.isRefused()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(shown, form, "", model, locale);
		}
		return "redirect:" + shown.path() + "/messages?fait=ecrit#dernier";
	}

	private String page(Shown shown, Form form, String done, Model model, Locale locale) {
		Words words = new Words(this.messages, locale);
		model.addAttribute("done", done.equals("ecrit") ? words.text("echanges.fait.ecrit") : null);
		model.addAttribute("form", form);
		model.addAttribute("next", Talk.next(form));
		model.addAttribute("talk", Talk.of(this.said.of(shown.id()), false, words));
		model.addAttribute("open", shown.mayWrite() && (!shown.over() || form.isRefused()));
		return "intake/messages";
	}

}
