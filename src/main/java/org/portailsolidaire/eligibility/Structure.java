package org.portailsolidaire.eligibility;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.portailsolidaire.calls.ApplicantKind;
import org.portailsolidaire.calls.Rule.LegalForm.Form;

import static org.portailsolidaire.calls.ApplicantKind.ASSOCIATION;
import static org.portailsolidaire.calls.ApplicantKind.DIASPORA;
import static org.portailsolidaire.calls.ApplicantKind.YOUTH_GROUP;
import static org.portailsolidaire.calls.Rule.LegalForm.Form.LAW_1901;
import static org.portailsolidaire.calls.Rule.LegalForm.Form.LAW_1908;

/** What an applicant is: it says its legal form and the kinds of applicant it is of. */
public enum Structure {

	/** Association under the law of 1901. */
	LAW_1901_ASSOCIATION("loi-1901", Set.of(LAW_1901), Set.of(ASSOCIATION), Set.of(DIASPORA, YOUTH_GROUP)),

	/** Association under the local law of 1908. */
	LAW_1908_ASSOCIATION("loi-1908", Set.of(LAW_1908), Set.of(ASSOCIATION), Set.of(DIASPORA, YOUTH_GROUP)),

	/** Association under one of these laws, it is not said which. */
	ANY_ASSOCIATION("association", Set.of(LAW_1901, LAW_1908), Set.of(ASSOCIATION), Set.of(DIASPORA, YOUTH_GROUP)),

	/** Association born of migrations, under one of these laws. */
	DIASPORA_ASSOCIATION("osim", Set.of(LAW_1901, LAW_1908), Set.of(ASSOCIATION, DIASPORA), Set.of(YOUTH_GROUP)),

	/** Endowment fund. */
	FUND("fonds-de-dotation", Set.of(Form.ENDOWMENT_FUND), Set.of(), Set.of()),

	/** Foundation. */
	FOUNDATION("fondation", Set.of(Form.FOUNDATION), Set.of(), Set.of()),

	/** French region, department, town or group of towns. */
	AUTHORITY("collectivite", Set.of(), Set.of(ApplicantKind.LOCAL_AUTHORITY), Set.of()),

	/** Civil society organisation of the country of action. */
	CSO("osc-locale", Set.of(), Set.of(ApplicantKind.LOCAL_CSO), Set.of()),

	/** Firm or cooperative of the social and solidarity economy. */
	ENTERPRISE("entreprise-solidaire", Set.of(), Set.of(ApplicantKind.SOCIAL_ENTERPRISE), Set.of()),

	/** School, university, research body. */
	SCHOOL("ecole", Set.of(), Set.of(ApplicantKind.SCHOOL_OR_UNIVERSITY), Set.of()),

	/** Group of young people without an association. */
	YOUNG_PEOPLE("groupe-de-jeunes", Set.of(), Set.of(YOUTH_GROUP), Set.of()),

	/** None of these. */
	OTHER("autre", Set.of(), Set.of(), Set.of());

	private final String code;

	private final Set<Form> forms;

	private final Set<ApplicantKind> kinds;

	private final Set<ApplicantKind> possibleKinds;

	Structure(String code, Set<Form> forms, Set<ApplicantKind> kinds, Set<ApplicantKind> possibleKinds) {
		this.code = code;
		this.forms = forms;
		this.kinds = kinds;
		this.possibleKinds = possibleKinds;
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
		return this.forms;
	}

	/** The kinds of applicant that it is for certain. */
	Set<ApplicantKind> kinds() {
		return this.kinds;
	}

	/** The kinds that it may be too. */
	Set<ApplicantKind> possibleKinds() {
		return this.possibleKinds;
	}

	static Optional<Structure> ofCode(String code) {
		return Stream.of(values()).filter((structure) -> structure.code.equals(code)).findFirst();
	}

}
