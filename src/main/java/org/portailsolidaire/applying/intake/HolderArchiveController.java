package org.portailsolidaire.applying.intake;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.filing.FiledFrame;
import org.portailsolidaire.applying.filing.FiledFrame.Filed;
import org.portailsolidaire.applying.intake.FiledArchive.Answer;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All of a filed dossier, for the members of its association. */
@Controller
class HolderArchiveController {

	private final FiledFrame frame;

	private final FiledArchive archive;

	private final MessageSource messages;

	HolderArchiveController(FiledFrame frame, FiledArchive archive, MessageSource messages) {
		this.frame = frame;
		this.archive = archive;
		this.messages = messages;
	}

	@GetMapping("/dossiers/" + FiledFrame.NUMBER + "/dossier.zip")
	@Nullable String all(@PathVariable String number, @RequestParam(defaultValue = "") String depot, Actor actor,
			HttpServletResponse response, Locale locale) throws IOException {
		Filed filed = this.frame.filed(number, depot, actor);
		boolean sent = this.archive.send(filed, actor.id(), new Words(this.messages, locale),
				Answer.to(response, FiledPaperController.name("dossier-" + number, depot, ".zip")));
		return sent ? null : "redirect:" + filed.receipt() + "&fait=archive-en-cours";
	}

}
