package org.portailsolidaire.calls.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.writing.WritingFrame;
import org.portailsolidaire.calls.writing.WritingAccess;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.people.memberships.Funders;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
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

/** Who writes a call: the team, or the members of a funder or a network. */
@Controller
@RequestMapping(WritingFrame.PATH + "/" + StaffFrame.ID + "/responsable")
class HandingOverController {

	private static final String TEAM = "equipe";

	private final WritingAccess access;

	private final WritingFrame frame;

	private final HandingOver handing;

	private final Funders funders;

	private final MessageSource messages;

	HandingOverController(WritingAccess access, WritingFrame frame, HandingOver handing, Funders funders,
			MessageSource messages) {
		this.access = access;
		this.frame = frame;
		this.handing = handing;
		this.funders = funders;
		this.messages = messages;
	}

	@GetMapping
	String page(@PathVariable UUID id, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model,
			Locale locale) {
		return page(id, Form.empty(), actor, model, locale);
	}

	private String page(UUID id, Form form, Actor actor, Model model, Locale locale) {
		Words words = this.frame.show(this.access.open(id, actor), null, null, actor, model, locale);
		model.addAttribute("form", form);
		model.addAttribute("owners", owners(words));
		return "publication/responsable";
	}

	private List<Choice> owners(Words words) {
		List<Choice> owners = new ArrayList<>();
		owners.add(new Choice(TEAM, words.text("ecrire.equipe")));
		this.funders.withWriters().forEach((funder) -> owners.add(new Choice(funder.id().toString(), funder.name())));
		return owners;
	}

	@PostMapping
	String hand(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Form form = Form.of(sent);
		String chosen = form.value("responsable");
		if (owners(new Words(this.messages, locale)).stream().noneMatch((owner) -> owner.value().equals(chosen))) {
			form.refuse("responsable", "ecrire.responsable.manque");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(id, form, actor, model, locale);
		}
		this.access.open(id, actor);
		boolean handed = this.handing.hand(id, owner(chosen), actor);
		return "redirect:" + WritingFrame.PATH + "/" + id + "?fait=" + (handed ? "confie" : "rien");
	}

	private static @Nullable UUID owner(String chosen) {
		return chosen.equals(TEAM) ? null : UUID.fromString(chosen);
	}

}
