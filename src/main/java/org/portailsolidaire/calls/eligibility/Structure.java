package org.portailsolidaire.calls.eligibility;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.Rule.LegalForm.Form;

import static org.portailsolidaire.calls.calls.ApplicantKind.ASSOCIATION;
import static org.portailsolidaire.calls.calls.ApplicantKind.DIASPORA;
import static org.portailsolidaire.calls.calls.ApplicantKind.YOUTH_GROUP;
import static org.portailsolidaire.calls.calls.Rule.LegalForm.Form.LAW_1901;
import static org.portailsolidaire.calls.calls.Rule.LegalForm.Form.LAW_1908;

/** What an applicant is: it says its legal form and the kinds of applicant it is of. */
public enum Structure {

	/** Association under the law of 1901. */
	LAW_1901_ASSOCIATION("loi-1901"),

	/** Association under the local law of 1908. */
	LAW_1908_ASSOCIATION("loi-1908"),

	/** Association under one of these laws, it is not said which. */
	ANY_ASSOCIATION("association"),

	/** Association born of migrations, under one of these laws. */
	DIASPORA_ASSOCIATION("osim"),

	/** Endowment fund. */
	FUND("fonds-de-dotation"),

	/** Foundation. */
	FOUNDATION("fondation"),

	/** French region, department, town or group of towns. */
	AUTHORITY("collectivite"),

	/** Civil society organisation of the country of action. */
	CSO("osc-locale"),

	/** Firm or cooperative of the social and solidarity economy. */
	ENTERPRISE("entreprise-solidaire"),

	/** School, university, research body. */
	SCHOOL("ecole"),

	/** Group of young people without an association. */
	YOUNG_PEOPLE("groupe-de-jeunes"),

	/** None of these. */
	OTHER("autre");

	private final String code;

	Structure(String code) {
		this.code = code;
	}

	/** The word for it in addresses. */
	String code() {
		return this.code;
	}

	/** The key of its name. */
	String key() {
		return "eligibilite.structure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The legal forms it may have: none for what is of no form that rules name. */
	Set<Form> forms() {
		return switch (this) {
			case LAW_1901_ASSOCIATION -> Set.of(LAW_1901);
			case LAW_1908_ASSOCIATION -> Set.of(LAW_1908);
			case ANY_ASSOCIATION, DIASPORA_ASSOCIATION -> Set.of(LAW_1901, LAW_1908);
			case FUND -> Set.of(Form.ENDOWMENT_FUND);
			case FOUNDATION -> Set.of(Form.FOUNDATION);
			case AUTHORITY, CSO, ENTERPRISE, SCHOOL, YOUNG_PEOPLE, OTHER -> Set.of();
		};
	}

	/** The kinds of applicant that it is for certain. */
	Set<ApplicantKind> kinds() {
		return switch (this) {
			case LAW_1901_ASSOCIATION, LAW_1908_ASSOCIATION, ANY_ASSOCIATION -> Set.of(ASSOCIATION);
			case DIASPORA_ASSOCIATION -> Set.of(ASSOCIATION, DIASPORA);
			case AUTHORITY -> Set.of(ApplicantKind.LOCAL_AUTHORITY);
			case CSO -> Set.of(ApplicantKind.LOCAL_CSO);
			case ENTERPRISE -> Set.of(ApplicantKind.SOCIAL_ENTERPRISE);
			case SCHOOL -> Set.of(ApplicantKind.SCHOOL_OR_UNIVERSITY);
			case YOUNG_PEOPLE -> Set.of(YOUTH_GROUP);
			case FUND, FOUNDATION, OTHER -> Set.of();
		};
	}

	/** The kinds of applicant that it may be too. */
	Set<ApplicantKind> possibleKinds() {
		return switch (this) {
			case LAW_1901_ASSOCIATION, LAW_1908_ASSOCIATION, ANY_ASSOCIATION -> Set.of(DIASPORA, YOUTH_GROUP);
			case DIASPORA_ASSOCIATION -> Set.of(YOUTH_GROUP);
			case FUND, FOUNDATION, AUTHORITY, CSO, ENTERPRISE, SCHOOL, YOUNG_PEOPLE, OTHER -> Set.of();
		};
	}

	/** Whether there is someone of one of these forms and one of these kinds. */
	public static boolean mayBe(Collection<Form> forms, Collection<ApplicantKind> kinds) {
		return Stream.of(values())
			.filter((structure) -> !Collections.disjoint(structure.forms(), forms))
			.anyMatch((structure) -> !Collections.disjoint(structure.kinds(), kinds)
					|| !Collections.disjoint(structure.possibleKinds(), kinds));
	}

	static Optional<Structure> ofCode(String code) {
		return Stream.of(values()).filter((structure) -> structure.code.equals(code)).findFirst();
	}

}
