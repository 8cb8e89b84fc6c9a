package org.portailsolidaire.calls.publication;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.portailsolidaire.calls.writing.WritingFrame;
import org.portailsolidaire.calls.writing.WritingAccess;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a funder asks of the team for a call, and the answer. */
@Controller
@RequestMapping(WritingFrame.PATH + "/" + StaffFrame.ID + "/approbation")
class ApprovalController {

	private static final int LONGEST_REASON = 2000;

	private final WritingAccess access;

	private final Approval approval;

	private final OverviewScreen screen;

	ApprovalController(WritingAccess access, Approval approval, OverviewScreen screen) {
		this.access = access;
		this.approval = approval;
		this.screen = screen;
	}

	@PostMapping
	String ask(@PathVariable UUID id,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		return PublicationController.after(id, this.approval.ask(id, Writer.of(actor), actor), "demande");
	}

	@PostMapping("/retrait")
	String takeBack(@PathVariable UUID id,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		return PublicationController.after(id, this.approval.takeBack(id, Writer.of(actor), actor), "demande-retiree");
	}

	@PostMapping("/accord")
	String approve(@PathVariable UUID id, @RequestParam(defaultValue = "") String revision,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor) {
		int read = revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1;
		boolean approved = this.approval.approve(id, read, actor);
		boolean already = !approved && this.access.read(id, actor).call().isApproved();
		return PublicationController.after(id, approved || !already, approved ? "approuve" : Sayings.CHANGED_SINCE);
	}

	@PostMapping("/renvoi")
	ModelAndView returnFor(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		Form form = Form.of(sent);
		String reason = form.lines("motif", LONGEST_REASON);
		if (reason.isEmpty()) {
			form.refuse("motif", "ecrire.renvoi.motif");
		}
		if (form.isRefused()) {
			return new ModelAndView(this.screen.show(id, form, "", actor, model, locale), Map.of(),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return new ModelAndView(PublicationController.after(id, this.approval.returnFor(id, reason, actor), "renvoye"));
	}

}
