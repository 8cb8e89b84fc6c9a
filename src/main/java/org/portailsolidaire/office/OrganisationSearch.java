package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.ListAddress;
import org.portailsolidaire.platform.staff.Listing;
import org.portailsolidaire.platform.staff.Sayings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.memberships.OrganisationRegister.Query;
import org.portailsolidaire.reference.FrenchRegion;
import org.portailsolidaire.reference.FrenchRegions;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

/**
 * A search of organisations as an address writes it. What has no meaning does not narrow.
 *
 * @param address of the same search
 */
record OrganisationSearch(Form form, Query query, ListAddress address) {

	private static final int LONGEST_TEXT = 100;

	static OrganisationSearch read(Form form, FrenchRegions regions) {
		String text = form.optionalText("q", LONGEST_TEXT);
		return new OrganisationSearch(form,
				new Query(Sayings.constant(OrganisationKind.class, form.value("genre")).orElse(null),
						Sayings.constant(NumberState.class, form.value("etat")).orElse(null),
						region(form.value("region"), regions).map(FrenchRegion::code).orElse(null),
						form.isRefused() ? "" : text, form.value("orphelines").equals("oui"), Listing.page(form) - 1),
				Listing.address(OrganisationsController.PATH, form, "q", "genre", "etat", "region", "orphelines"));
	}

	private static Optional<FrenchRegion> region(String code, FrenchRegions regions) {
		return regions.seats().stream().filter((one) -> one.code().equals(code)).findFirst();
	}

	/** What each filter that is on says. */
	Map<String, String> chips(FrenchRegions regions, Words words) {
		Map<String, String> chips = new LinkedHashMap<>();
		if (this.query.text() != null && !this.query.text().isEmpty()) {
			chips.put("q", words.text("gestion.filtre.texte", this.query.text()));
		}
		if (this.query.kind() != null) {
			chips.put("genre", OrganisationsController.kind(this.query.kind(), words));
		}
		if (this.query.state() != null) {
			chips.put("etat", words.text("gestion.numero." + Sayings.word(this.query.state())));
		}
		if (this.query.region() != null) {
			region(this.query.region(), regions).ifPresent((one) -> chips.put("region", one.name()));
		}
		if (this.query.orphan()) {
			chips.put("orphelines", words.text("gestion.tableau.orphelines"));
		}
		return chips;
	}

}
