package org.portailsolidaire.platform.mail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the person who is signed in wants to be told. */
@Controller
class ChoicesController {

	private final Choosing choosing;

	private final MessageChoicesQuery choices;

	ChoicesController(Choosing choosing, MessageChoicesQuery choices) {
		this.choosing = choosing;
		this.choices = choices;
	}

	/** A kind on the page. */
	public record Row(String code, List<Way> ways) {
	}

	/** A way of being told of it. */
	public record Way(String code, boolean chosen) {
	}

	@GetMapping("/espace/messages/preferences")
	String show(Actor actor, Model model) {
		model.addAttribute("rows",
				this.choices.of(actor.id())
					.stream()
					.map((kind) -> new Row(kind.kind().code(),
							kind.ways().stream().map((way) -> new Way(way.name(), way == kind.choice())).toList()))
					.toList());
		return "mail/preferences";
	}

	/** Takes the choices that make sense; the others stay as they were. */
	@PostMapping("/espace/messages/preferences")
	String keep(Actor actor, @RequestParam Map<String, String> choices) {
		Map<String, MessageChoice.Way> wanted = new HashMap<>();
		choices.forEach((kind, name) -> Arrays.stream(MessageChoice.Way.values())
			.filter((choice) -> choice.name().equals(name))
			.forEach((choice) -> wanted.put(kind, choice)));
		this.choosing.choose(actor.id(), wanted);
		return "redirect:/espace/messages/preferences?enregistre";
	}

}
