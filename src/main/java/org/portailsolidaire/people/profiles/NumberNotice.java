package org.portailsolidaire.people.profiles;

import org.portailsolidaire.people.registers.NumberCheck;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

/**
 * What members read about the check of a number.
 *
 * @param tone suffix of the class of its tag
 */
public record NumberNotice(String tone, String icon, String label, String sentence) {

	static NumberNotice of(NumberCheck check, Words words) {
		String day = (check.at() != null) ? words.formats().date(ParisTime.dayOf(check.at())) : "";
		return switch (check.state()) {
			case DECLARED -> new NumberNotice("info", "info-circle-fill", words.text("numero.declare"),
					words.text("numero.declare.phrase"));
			case VERIFIED -> new NumberNotice("ok", "check-circle-fill", words.text("numero.verifie"),
					words.text("numero.verifie.phrase", day));
			case REFUSED -> new NumberNotice("warn", "exclamation-triangle-fill", words.text("numero.refuse"),
					words.text("numero.refuse.phrase", day, Typed.shown(check.reason())));
		};
	}

}
