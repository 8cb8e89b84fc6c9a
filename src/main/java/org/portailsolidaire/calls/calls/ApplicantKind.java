package org.portailsolidaire.calls.calls;

/** The kinds of organisation that a call may be for. */
public enum ApplicantKind {

	/** French association under the law of 1901 or the local law of 1908. */
	ASSOCIATION,
	/** International solidarity organisation born of migrations. */
	DIASPORA,
	/** French region, department, town or group of towns. */
	LOCAL_AUTHORITY,
	/** Civil society organisation of the country of action. */
	LOCAL_CSO,
	/** Firm or cooperative of the social and solidarity economy. */
	SOCIAL_ENTERPRISE,
	/** School, university, research body. */
	SCHOOL_OR_UNIVERSITY,
	/** Group of young people, with or without an association. */
	YOUTH_GROUP

}
