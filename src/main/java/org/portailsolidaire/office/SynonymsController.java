package org.portailsolidaire.office;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.staff.StaffFrame;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.search.SynonymGroups;
import org.portailsolidaire.calls.search.SynonymGroups.Group;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.PlainText;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The terms that mean the same when one searches. */
@Controller
@RequestMapping(SynonymsController.PATH)
class SynonymsController {

	static final String PATH = "/gestion/synonymes";

	private static final String NO = "/{no:[0-9]{1,9}}";

	private static final int LONGEST = 80;

	private static final int MOST = 20;

	private final StaffFrame frame;

	private final ListEditing lists;

	private final SynonymGroups synonyms;

	SynonymsController(StaffFrame frame, ListEditing lists, SynonymGroups synonyms) {
		this.frame = frame;
		this.lists = lists;
		this.synonyms = synonyms;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String fait, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		this.frame.show("synonymes", fait, actor, model, locale);
		Form form = Form.of(sent);
		model.addAttribute("form", form);
		model.addAttribute("groups",
				this.synonyms.all()
					.stream()
					.filter((group) -> PlainText.has(String.join(" ", group.terms()), form.value("q")))
					.toList());
		return "office/synonymes";
	}

	@GetMapping("/nouveau")
	String fresh(@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		return show(null, Form.empty(), null, actor, model, locale);
	}

	@GetMapping(NO)
	String group(@PathVariable int no, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model,
			Locale locale) {
		Group group = NotFound.unless(this.synonyms.find(no));
		return show(group, Form.filled(Map.of("termes", String.join("\n", group.terms()))), null, actor, model, locale);
	}

	private String show(@Nullable Group group, Form form, @Nullable Group saved, Actor actor, Model model,
			Locale locale) {
		this.frame.show("synonymes", null, actor, model, locale);
		model.addAttribute("group", group);
		model.addAttribute("form", form);
		model.addAttribute("saved", saved);
		return "office/synonyme";
	}

	@PostMapping
	String add(@RequestParam MultiValueMap<String, String> sent, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		Form form = Form.of(sent);
		List<String> terms = terms(form);
		if (form.isRefused()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(null, form, null, actor, model, locale);
		}
		this.lists.addSynonyms(terms, actor);
		return "redirect:" + PATH + "?fait=ajoute";
	}

	@PostMapping(NO)
	String change(@PathVariable int no, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Group group = NotFound.unless(this.synonyms.find(no));
		Form form = Form.of(sent);
		List<String> terms = terms(form);
		if (form.isRefused()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(group, form, null, actor, model, locale);
		}
		return switch (this.lists.changeSynonyms(group, form.value("version"), terms, actor)) {
			case DONE -> "redirect:" + PATH + "?fait=enregistre";
			case CHANGED_SINCE -> {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				yield show(group, form, group, actor, model, locale);
			}
			case THERE_ALREADY -> {
				form.refuse("termes", "gestion.synonymes.deja");
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				yield show(group, form, null, actor, model, locale);
			}
		};
	}

	@PostMapping(NO + "/suppression")
	String remove(@PathVariable int no, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Group group = this.synonyms.find(no).orElse(null);
		Form form = Form.of(sent);
		if (group == null) {
			return "redirect:" + PATH + "?fait=rien";
		}
		if (!this.lists.removeSynonyms(group, form.value("version"), actor)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(group, Form.filled(Map.of("termes", String.join("\n", group.terms()))), group, actor, model,
					locale);
		}
		return "redirect:" + PATH + "?fait=supprime";
	}

	private static List<String> terms(Form form) {
		List<String> terms = SynonymGroups.distinct(form.value("termes")
			.lines()
			.map((line) -> line.strip().replaceAll("\\s+", " "))
			.filter((line) -> !line.isEmpty())
			.toList());
		if (terms.size() < 2) {
			form.refuse("termes", "gestion.synonymes.deux");
		}
		if (terms.size() > MOST) {
			form.refuse("termes", "gestion.synonymes.trop", MOST);
		}
		terms.stream()
			.filter((term) -> term.length() < 2 || term.length() > LONGEST
					|| term.chars().filter((sign) -> sign == ' ').count() >= SynonymGroups.LONGEST_TERM
					|| !term.matches(".*\\p{L}.*"))
			.findFirst()
			.ifPresent((term) -> form.refuse("termes", "gestion.synonymes.terme",
					(term.length() > LONGEST) ? term.substring(0, LONGEST) + "…" : term, LONGEST,
					SynonymGroups.LONGEST_TERM));
		return terms;
	}

}
