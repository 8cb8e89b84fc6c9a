package org.portailsolidaire.platform.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.mail.Inbox.Count;
import org.portailsolidaire.platform.mail.Inbox.Received;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages of the person who is signed in. */
@Controller
class InboxController {

	private static final String UNREAD = "non-lus";

	private final Inbox inbox;

	private final MessageSource messages;

	private final Clock clock;

	InboxController(Inbox inbox, MessageSource messages, Clock clock) {
		this.inbox = inbox;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/espace/messages")
	String list(Actor actor, @RequestParam(defaultValue = "") String voir,
			@RequestParam(defaultValue = "1") String page, Locale locale, Model model) {
		boolean unreadOnly = voir.equals(UNREAD);
		Count count = this.inbox.count(actor.id());
		int all = unreadOnly ? count.unread() : count.all();
		int last = Math.max(1, Math.ceilDiv(all, Inbox.PAGE_SIZE));
		int present = page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
		if (present > last) {
			throw new NotFound();
		}
		Words words = new Words(this.messages, locale);
		LocalDate today = ParisTime.dayOf(this.clock.instant());
		List<InboxPage.Row> rows = this.inbox.page(actor.id(), unreadOnly, present)
			.stream()
			.map((message) -> InboxPage.Row.of(message, words, today))
			.toList();
		model.addAttribute("page", new InboxPage(rows, all, count.unread(), unreadOnly, present, last));
		return "mail/inbox";
	}

	@GetMapping("/espace/messages/{id:[0-9a-f-]{36}}")
	String message(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
		Received message = this.inbox.open(actor.id(), id).orElseThrow(NotFound::new);
		model.addAttribute("message", message);
		model.addAttribute("when", InboxPage.moment(message.at(), new Words(this.messages, locale),
				ParisTime.dayOf(this.clock.instant())));
		return "mail/message";
	}

	@PostMapping("/espace/messages/{id:[0-9a-f-]{36}}/lecture")
	String read(Actor actor, @PathVariable UUID id) {
		if (this.inbox.open(actor.id(), id).isEmpty()) {
			throw new NotFound();
		}
		return "redirect:/espace/messages";
	}

	@PostMapping("/espace/messages/lecture")
	String readAll(Actor actor) {
		this.inbox.readAll(actor.id());
		return "redirect:/espace/messages";
	}

}
