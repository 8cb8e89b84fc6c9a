package org.portailsolidaire.platform.audit;

import java.util.Locale;

/**
 * What the log tells of: constants of the modules that do it. Their names are in the log
 * for ever, and no two modules have the same.
 */
public interface AuditAct {

	String name();

	/** The word for it in addresses and keys of messages. */
	default String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
