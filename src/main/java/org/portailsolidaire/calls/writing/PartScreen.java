package org.portailsolidaire.calls.writing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.PartWriting.Seen;
import org.portailsolidaire.calls.writing.WritingFrame.PointView;
import org.portailsolidaire.calls.writing.Section.PartId;
import org.portailsolidaire.calls.writing.WritingAccess.Opened;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a part of a call: its form, and who else has it open. */
@Component
class PartScreen {

	private final WritingAccess access;

	private final WritingFrame frame;

	private final PartWriting writing;

	private final PartPages pages;

	PartScreen(WritingAccess access, WritingFrame frame, PartWriting writing, PartPages pages) {
		this.access = access;
		this.frame = frame;
		this.writing = writing;
		this.pages = pages;
	}

	/**
	 * The view of a part as it is saved.
	 * @param asked what the address says: what was done, what is looked for
	 */
	String show(UUID id, PartId part, Form asked, Actor actor, Model model, Locale locale) {
		Opened opened = this.access.read(id, actor);
		Part shown = opened.part(part);
		List<String> others = this.writing.see(id, part, Writer.of(actor)).map(Seen::others).orElse(List.of());
		Words words = this.frame.show(opened, part, asked.value("fait"), actor, model, locale);
		Form form = CallReader.shown(shown, opened.reading().of(part), asked.chosen("verifier", "oui"));
		model.addAttribute("form", form);
		model.addAttribute("points",
				form.problems()
					.stream()
					.map((problem) -> new PointView("#" + problem.field(), "",
							FieldNames.of(part, problem.field(), words), problem.key(), problem.parameters().toArray()))
					.toList());
		model.addAttribute("part", part.path());
		model.addAttribute("version", shown.version());
		model.addAttribute("others", WritingFrame.others(others, words));
		model.addAttribute("changed", (shown.by() != null && shown.version() > 0)
				? words.text("ecrire.change-par", shown.by(), Sayings.moment(shown.changedAt(), words)) : "");
		model.addAttribute("said", words.text("ecrire.part." + part.section().path()));
		this.pages.prepare(opened, part, form, asked, model, words);
		return "writing/" + part.section().path();
	}

}
