package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Listing;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.platform.audit.AuditLog;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log, searched and taken away by administrators. */
@Controller
class JournalController {

	private final StaffFrame frame;

	private final JournalAccess journal;

	private final AuditLog log;

	private final MessageSource messages;

	JournalController(StaffFrame frame, JournalAccess journal, AuditLog log, MessageSource messages) {
		this.frame = frame;
		this.journal = journal;
		this.log = log;
		this.messages = messages;
	}

	@GetMapping(JournalSearch.PATH)
	String list(@RequestParam MultiValueMap<String, String> sent, @Only(Role.ADMINISTRATOR) Actor actor, Model model,
			Locale locale) {
		Words words = this.frame.show("journal", null, actor, model, locale);
		Form form = Form.of(sent);
		JournalSearch search = JournalSearch.read(form, this.log);
		int page = Listing.page(form);
		AuditLog.Found found = this.journal.find(search, page, actor);
		model.addAttribute("form", form);
		model.addAttribute("acts",
				this.log.acts()
					.stream()
					.map((act) -> new Choice(act.word(), words.text("gestion.acte." + act.word())))
					.toList());
		model.addAttribute("kinds",
				this.log.kinds()
					.stream()
					.map((kind) -> new Choice(kind.word(), words.text("gestion.objet." + kind.word())))
					.toList());
		model.addAttribute("rows", Line.all(found.entries(), words));
		model.addAttribute("listing", Listing.of(search.address(), page, AuditLog.PAGE, found.matching(),
				AuditLog.COUNTED, search.chips(words), words));
		return "office/journal";
	}

	@PostMapping(JournalSearch.PATH + ".csv")
	void export(@RequestParam MultiValueMap<String, String> sent, @Only(Role.ADMINISTRATOR) Actor actor,
			HttpServletResponse response, Locale locale) throws IOException {
		JournalSearch search = JournalSearch.read(Form.of(sent), this.log);
		this.journal.announceExport(search, actor);
		try (JournalTable table = new JournalTable(response, new Words(this.messages, locale))) {
			this.log.forEach(search.search(), actor, table::write);
		}
	}

}
