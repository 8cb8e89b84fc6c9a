package org.portailsolidaire.calls.publication;

import org.portailsolidaire.calls.writing.CallAct;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.calls.writing.WritingFrame;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.calls.writing.CallLook;
import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Exports;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.CsvTable;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.publication.CallList.Row;
import org.portailsolidaire.calls.publication.CallList.Whole;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of calls as a table: those that whoever takes it away may read. */
@Controller
class CallTableController {

	private final StaffFrame frame;

	private final CallList list;

	private final Exports exports;

	private final Clock clock;

	CallTableController(StaffFrame frame, CallList list, Exports exports, Clock clock) {
		this.frame = frame;
		this.list = list;
		this.exports = exports;
		this.clock = clock;
	}

	@PostMapping(WritingFrame.PATH + ".csv")
	void export(@RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor,
			HttpServletResponse response, Locale locale) throws IOException {
		ListedCalls search = ListedCalls.read(Form.of(sent));
		this.exports.announce(CallAct.CALLS_EXPORTED, CallAct.On.CALL, search.address(), actor);
		Words words = this.frame.words(locale);
		Instant now = this.clock.instant();
		try (CsvTable table = CsvTable.download(response, "appels.csv", "id", "titre", "bailleurs", "etat", "phase",
				"ouverture", "cloture", "publication_prevue", "modifie_le", "modifie_par", "adresse", "source",
				"reference")) {
			this.list.forEach(search.query(), Writer.of(actor), (one) -> write(one, table, now, words));
		}
	}

	private static void write(Whole one, CsvTable table, Instant now, Words words) {
		Row row = one.row();
		CallLook look = CallLook.of(row.state(), row.publishAt() != null, row.asked(),
				row.changed() && row.changedAt() != null);
		String phase = Sayings.word(new CallCalendar(row.opensAt(), row.endsAt(), null).phaseAt(now));
		table.write(row.id(), row.title(),
				(one.funders().isEmpty() && row.funder() != null) ? row.funder() : one.funders(),
				words.text("ecrire.etat." + look.word()), words.text("ecrire.phase." + phase), row.opensAt(),
				row.endsAt(), row.publishAt(), row.changedAt(), row.by(), "/appels/" + one.slug(), one.source(),
				one.reference());
	}

}
