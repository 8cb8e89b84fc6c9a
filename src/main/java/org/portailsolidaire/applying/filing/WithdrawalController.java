package org.portailsolidaire.applying.filing;

import java.time.Clock;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.steps.Overview;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking a dossier back. */
@Controller
@RequestMapping(ApplicationFacts.NUMBER)
class WithdrawalController {

	private static final int LONGEST_REASON = 2000;

	private final ApplicationAccess access;

	private final Filing filing;

	private final Overview overview;

	private final Clock clock;

	WithdrawalController(ApplicationAccess access, Filing filing, Overview overview, Clock clock) {
		this.access = access;
		this.filing = filing;
		this.overview = overview;
		this.clock = clock;
	}

	@PostMapping("/retrait")
	String withdraw(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Actor actor,
			HttpServletResponse response, Model model, Locale locale) {
		Form form = Form.whole(sent);
		String reason = form.lines("raison", LONGEST_REASON);
		if (form.isRefused()) {
			Opened opened = this.access.open(number, actor);
			if (!opened.standing().maySign()) {
				throw new NotFound();
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.overview.page(opened, "", form, model, locale);
		}
		boolean withdrawn = this.filing.withdraw(number, actor, reason.isEmpty() ? null : reason, this.clock.instant());
		return "redirect:/dossiers/" + number + (withdrawn ? "?fait=retire" : "");
	}

}
