package org.portailsolidaire.platform.links;

import java.util.Set;

/** Where an invitation is in its life. */
public enum InvitationState {

	/** Its link left, and nobody answered. */
	SENT,

	/** Its link was opened. */
	OPENED,

	/** Who was invited said yes. */
	ACCEPTED,

	/** Who was invited said no. */
	DECLINED,

	/** Its time is over: it follows from the clock, and is not kept. */
	EXPIRED,

	/** Who invited took it back. */
	WITHDRAWN;

	/** Whether its link still does something. */
	public boolean isOpen() {
		return this == SENT || this == OPENED;
	}

	Set<InvitationState> next() {
		return switch (this) {
			case SENT, OPENED -> Set.of(SENT, OPENED, ACCEPTED, DECLINED, WITHDRAWN);
			case EXPIRED -> Set.of(SENT, WITHDRAWN);
			case ACCEPTED, DECLINED, WITHDRAWN -> Set.of();
		};
	}

}
