package org.portailsolidaire.calls.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.portailsolidaire.calls.calls.ApplicantKind;

/**
 * The kinds of organisation that a sentence on who may apply speaks of. Files of networks
 * say it in words only; the words that decide stand here.
 */
final class ApplicantWords {

	private static final Map<ApplicantKind, Pattern> WORDS = Map.of(ApplicantKind.ASSOCIATION,
			words("association|loi 1901|loi 1908|but non lucratif|solidarité internationale|\\bOSI\\b|\\bONG\\b"),
			ApplicantKind.DIASPORA, words("diaspora|osim|issue?s? de l.immigration|issue?s? des migrations|migrants"),
			ApplicantKind.LOCAL_AUTHORITY,
			words("collectivité|commune|région(s)?\\b.*française|intercommunal|acteurs publics"),
			ApplicantKind.LOCAL_CSO,
			words("société civile|\\bOSC\\b|organisations? (locale|malgache|congolaise|gabonaise|camerounaise|nigérienne)|droit (local|gabonais)|organisations communautaires"),
			ApplicantKind.SOCIAL_ENTERPRISE, words("entreprise|coopérative|économie sociale|\\bESS\\b"),
			ApplicantKind.SCHOOL_OR_UNIVERSITY,
			words("école|lycée|collège|université|établissement|enseignement|laboratoire"), ApplicantKind.YOUTH_GROUP,
			words("jeunes|étudiant|junior"));

	private ApplicantWords() {
	}

	static List<ApplicantKind> kindsIn(String sentence) {
		Set<ApplicantKind> kinds = EnumSet.noneOf(ApplicantKind.class);
		WORDS.forEach((kind, pattern) -> {
			if (pattern.matcher(sentence).find()) {
				kinds.add(kind);
			}
		});
		return List.copyOf(kinds);
	}

	private static Pattern words(String alternatives) {
		return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

}
