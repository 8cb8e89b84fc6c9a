package org.portailsolidaire.platform.audit;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What an act was on.
 *
 * @param id what finds it again; absent for a whole list
 * @param label as people called it that day; absent where the id says it all
 */
public record AuditObject(Kind kind, @Nullable String id, @Nullable String label) {

	static final int LONGEST_LABEL = 300;

	/** What acts are on: constants of the modules that have such things. */
	public interface Kind {

		String name();

		/** The word for it in addresses and keys of messages. */
		default String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/** A thing of its own. */
	public static AuditObject of(Kind kind, Object id, @Nullable String label) {
		return new AuditObject(kind, id.toString(), label);
	}

	/** All things of a kind. */
	public static AuditObject list(Kind kind) {
		return new AuditObject(kind, null, null);
	}

}
