package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.ListAddress;
import org.portailsolidaire.platform.staff.Listing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.audit.AuditLog;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.Words;

/**
 * A search of the log as an address writes it. What has no meaning is said and does not
 * narrow.
 *
 * @param address of the same search
 */
record JournalSearch(Form form, AuditLog.Search search, ListAddress address) {

	static final String PATH = "/gestion/journal";

	private static final int LONGEST_TEXT = 100;

	private static final String ID = "[A-Za-z0-9-]{1,100}";

	private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

	static JournalSearch read(Form form, AuditLog log) {
		String text = form.optionalText("q", LONGEST_TEXT);
		String object = form.value("objet");
		Optional<PersonId> person = Optional.of(form.value("personne"))
			.filter((id) -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
			.map((id) -> new PersonId(UUID.fromString(id)));
		AuditLog.Search search = new AuditLog.Search(person.orElse(null),
				log.acts().stream().filter((act) -> act.word().equals(form.value("acte"))).findFirst().orElse(null),
				log.kinds().stream().filter((kind) -> kind.word().equals(form.value("sur"))).findFirst().orElse(null),
				object.matches(ID) ? object : null, day(form, "du"), day(form, "au"),
				(form.problem("q") == null) ? text : "");
		return new JournalSearch(form, search,
				Listing.address(PATH, form, "q", "personne", "acte", "sur", "objet", "du", "au"));
	}

	private static @Nullable LocalDate day(Form form, String name) {
		return new TypedFields(form).day(name, FIRST, LAST);
	}

	/** What each filter that is on says. */
	Map<String, String> chips(Words words) {
		Map<String, String> chips = new LinkedHashMap<>();
		if (this.search.text() != null && !this.search.text().isEmpty()) {
			chips.put("q", words.text("gestion.filtre.texte", this.search.text()));
		}
		if (this.search.person() != null) {
			chips.put("personne", words.text("gestion.filtre.personne"));
		}
		if (this.search.act() != null) {
			chips.put("acte", words.text("gestion.acte." + this.search.act().word()));
		}
		if (this.search.kind() != null) {
			chips.put("sur", words.text("gestion.objet." + this.search.kind().word()));
		}
		if (this.search.object() != null) {
			chips.put("objet", this.search.object());
		}
		if (this.search.from() != null) {
			chips.put("du", words.text("gestion.filtre.du", words.formats().date(this.search.from())));
		}
		if (this.search.to() != null) {
			chips.put("au", words.text("gestion.filtre.au", words.formats().date(this.search.to())));
		}
		return chips;
	}

}
