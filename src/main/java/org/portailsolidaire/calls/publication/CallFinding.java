package org.portailsolidaire.calls.publication;

import java.util.List;
import java.util.Optional;

import org.portailsolidaire.calls.writing.WritingFrame;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.platform.staff.Finding;
import org.portailsolidaire.platform.staff.ListAddress;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.publication.CallList.Query;
import org.portailsolidaire.calls.publication.CallList.Row;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Calls of the bar at the top: those that whoever asks may read. */
@Component
@Order(2)
class CallFinding implements Finding {

	private final CallList calls;

	CallFinding(CallList calls) {
		this.calls = calls;
	}

	@Override
	public Optional<Found> find(String words, Actor actor, Words texts) {
		List<Row> rows = this.calls.find(new Query(words, null, null, false, false, 0), Writer.of(actor));
		return Optional.of(new Found("appels", ListAddress.searching(WritingFrame.PATH, words),
				rows.isEmpty() ? 0 : rows.getFirst().matching(),
				rows.stream()
					.limit(SHOWN)
					.map((row) -> new Hit(WritingFrame.PATH + "/" + row.id(),
							row.title().isBlank() ? texts.text("ecrire.sans-titre") : row.title(),
							(row.funder() != null) ? row.funder() : ""))
					.toList()));
	}

}
