package org.portailsolidaire.exchanges;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.portailsolidaire.applications.ChangeRequest;
import org.portailsolidaire.applications.ChangeRequests;
import org.portailsolidaire.applications.ChangeRequests.Result;
import org.portailsolidaire.audit.AuditAct;
import org.portailsolidaire.exchanges.FiledApplications.Row;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the team asks of dossiers, each act with its line in the log. */
@Component
class RequestDesk {

	private final FiledDesk desk;

	private final ChangeRequests requests;

	RequestDesk(FiledDesk desk, ChangeRequests requests) {
		this.desk = desk;
		this.requests = requests;
	}

	List<ChangeRequest> of(Row row) {
		return this.requests.of(row.id());
	}

	@Transactional
	Result ask(Row row, int filing, int number, Map<String, String> points, Instant due, Actor actor) {
		return recorded(this.requests.ask(row.id(), filing, number, points, due, actor), row, AuditAct.CHANGES_ASKED,
				Map.of("etapes", String.join(", ", points.keySet())), actor);
	}

	@Transactional
	Result extend(Row row, int number, Instant seen, Instant due, Actor actor) {
		return recorded(this.requests.extend(row.id(), number, seen, due, actor), row, AuditAct.CHANGES_EXTENDED,
				Map.of("avant", seen.toString(), "apres", due.toString()), actor);
	}

	@Transactional
	Result takeBack(Row row, int number, Actor actor) {
		return recorded(this.requests.takeBack(row.id(), number, actor), row, AuditAct.CHANGES_TAKEN_BACK, Map.of(),
				actor);
	}

	private Result recorded(Result result, Row row, AuditAct act, Map<String, String> details, Actor actor) {
		if (result == Result.DONE) {
			this.desk.record(row, act, details, actor);
		}
		return result;
	}

}
