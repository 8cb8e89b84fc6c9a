package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.ListAddress;
import org.portailsolidaire.platform.staff.Listing;
import org.portailsolidaire.platform.staff.Sayings;

import java.util.LinkedHashMap;
import java.util.Map;

import org.portailsolidaire.people.accounts.PeopleRegister;
import org.portailsolidaire.people.accounts.PeopleQuery.Order;
import org.portailsolidaire.people.accounts.PeopleQuery.Wanted;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

/**
 * A search of people as an address writes it. What has no meaning does not narrow.
 *
 * @param address of the same search
 */
record PeopleSearch(Form form, Wanted query, ListAddress address) {

	private static final int LONGEST_TEXT = 100;

	static PeopleSearch read(Form form) {
		String text = form.optionalText("q", LONGEST_TEXT);
		return new PeopleSearch(form, new Wanted(form.isRefused() ? "" : text,
				Sayings.constant(Role.class, form.value("role")).filter(PeopleRegister.GIVEN::contains).orElse(null),
				form.value("sans-code").equals("oui"), form.value("suspendus").equals("oui"),
				form.value("tri").equals("recents") ? Order.LATEST : Order.NAME, Listing.page(form) - 1),
				Listing.address(PeopleController.PATH, form, "q", "role", "sans-code", "suspendus", "tri"));
	}

	/** What each filter that is on says. */
	Map<String, String> chips(Words words) {
		Map<String, String> chips = new LinkedHashMap<>();
		if (this.query.text() != null && !this.query.text().isEmpty()) {
			chips.put("q", words.text("gestion.filtre.texte", this.query.text()));
		}
		if (this.query.role() != null) {
			chips.put("role", words.text("gestion.filtre.role", Sayings.role(this.query.role(), words)));
		}
		if (this.query.withoutCode()) {
			chips.put("sans-code", words.text("gestion.tableau.sans-code"));
		}
		if (this.query.suspended()) {
			chips.put("suspendus", words.text("gestion.personnes.suspendues"));
		}
		return chips;
	}

}
