package org.portailsolidaire.calls.writing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.PartWriting.Outcome;
import org.portailsolidaire.calls.writing.Section.PartId;
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

	private static final String MINE = "mien.";

	private static final String KEEP = "garde.";

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

	/**
	 * A field that two people wrote differently.
	 *
	 * @param values what the reader typed, one by one
	 */
	public record Difference(String field, String label, String line, String mine, String theirs, List<String> values) {
	}

	/**
	 * What a page is told of its draft.
	 *
	 * @param said whether and when it was saved
	 * @param others who else has it open
	 */
	record Draft(int version, boolean saved, String said, String others) {
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
		Outcome outcome = this.writing.write(id, which, version(form), typed, Writer.of(actor));
		return switch (outcome.state()) {
			case WRITTEN -> "redirect:" + this.after.address(id, which, form, actor);
			case CHANGED_SINCE ->
				isThere(id, which, typed, actor) ? "redirect:" + this.after.address(id, which, form, actor)
						: conflict(id, which, typed, null, actor, model, locale, response);
			case SEEN, UNKNOWN -> throw new NotFound();
		};
	}

	@PostMapping(PART + "/brouillon")
	ResponseEntity<Draft> draft(@PathVariable UUID id, @PathVariable String part,
			@RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Locale locale) {
		PartId which = part(part);
		Form form = Form.of(sent);
		Typed typed = typed(which, form);
		List<String> fields = form.values("champs")
			.stream()
			.filter((name) -> which.section().base(name).isPresent())
			.distinct()
			.toList();
		Writer writer = Writer.of(actor);
		Outcome outcome = fields.isEmpty() ? this.writing.see(id, which, writer)
				: this.writing.write(id, which, version(form), typed, fields, writer);
		Words words = new Words(this.messages, locale);
		String others = WritingFrame.others(outcome.others(), words);
		boolean written = outcome.state() == Outcome.State.WRITTEN
				|| (outcome.state() == Outcome.State.CHANGED_SINCE && isThere(id, which, typed, actor));
		boolean since = outcome.state() == Outcome.State.CHANGED_SINCE || outcome.version() != version(form);
		if (outcome.state() == Outcome.State.UNKNOWN) {
			throw new NotFound();
		}
		if (written) {
			return ResponseEntity.ok(new Draft(outcome.version(), true,
					words.text("ecrire.enregistre-a", Sayings.moment(this.clock.instant(), words)), others));
		}
		return since
				? ResponseEntity.status(HttpStatus.CONFLICT)
					.body(new Draft(version(form), false, words.text("ecrire.autre-version"), others))
				: ResponseEntity.ok(new Draft(outcome.version(), false, "", others));
	}

	/**
	 * Whether a part says all that was sent already: the page had it saved as it was
	 * left.
	 */
	private boolean isThere(UUID id, PartId part, Typed typed, Actor actor) {
		return typed.differences(this.access.open(id, actor).part(part).typed()).isEmpty();
	}

	@PostMapping(PART + "/choix")
	String choose(@PathVariable UUID id, @PathVariable String part, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		PartId which = part(part);
		Form form = Form.of(sent);
		Opened opened = this.access.open(id, actor);
		Typed saved = opened.part(which).typed();
		Map<String, List<String>> all = new TreeMap<>(saved.values());
		form.typed().forEach((name, values) -> {
			if (name.startsWith(MINE) && which.section().base(name.substring(MINE.length())).isPresent()) {
				all.put(name.substring(MINE.length()), values);
			}
		});
		Typed mine = new Typed(all);
		Typed chosen = saved;
		for (String name : mine.differences(saved)) {
			if (form.chosen(KEEP + name, "moi")) {
				chosen = chosen.with(name, mine);
			}
			else if (!form.chosen(KEEP + name, "autre")) {
				form.refuse(KEEP + name, "ecrire.conflit.choisir");
			}
		}
		if (!form.isRefused() && this.writing.write(id, which, version(form), chosen, Writer.of(actor))
			.state() == Outcome.State.WRITTEN) {
			return "redirect:" + WritingFrame.PATH + "/" + id + "/" + part + "?fait=enregistre";
		}
		return conflict(id, which, mine, form, actor, model, locale, response);
	}

	private String conflict(UUID id, PartId which, Typed mine, @Nullable Form form, Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		Opened opened = this.access.open(id, actor);
		Part saved = opened.part(which);
		Words words = this.frame.show(opened, which, null, actor, model, locale);
		List<Difference> differences = new ArrayList<>();
		for (String name : mine.differences(saved.typed())) {
			String label = which.section().base(name).orElse(name);
			differences.add(new Difference(name, words.text("ecrire." + which.section().path() + "." + label),
					which.section().isSeveral() ? "" : Section.line(name), mine.said(name), saved.typed().said(name),
					mine.values().getOrDefault(name, List.of(""))));
		}
		response.setStatus((form != null && form.isRefused()) ? HttpStatus.UNPROCESSABLE_CONTENT.value()
				: HttpStatus.CONFLICT.value());
		model.addAttribute("form", (form != null) ? form : Form.empty());
		model.addAttribute("part", which.path());
		model.addAttribute("said", words.text("ecrire.part." + which.section().path()));
		model.addAttribute("version", saved.version());
		model.addAttribute("by", (saved.by() != null) ? saved.by() : words.text("ecrire.conflit.quelqu-un"));
		model.addAttribute("differences", differences);
		return "writing/conflit";
	}

	private static PartId part(String path) {
		return NotFound.unless(Section.part(path));
	}

	private static Typed typed(PartId part, Form form) {
		Typed typed = Typed.of(part.section(), form);
		if (!form.cut().isEmpty() || typed.isTooMuch()) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		return typed;
	}

	/**
	 * The version that a page was made from; -1, which none is, for what is no number.
	 */
	static int version(Form form) {
		String version = form.value("version");
		return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
	}

}
