package org.portailsolidaire.office;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.staff.StaffFrame;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.reference.ThemeEditing;
import org.portailsolidaire.reference.ThemeEditing.Edited;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
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

/** The themes: what they are called, their order, whether they are offered. */
@Controller
@RequestMapping(ThemesController.PATH)
class ThemesController {

	static final String PATH = "/gestion/themes";

	private static final String CODE = "/{code:[a-z-]{1,60}}";

	private static final int LONGEST_NAME = 120;

	private static final int LONGEST_SHORT_NAME = 30;

	private static final String EMPTY = "gestion.theme.vide";

	private final StaffFrame frame;

	private final ListEditing lists;

	private final ThemeEditing themes;

	ThemesController(StaffFrame frame, ListEditing lists, ThemeEditing themes) {
		this.frame = frame;
		this.lists = lists;
		this.themes = themes;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String fait, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		this.frame.show("themes", fait, actor, model, locale);
		model.addAttribute("themes", this.themes.all());
		return "office/themes";
	}

	@GetMapping(CODE)
	String theme(@PathVariable String code, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model,
			Locale locale) {
		Edited theme = NotFound.unless(this.themes.find(code));
		Map<String, String> known = new LinkedHashMap<>();
		known.put("nom-fr", theme.nameFr());
		known.put("nom-en", theme.nameEn());
		known.put("court-fr", theme.shortFr());
		known.put("court-en", theme.shortEn());
		if (theme.active()) {
			known.put("actif", "oui");
		}
		return show(theme, Form.filled(known), null, actor, model, locale);
	}

	private String show(Edited theme, Form form, @Nullable Edited saved, Actor actor, Model model, Locale locale) {
		this.frame.show("themes", null, actor, model, locale);
		model.addAttribute("theme", theme);
		model.addAttribute("form", form);
		model.addAttribute("saved", saved);
		return "office/theme";
	}

	@PostMapping(CODE)
	String change(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Edited theme = NotFound.unless(this.themes.find(code));
		Form form = Form.of(sent);
		ThemeEditing.Names names = new ThemeEditing.Names(form.text("nom-fr", LONGEST_NAME, EMPTY),
				form.text("nom-en", LONGEST_NAME, EMPTY), form.text("court-fr", LONGEST_SHORT_NAME, EMPTY),
				form.text("court-en", LONGEST_SHORT_NAME, EMPTY));
		boolean active = form.chosen("actif", "oui");
		if (form.isRefused()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(theme, form, null, actor, model, locale);
		}
		if (!this.lists.change(theme, version(form), names, active, actor)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(theme, form, theme, actor, model, locale);
		}
		return "redirect:" + PATH + "?fait=enregistre";
	}

	@PostMapping(CODE + "/place")
	String move(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor) {
		Edited theme = NotFound.unless(this.themes.find(code));
		Form form = Form.of(sent);
		boolean up = form.value("sens").equals("haut");
		boolean moved = (up || form.value("sens").equals("bas")) && this.lists.move(theme, version(form), up, actor);
		return "redirect:" + PATH + "?fait=" + (moved ? "deplace" : "rien");
	}

	/**
	 * The version that a page was made from; -1, which none is, for what is no number.
	 */
	static int version(Form form) {
		String version = form.value("version");
		return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
	}

}
