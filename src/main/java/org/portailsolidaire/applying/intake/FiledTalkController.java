package org.portailsolidaire.applying.intake;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.applying.filing.FiledFrame;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages of a dossier, for the team. */
@Controller
@RequestMapping(IntakeFrame.PATH + "/" + FiledFrame.NUMBER + "/messages")
class FiledTalkController {

	private final IntakeAccess access;

	private final IntakeFrame frame;

	private final Conversations conversations;

	private final ConversationsQuery said;

	FiledTalkController(IntakeAccess access, IntakeFrame frame, Conversations conversations, ConversationsQuery said) {
		this.access = access;
		this.frame = frame;
		this.conversations = conversations;
		this.said = said;
	}

	@GetMapping
	String page(@PathVariable String number, @RequestParam(defaultValue = "") String fait,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		return page(this.access.open(number, "messages", actor), Form.empty(), fait, actor, model, locale);
	}

	@PostMapping
	String write(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Row row = this.access.find(number, actor);
		Form form = Form.of(sent);
		String text = Talk.text(form);
		if (!form.isRefused()) {
			Talk.note(this.conversations.writeAsTeam(Talk.id(form), row.id(), text, actor), form,
					this.frame.words(locale));
		}
		if (form.isRefused()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(row, form, "", actor, model, locale);
		}
		return "redirect:" + row.path() + "/messages?fait=ecrit#dernier";
	}

	private String page(Row row, Form form, String done, Actor actor, Model model, Locale locale) {
		Words words = this.frame.show(row, "messages", done, actor, model, locale);
		model.addAttribute("form", form);
		model.addAttribute("next", Talk.next(form));
		model.addAttribute("talk", Talk.of(this.said.of(row.id()), true, words));
		model.addAttribute("open", row.state() != FiledState.WITHDRAWN || form.isRefused());
		return "intake/messages-equipe";
	}

}
