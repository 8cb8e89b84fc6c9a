package org.portailsolidaire.applying.intake;

import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.platform.site.Words;

/**
 * Where a filed dossier is, as the team sorts them: one that comes back with answers is
 * not a new one.
 */
enum FiledState {

	SUBMITTED("tag-info", "send-fill"),
	/** Its holders answered what was asked. */
	ANSWERED("tag-back", "arrow-counterclockwise"), CHANGES_REQUESTED("tag-warn", "arrow-return-left"),
	ADMISSIBLE("tag-ok", "check-circle-fill"), INADMISSIBLE("tag-ko", "x-circle-fill"),
	IN_ASSESSMENT("tag-info", "hourglass-split"), ASSESSED("tag-info", "hourglass-split"),
	DECIDED("tag-ok", "check-circle-fill"), WITHDRAWN("", "circle");

	/** The state of a dossier {@code a} whose last filing is {@code f}. */
	static final String SQL = "case when a.state = 'SUBMITTED' and f.number > 1 then 'ANSWERED' else a.state end";

	private final String tone;

	private final String icon;

	FiledState(String tone, String icon) {
		this.tone = tone;
		this.icon = icon;
	}

	/** The class of its tag. */
	String tone() {
		return this.tone;
	}

	String icon() {
		return this.icon;
	}

	String said(Words words) {
		return words.text("gestion.dossiers.etat." + Sayings.word(this));
	}

	/** Whether what is to be asked of it may be prepared. */
	boolean mayBePrepared() {
		return mayBeAsked() || this == CHANGES_REQUESTED;
	}

	/** Whether the team may ask something of it now. */
	boolean mayBeAsked() {
		return this == SUBMITTED || this == ANSWERED;
	}

}
