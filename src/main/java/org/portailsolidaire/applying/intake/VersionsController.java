package org.portailsolidaire.applying.intake;

import java.util.List;
import java.util.Locale;

import org.portailsolidaire.applying.filing.FiledFrame;
import org.portailsolidaire.applying.filing.FilingDifferences;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed from one filing of a dossier to another. */
@Controller
class VersionsController {

	private final IntakeAccess access;

	private final IntakeFrame frame;

	private final FilingDifferences differences;

	VersionsController(IntakeAccess access, IntakeFrame frame, FilingDifferences differences) {
		this.access = access;
		this.frame = frame;
		this.differences = differences;
	}

	@GetMapping(IntakeFrame.PATH + "/" + FiledFrame.NUMBER + "/versions")
	String versions(@PathVariable String number, @RequestParam(defaultValue = "") String de,
			@RequestParam(defaultValue = "") String a, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		Row row = this.access.open(number, "versions", actor);
		Words words = this.frame.show(row, "versions", null, actor, model, locale);
		int after = which(a, row.filing(), row.filing());
		int before = which(de, Math.max(1, after - 1), row.filing());
		model.addAttribute("before", before);
		model.addAttribute("after", after);
		model.addAttribute("parts",
				(before == after) ? List.of() : this.differences.between(row.id(), before, after, words));
		return "intake/versions";
	}

	/** The filing that an address asks for; another when it is none. */
	private static int which(String asked, int otherwise, int last) {
		int number = asked.matches("[1-9][0-9]?") ? Integer.parseInt(asked) : 0;
		return (number >= 1 && number <= last) ? number : otherwise;
	}

}
