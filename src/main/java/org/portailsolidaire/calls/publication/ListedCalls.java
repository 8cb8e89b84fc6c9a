package org.portailsolidaire.calls.publication;

import java.util.LinkedHashMap;
import java.util.Map;

import org.portailsolidaire.calls.writing.WritingFrame;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.platform.staff.ListAddress;
import org.portailsolidaire.platform.staff.Listing;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.publication.CallList.Query;

/**
 * A search of the list of calls as an address writes it. What has no meaning does not
 * narrow.
 *
 * @param address of the same search
 */
record ListedCalls(Form form, Query query, ListAddress address) {

	private static final int LONGEST_TEXT = 100;

	static ListedCalls read(Form form) {
		String text = form.optionalText("q", LONGEST_TEXT);
		return new ListedCalls(form,
				new Query(form.isRefused() ? "" : text,
						Sayings.constant(CallState.class, form.value("etat")).orElse(null),
						Sayings.constant(CallPhase.class, form.value("phase")).orElse(null),
						form.chosen("approuver", "oui"), form.chosen("miens", "oui"), Listing.page(form) - 1),
				Listing.address(WritingFrame.PATH, form, "q", "etat", "phase", "approuver", "miens"));
	}

	/** What each filter that is on says. */
	Map<String, String> chips(Words words) {
		Map<String, String> chips = new LinkedHashMap<>();
		if (!this.query.text().isEmpty()) {
			chips.put("q", words.text("gestion.filtre.texte", this.query.text()));
		}
		if (this.query.state() != null) {
			chips.put("etat", words.text("ecrire.filtre." + Sayings.word(this.query.state())));
		}
		if (this.query.phase() != null) {
			chips.put("phase", words.text("ecrire.phase." + Sayings.word(this.query.phase())));
		}
		if (this.query.asked()) {
			chips.put("approuver", words.text("ecrire.filtre.approuver"));
		}
		if (this.query.mine()) {
			chips.put("miens", words.text("ecrire.filtre.miens"));
		}
		return chips;
	}

}
