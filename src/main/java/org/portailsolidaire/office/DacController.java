package org.portailsolidaire.office;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.staff.StaffFrame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.reference.DacEditing;
import org.portailsolidaire.reference.DacEditing.Dated;
import org.portailsolidaire.reference.DacEditing.Outcome;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.DayReader;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.Words;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The DAC lists: those that have served, to read; those to come, to write. */
@Controller
@RequestMapping(DacController.PATH)
class DacController {

	static final String PATH = "/gestion/liste-du-cad";

	private static final String DAY = "/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}";

	private static final int LONGEST_SOURCE = 500;

	private static final LocalDate FIRST = LocalDate.of(1960, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

	private final StaffFrame frame;

	private final ListEditing lists;

	private final DacEditing dacLists;

	private final Zones zones;

	DacController(StaffFrame frame, ListEditing lists, DacEditing dacLists, Zones zones) {
		this.frame = frame;
		this.lists = lists;
		this.dacLists = dacLists;
		this.zones = zones;
	}

	/** A list among the others. */
	public record Shown(String path, String day, String source, int countries, boolean served) {
	}

	/** A part of the world, with those of its countries to choose from. */
	public record Part(String name, List<Choice> countries) {
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String fait, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		return list(Form.empty(), fait, actor, model, locale);
	}

	private String list(Form form, String done, Actor actor, Model model, Locale locale) {
		Words words = this.frame.show("cad", done, actor, model, locale);
		model.addAttribute("form", form);
		model.addAttribute("lists",
				this.dacLists.all()
					.stream()
					.map((one) -> new Shown(PATH + "/" + one.validFrom(), words.formats().date(one.validFrom()),
							one.source(), one.countries(), one.served()))
					.toList());
		return "office/listes-du-cad";
	}

	@PostMapping
	String copy(@RequestParam MultiValueMap<String, String> sent, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		Form form = Form.of(sent);
		TypedFields fields = new TypedFields(form);
		LocalDate day = fields.day("jour", FIRST, LAST);
		fields.required("jour", day, "saisie.jour.unreadable");
		String source = form.text("source", LONGEST_SOURCE, "gestion.cad.source.vide");
		if (day != null && !form.isRefused()) {
			switch (this.lists.copy(day, source, actor)) {
				case DONE -> {
					return "redirect:" + PATH + "/" + day + "?fait=ajoute";
				}
				case TAKEN -> form.refuse("jour", "gestion.cad.jour.pris");
				case SERVED, CHANGED_SINCE -> form.refuse("jour", "gestion.cad.jour.passe");
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return list(form, "", actor, model, locale);
	}

	@GetMapping(DAY)
	String one(@PathVariable String day, @RequestParam(defaultValue = "") String fait,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		Dated list = found(day);
		return show(list, Form.filled(Map.of("source", list.source())), this.dacLists.countries(list.validFrom()), fait,
				false, actor, model, locale);
	}

	private String show(Dated list, Form form, Collection<String> chosen, String done, boolean changed, Actor actor,
			Model model, Locale locale) {
		Words words = this.frame.show("cad", done, actor, model, locale);
		model.addAttribute("form", form);
		model.addAttribute("list", list);
		model.addAttribute("path", PATH + "/" + list.validFrom());
		model.addAttribute("day", words.formats().date(list.validFrom()));
		model.addAttribute("changed", changed);
		model.addAttribute("chosen", Set.copyOf(chosen));
		model.addAttribute("parts", parts(list, chosen, locale));
		return "office/liste-du-cad";
	}

	/**
	 * Sub-regions, each with its countries; only those of the list when it has served.
	 */
	private List<Part> parts(Dated list, Collection<String> chosen, Locale locale) {
		List<Part> parts = new ArrayList<>();
		for (Zone continent : this.zones.children(this.zones.world().code(), locale)) {
			for (Zone zone : this.zones.children(continent.code(), locale)) {
				List<Choice> countries = this.zones.children(zone.code(), locale)
					.stream()
					.filter((country) -> !list.served() || chosen.contains(country.code()))
					.map((country) -> new Choice(country.code(), country.name(locale)))
					.toList();
				if (!countries.isEmpty()) {
					parts.add(new Part(zone.name(locale), countries));
				}
			}
		}
		return List.copyOf(parts);
	}

	@PostMapping(DAY)
	String change(@PathVariable String day, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Dated list = found(day);
		Form form = Form.of(sent);
		Set<String> countries = Set.copyOf(sent.getOrDefault("pays", List.of()));
		String source = form.text("source", LONGEST_SOURCE, "gestion.cad.source.vide");
		boolean changed = false;
		if (!form.isRefused()) {
			Outcome outcome = this.lists.change(list.validFrom(), ThemesController.version(form), source, countries,
					actor);
			if (outcome == Outcome.DONE) {
				return "redirect:" + PATH + "/" + list.validFrom() + "?fait=enregistre";
			}
			changed = outcome == Outcome.CHANGED_SINCE;
			if (!changed) {
				form.refuse("source", "gestion.cad.servie");
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(list, form, countries, "", changed, actor, model, locale);
	}

	@PostMapping(DAY + "/suppression")
	String remove(@PathVariable String day, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor) {
		LocalDate from = day(day);
		Form form = Form.of(sent);
		boolean removed = from != null
				&& this.lists.remove(from, ThemesController.version(form), actor) == Outcome.DONE;
		return "redirect:" + PATH + "?fait=" + (removed ? "supprime" : "rien");
	}

	private Dated found(String day) {
		LocalDate from = day(day);
		if (from == null) {
			throw new NotFound();
		}
		return NotFound.unless(this.dacLists.find(from));
	}

	private static @Nullable LocalDate day(String typed) {
		return DayReader.read(typed).orNull();
	}

}
