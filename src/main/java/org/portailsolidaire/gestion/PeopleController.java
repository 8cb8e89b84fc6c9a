package org.portailsolidaire.gestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.accounts.PeopleRegister;
import org.portailsolidaire.accounts.PeopleRegister.Order;
import org.portailsolidaire.accounts.PeopleRegister.Row;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the people who have an account. */
@Controller
class PeopleController {

	static final String PATH = "/gestion/personnes";

	private static final int LONGEST_TEXT = 100;

	private final Desk desk;

	private final PeopleDesk people;

	PeopleController(Desk desk, PeopleDesk people) {
		this.desk = desk;
		this.people = people;
	}

	/** A person of the list. */
	public record Shown(String path, String name, String address, List<String> roles, String codeTone, String code,
			String since, String seen, boolean suspended) {
	}

	@GetMapping(PATH)
	String list(@RequestParam MultiValueMap<String, String> sent, @Only(Role.ADMINISTRATOR) Actor actor, Model model,
			Locale locale) {
		Words words = this.desk.show("personnes", null, actor, model, locale);
		Form form = Form.of(sent);
		String text = form.optionalText("q", LONGEST_TEXT);
		Optional<Role> role = Sayings.constant(Role.class, form.value("role")).filter(PeopleRegister.GIVEN::contains);
		boolean withoutCode = form.value("sans-code").equals("oui");
		boolean suspended = form.value("suspendus").equals("oui");
		Order order = form.value("tri").equals("recents") ? Order.LATEST : Order.NAME;
		int page = Listing.page(form);
		ListAddress address = Listing.address(PATH, form, "q", "role", "sans-code", "suspendus", "tri");
		List<Row> rows = this.people.find(new PeopleRegister.Query(form.isRefused() ? "" : text, role.orElse(null),
				withoutCode, suspended, order, page - 1), address.with("page", Integer.toString(page)).said(), actor);
		Map<String, String> chips = new LinkedHashMap<>();
		if (!text.isEmpty() && !form.isRefused()) {
			chips.put("q", words.text("gestion.filtre.texte", text));
		}
		role.ifPresent((one) -> chips.put("role", words.text("gestion.filtre.role", Sayings.role(one, words))));
		if (withoutCode) {
			chips.put("sans-code", words.text("gestion.tableau.sans-code"));
		}
		if (suspended) {
			chips.put("suspendus", words.text("gestion.personnes.suspendues"));
		}
		model.addAttribute("form", form);
		model.addAttribute("roles", Sayings.choices("role.", List.copyOf(new TreeSet<>(PeopleRegister.GIVEN)), words));
		model.addAttribute("rows", rows.stream().map((row) -> shown(row, words)).toList());
		model.addAttribute("listing", Listing.of(address, page, PeopleRegister.PAGE,
				rows.isEmpty() ? 0 : rows.getFirst().matching(), Long.MAX_VALUE, chips, words));
		model.addAttribute("byName",
				new SortLink(address.with("tri", "").text(), (order == Order.NAME) ? "ascending" : null));
		model.addAttribute("byDate",
				new SortLink(address.with("tri", "recents").text(), (order == Order.LATEST) ? "descending" : null));
		return "gestion/personnes";
	}

	static Shown shown(Row row, Words words) {
		boolean needed = row.roles().stream().anyMatch(Role::needsCode);
		String state = row.hasCode() ? "actif" : needed ? "manque" : "aucun";
		return new Shown(path(row.id()), row.name(), row.address(),
				row.roles().stream().map((role) -> Sayings.role(role, words)).toList(),
				row.hasCode() ? "ok" : needed ? "warn" : "mute", words.text("gestion.code." + state),
				Sayings.day(row.confirmedAt(), words), seen(row, words), row.suspension() != null);
	}

	private static String seen(Row row, Words words) {
		return (row.seenAt() != null) ? Sayings.moment(row.seenAt(), words) : words.text("gestion.personne.pas-vue");
	}

	static String path(PersonId person) {
		return PATH + "/" + person.value();
	}

	static PersonId id(@Nullable String id) {
		return new PersonId(UUID.fromString((id != null) ? id : ""));
	}

}
