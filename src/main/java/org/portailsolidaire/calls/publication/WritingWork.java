package org.portailsolidaire.calls.publication;

import java.util.List;

import org.portailsolidaire.calls.writing.WritingFrame;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.platform.staff.TeamWork;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.publication.CallList.Query;
import org.portailsolidaire.calls.publication.CallList.Row;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The calls that wait for the team: as many as their list shows. */
@Component
@Order(2)
class WritingWork implements TeamWork {

	private final CallList calls;

	WritingWork(CallList calls) {
		this.calls = calls;
	}

	@Override
	public Work of(Actor actor, Words words) {
		List<Row> asked = this.calls.find(new Query("", null, null, true, false, 0), Writer.of(actor));
		return new Work(List.of(new Pile(WritingFrame.PATH + "?approuver=oui", "appels-a-approuver",
				asked.isEmpty() ? 0 : asked.getFirst().matching(), "")));
	}

}
