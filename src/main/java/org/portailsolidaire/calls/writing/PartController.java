package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.PartWriting.Seen;
import org.portailsolidaire.calls.writing.Section.PartId;
import org.portailsolidaire.platform.drafting.AutosaveAnswer;
import org.portailsolidaire.platform.drafting.ChosenTexts;
import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.platform.drafting.SentForm;
import org.portailsolidaire.platform.drafting.TwoTexts;
import org.portailsolidaire.calls.writing.WritingAccess.Opened;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A part of a call: shown, written whole or a few fields at a time, each time on top of
 * the version that was read.
 */
@Controller
@RequestMapping(WritingFrame.PATH + "/" + StaffFrame.ID)
class PartController {

	private static final String PART = "/{part:identite|calendrier|conditions|zones|themes|documents|contacts|grille"
			+ "|(?:volet|question)-[1-9][0-9]{0,3}}";

	private final WritingAccess access;

	private final WritingFrame frame;

	private final PartWriting writing;

	private final PartScreen screen;

	private final AfterSaving after;

	private final MessageSource messages;

	private final Clock clock;

	PartController(WritingAccess access, WritingFrame frame, PartWriting writing, PartScreen screen, AfterSaving after,
			MessageSource messages, Clock clock) {
		this.access = access;
		this.frame = frame;
		this.writing = writing;
		this.screen = screen;
		this.after = after;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping(PART)
	String page(@PathVariable UUID id, @PathVariable String part, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale) {
		return this.screen.show(id, part(part), Form.of(sent), actor, model, locale);
	}

	@PostMapping(PART)
	String save(@PathVariable UUID id, @PathVariable String part, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		PartId which = part(part);
		Form form = Form.of(sent);
		Typed typed = LineMoves.after(typed(which, form), form.value("acte"));
		Saved saved = allowed(this.writing.write(id, which, SentForm.base(form), typed, Writer.of(actor)));
		return saved.conflicts().isEmpty() ? "redirect:" + this.after.address(id, which, form, actor)
				: conflict(id, which, saved, Form.empty(), actor, model, locale, response);
	}

	@PostMapping(PART + "/brouillon")
	ResponseEntity<AutosaveAnswer> draft(@PathVariable UUID id, @PathVariable String part,
			@RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Locale locale) {
		PartId which = part(part);
		SentForm form = sent(which, Form.of(sent));
		Typed typed = typed(which, form.form());
		Words words = new Words(this.messages, locale);
		List<String> fields = form.named();
		if (fields.isEmpty()) {
			Seen seen = NotFound.unless(this.writing.see(id, which, Writer.of(actor)));
			String others = WritingFrame.others(seen.others(), words);
			return (seen.version() == form.base()) ? AutosaveAnswer.seen(others)
					: AutosaveAnswer.changed(words.text("ecrire.autre-version"), others);
		}
		Saved saved = allowed(this.writing.write(id, which, form.base(), typed, fields, Writer.of(actor)));
		String others = WritingFrame.others(saved.others(), words);
		return saved.conflicts().isEmpty()
				? AutosaveAnswer.saved(saved, fields.stream().map(form::edit).toList(),
						words.text("ecrire.enregistre-a", Sayings.moment(this.clock.instant(), words)), others)
				: AutosaveAnswer.changed(words.text("ecrire.autre-version"), others);
	}

	@PostMapping(PART + "/choix")
	String choose(@PathVariable UUID id, @PathVariable String part, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		PartId which = part(part);
		SentForm form = sent(which, Form.of(sent));
		ChosenTexts chosen = form.chosen("ecrire.conflit.choisir");
		boolean missing = form.form().isRefused();
		Saved saved = allowed(this.writing.write(id, which, missing ? List.of() : chosen.kept(), Writer.of(actor)));
		if (!missing && saved.conflicts().isEmpty()) {
			return "redirect:" + WritingFrame.PATH + "/" + id + "/" + part + "?fait=enregistre";
		}
		Saved shown = missing ? saved.waiting(chosen.against(this.access.open(id, actor).part(which).typed())) : saved;
		return conflict(id, which, shown, form.form(), actor, model, locale, response);
	}

	private String conflict(UUID id, PartId which, Saved saved, Form form, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Opened opened = this.access.open(id, actor);
		Words words = this.frame.show(opened, which, null, actor, model, locale);
		String last = opened.part(which).by();
		String by = (last != null) ? last : words.text("ecrire.conflit.quelqu-un");
		response.setStatus((form.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
		model.addAttribute("form", form);
		model.addAttribute("part", which.path());
		model.addAttribute("said", words.text("ecrire.part." + which.section().path()));
		model.addAttribute("version", saved.revision());
		model.addAttribute("by", by);
		model.addAttribute("texts",
				saved.conflicts()
					.stream()
					.map((one) -> TwoTexts.of(one, label(which, one.mine().name(), words),
							String.join("\n", one.mine().values()), String.join("\n", one.theirs()), by))
					.toList());
		return "writing/conflit";
	}

	private static String label(PartId part, String field, Words words) {
		String label = words.text(part.section().labels() + part.section().base(field).orElse(field));
		String line = part.section().isSeveral() ? "" : Section.line(field);
		return line.isEmpty() ? label : label + ", " + words.text("ecrire.ligne", line);
	}

	private static Saved allowed(Saved saved) {
		if (!saved.isAllowed()) {
			throw new NotFound();
		}
		return saved;
	}

	private static SentForm sent(PartId part, Form form) {
		return new SentForm(form, (name) -> part.section().base(name).isPresent());
	}

	private static PartId part(String path) {
		return NotFound.unless(Section.part(path));
	}

	private static Typed typed(PartId part, Form form) {
		Typed typed = part.section().typed(form);
		if (!form.cut().isEmpty() || Parts.isTooMuch(typed)) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		return typed;
	}

}
