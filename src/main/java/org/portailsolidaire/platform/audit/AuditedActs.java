package org.portailsolidaire.platform.audit;

import java.util.List;

/** What a module has the log tell of, and what its acts are on: a bean of each. */
public record AuditedActs(List<AuditAct> acts, List<AuditObject.Kind> kinds) {

	public static AuditedActs of(AuditAct[] acts, AuditObject.Kind... kinds) {
		return new AuditedActs(List.of(acts), List.of(kinds));
	}

}
