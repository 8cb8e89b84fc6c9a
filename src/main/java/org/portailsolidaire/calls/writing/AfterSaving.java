package org.portailsolidaire.calls.writing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.stereotype.Component;

/** Where saving a part leads: to what was looked for, to the next page, or back. */
@Component
class AfterSaving {

	private static final int LONGEST_SEARCH = 100;

	private final WritingDesk desk;

	AfterSaving(WritingDesk desk) {
		this.desk = desk;
	}

	String address(UUID id, PartId part, Form form, Actor actor) {
		String act = form.value("acte");
		String page = WritingDesk.PATH + "/" + id + "/" + part.path();
		if (act.equals("continuer")) {
			return this.desk.next(this.desk.read(id, actor), part) + "?fait=enregistre";
		}
		if (!LineMoves.done(act).isEmpty()) {
			return page + "?fait=" + LineMoves.done(act) + "#nom-"
					+ LineMoves.place(Typed.of(part.section(), form), act);
		}
		String looked = form.optionalText("q", LONGEST_SEARCH);
		return page + "?fait=enregistre" + ((act.equals("chercher") && !looked.isEmpty())
				? "&q=" + URLEncoder.encode(looked, StandardCharsets.UTF_8) + "#trouvees" : "");
	}

}
