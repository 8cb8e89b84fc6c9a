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

	private final WritingAccess access;

	private final WritingFrame frame;

	AfterSaving(WritingAccess access, WritingFrame frame) {
		this.access = access;
		this.frame = frame;
	}

	String address(UUID id, PartId part, Form form, Actor actor) {
		String act = form.value("acte");
		String page = WritingFrame.PATH + "/" + id + "/" + part.path();
		if (act.equals("continuer")) {
			return this.frame.next(this.access.read(id, actor), part) + "?fait=enregistre";
		}
		if (!LineMoves.done(act).isEmpty()) {
			return page + "?fait=" + LineMoves.done(act) + "#nom-" + LineMoves.place(part.section().typed(form), act);
		}
		String looked = form.optionalText("q", LONGEST_SEARCH);
		return page + "?fait=enregistre" + ((act.equals("chercher") && !looked.isEmpty())
				? "&q=" + URLEncoder.encode(looked, StandardCharsets.UTF_8) + "#trouvees" : "");
	}

}
