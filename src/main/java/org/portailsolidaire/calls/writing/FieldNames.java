package org.portailsolidaire.calls.writing;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.Section.PartId;

/** What a field is called where it is not seen: its rule, its label, its line. */
public final class FieldNames {

	private FieldNames() {
	}

	/** "Règle « Ancienneté » · Mois", "Poids · ligne 3"; empty for what is no field. */
	public static String of(PartId part, String field, Words words) {
		Section section = part.section();
		return section.base(field)
			.map((base) -> Stream
				.of((section == Section.LINE) ? rule(base, words) : "",
						words.text("ecrire." + section.path() + "." + base), line(section, field, words))
				.filter((name) -> !name.isEmpty())
				.collect(Collectors.joining(" · ")))
			.orElse("");
	}

	private static String rule(String field, Words words) {
		return Arrays.stream(RuleType.values())
			.filter((type) -> type.fields().contains(field))
			.map((type) -> words.text("ecrire.regle.nommee", words.text("ecrire.regle." + type.word())))
			.findFirst()
			.orElse("");
	}

	private static String line(Section section, String field, Words words) {
		String number = section.isSeveral() ? "" : Section.line(field);
		return number.isEmpty() ? "" : words.text("ecrire.ligne", number);
	}

}
