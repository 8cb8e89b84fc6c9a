package org.portailsolidaire.calls.publication;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.portailsolidaire.calls.writing.WrittenCall;
import org.portailsolidaire.calls.writing.WritingFrame;
import org.portailsolidaire.calls.writing.WritingAccess;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.calls.calls.CallDossiers.Count;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.publication.Archiving.Order;
import org.portailsolidaire.calls.publication.Archiving.Refusal;
import org.portailsolidaire.calls.writing.WritingAccess.Opened;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A call is taken offline after one read what that does, put back, or given up. */
@Controller
@RequestMapping(WritingFrame.PATH + "/" + StaffFrame.ID)
class ArchivingController {

	private static final int LONGEST_REASON = 1000;

	private final WritingAccess access;

	private final WritingFrame frame;

	private final Archiving archiving;

	ArchivingController(WritingAccess access, WritingFrame frame, Archiving archiving) {
		this.access = access;
		this.frame = frame;
		this.archiving = archiving;
	}

	@GetMapping("/archivage")
	String page(@PathVariable UUID id, @Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor,
			Model model, Locale locale) {
		Opened opened = this.access.read(id, actor);
		return (opened.writable() && opened.call().state() == CallState.PUBLISHED)
				? page(opened, Form.empty(), actor, model, locale) : "redirect:" + opened.call().path();
	}

	private String page(Opened opened, Form form, Actor actor, Model model, Locale locale) {
		WrittenCall call = opened.call();
		Words words = this.frame.show(opened, null, null, actor, model, locale);
		Count count = this.archiving.count(call);
		model.addAttribute("form", form);
		model.addAttribute("drafts", count.drafts());
		model.addAttribute("filed", count.filed());
		model.addAttribute("others", Archiving.isOfOthers(call, Writer.of(actor)));
		model.addAttribute("owner", (call.ownerName() != null) ? call.ownerName() : words.text("ecrire.equipe"));
		return "publication/archivage";
	}

	@PostMapping("/archivage")
	ModelAndView archive(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale) {
		Form form = Form.of(sent);
		Opened opened = this.access.open(id, actor);
		Order order = new Order(form.lines("motif", LONGEST_REASON),
				new Count(number(form, "brouillons"), number(form, "deposes")), form.chosen("autrui", "oui"));
		List<Refusal> refusals = form.isRefused() ? List.of()
				: this.archiving.archive(id, order, Writer.of(actor), actor);
		refusals.forEach((refusal) -> form.refuse(field(refusal), "ecrire.archiver." + Sayings.word(refusal)));
		if (refusals.contains(Refusal.NOT_PUBLISHED) || !form.isRefused()) {
			return new ModelAndView(PublicationController.after(id, refusals.isEmpty(), "archive"));
		}
		return new ModelAndView(page(opened, form, actor, model, locale), Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static int number(Form form, String name) {
		String value = form.value(name);
		return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
	}

	private static String field(Refusal refusal) {
		return switch (refusal) {
			case REASON -> "motif";
			case OTHERS -> "autrui";
			case NOT_PUBLISHED, COUNT -> "archiver";
		};
	}

	@PostMapping("/archivage/retrait")
	String restore(@PathVariable UUID id,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		return PublicationController.after(id, this.archiving.restore(id, Writer.of(actor), actor), "remis");
	}

	@PostMapping("/suppression")
	String delete(@PathVariable UUID id,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		return this.archiving.delete(id, Writer.of(actor), actor) ? "redirect:" + WritingFrame.PATH + "?fait=supprime"
				: "redirect:" + WritingFrame.PATH + "/" + id + "?fait=" + Sayings.CHANGED_SINCE;
	}

}
