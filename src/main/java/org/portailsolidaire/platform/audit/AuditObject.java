package org.portailsolidaire.platform.audit;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * What an act was on.
 *
 * @param id what finds it again; absent for a whole list
 * @param label as people called it that day; absent where the id says it all
 */
public record AuditObject(Kind kind, @Nullable String id, @Nullable String label) {

	static final int LONGEST_LABEL = 300;

	/** What acts are on. */
	public enum Kind {

		/** A person, or the list of them. */
		PERSON,

		/** An organisation. */
		ORGANISATION,

		/** A message, or the list of them. */
		MESSAGE,

		/** A theme. */
		THEME,

		/** A group of terms that mean the same. */
		SYNONYMS,

		/** A DAC list, by its first day. */
		DAC_LIST,

		/** A call for projects. */
		CALL,

		/** A dossier, by its number. */
		APPLICATION,

		/** The common grid, by its version. */
		GRID,

		/** This log. */
		LOG;

		/** The word for it in addresses and keys of messages. */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/** A thing of its own. */
	public static AuditObject of(Kind kind, Object id, @Nullable String label) {
		return new AuditObject(kind, id.toString(), label);
	}

	/** A person. */
	public static AuditObject person(PersonId person, String name) {
		return of(Kind.PERSON, person.value(), name);
	}

	/** All things of a kind. */
	public static AuditObject list(Kind kind) {
		return new AuditObject(kind, null, null);
	}

}
