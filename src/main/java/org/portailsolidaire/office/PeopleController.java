package org.portailsolidaire.office;

import org.portailsolidaire.people.accounts.PeopleQuery;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Exports;
import org.portailsolidaire.platform.staff.ListAddress;
import org.portailsolidaire.platform.staff.Listing;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.platform.staff.SortLink;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.accounts.PeopleRegister;
import org.portailsolidaire.people.accounts.PeopleQuery.Order;
import org.portailsolidaire.people.accounts.PersonRow;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.CsvTable;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the people who have an account. */
@Controller
class PeopleController {

	static final String PATH = "/gestion/personnes";

	private final StaffFrame frame;

	private final PeopleAccess people;

	private final PeopleQuery query;

	private final Exports exports;

	PeopleController(StaffFrame frame, PeopleAccess people, PeopleQuery query, Exports exports) {
		this.frame = frame;
		this.people = people;
		this.query = query;
		this.exports = exports;
	}

	/** A person of the list. */
	public record Shown(String path, String name, String address, List<String> roles, String codeTone, String code,
			String since, String seen, boolean suspended) {
	}

	@GetMapping(PATH)
	String list(@RequestParam MultiValueMap<String, String> sent, @Only(Role.ADMINISTRATOR) Actor actor, Model model,
			Locale locale) {
		Words words = this.frame.show("personnes", null, actor, model, locale);
		PeopleSearch search = PeopleSearch.read(Form.of(sent));
		PeopleQuery.Wanted query = search.query();
		ListAddress address = search.address();
		int page = query.page() + 1;
		List<PersonRow> rows = this.people.find(query, address.with("page", Integer.toString(page)).said(), actor);
		model.addAttribute("form", search.form());
		model.addAttribute("roles", Sayings.choices("role.", List.copyOf(new TreeSet<>(PeopleRegister.GIVEN)), words));
		model.addAttribute("rows", rows.stream().map((row) -> shown(row, words)).toList());
		model.addAttribute("listing", Listing.of(address, page, PeopleQuery.PAGE,
				rows.isEmpty() ? 0 : rows.getFirst().matching(), Long.MAX_VALUE, search.chips(words), words));
		model.addAttribute("byName",
				new SortLink(address.with("tri", "").text(), (query.order() == Order.NAME) ? "ascending" : null));
		model.addAttribute("byDate", new SortLink(address.with("tri", "recents").text(),
				(query.order() == Order.LATEST) ? "descending" : null));
		return "office/personnes";
	}

	@PostMapping(PATH + ".csv")
	void export(@RequestParam MultiValueMap<String, String> sent, @Only(Role.ADMINISTRATOR) Actor actor,
			HttpServletResponse response, Locale locale) throws IOException {
		PeopleSearch search = PeopleSearch.read(Form.of(sent));
		this.exports.announce(OfficeAct.PEOPLE_EXPORTED, OfficeAct.On.PERSON, search.address(), actor);
		Words words = this.frame.words(locale);
		try (CsvTable table = CsvTable.download(response, "personnes.csv", "id", "prenom", "nom", "courriel", "roles",
				"code", "suspendue_depuis", "compte_depuis", "vue_le")) {
			this.query.forEach(search.query(), actor,
					(row) -> table.write(row.id().value(), row.givenName(), row.familyName(), row.address(),
							row.roles().stream().map((role) -> Sayings.role(role, words)).toList(), code(row, words),
							(row.suspension() != null) ? row.suspension().since() : null, row.confirmedAt(),
							row.seenAt()));
		}
	}

	private static String code(PersonRow row, Words words) {
		boolean needed = row.roles().stream().anyMatch(Role::needsCode);
		return words.text("gestion.code." + (row.hasCode() ? "actif" : needed ? "manque" : "aucun"));
	}

	static Shown shown(PersonRow row, Words words) {
		boolean needed = row.roles().stream().anyMatch(Role::needsCode);
		return new Shown(path(row.id()), row.name(), row.address(),
				row.roles().stream().map((role) -> Sayings.role(role, words)).toList(),
				row.hasCode() ? "ok" : needed ? "warn" : "mute", code(row, words),
				Sayings.day(row.confirmedAt(), words), seen(row, words), row.suspension() != null);
	}

	private static String seen(PersonRow row, Words words) {
		return (row.seenAt() != null) ? Sayings.moment(row.seenAt(), words) : words.text("gestion.personne.pas-vue");
	}

	static String path(PersonId person) {
		return PATH + "/" + person.value();
	}

	static PersonId id(@Nullable String id) {
		return new PersonId(UUID.fromString((id != null) ? id : ""));
	}

}
