package org.portailsolidaire.applying.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.portailsolidaire.applying.applications.ChangeRequestFacts;
import org.portailsolidaire.applying.applications.Requesting;
import org.portailsolidaire.applying.applications.Requesting.Asked;
import org.portailsolidaire.applying.applications.Requesting.Result;
import org.portailsolidaire.platform.audit.AuditAct;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the team asks of dossiers, each act with its line in the log. */
@Component
class RequestDesk {

	private final FiledDesk desk;

	private final Requesting requests;

	private final RequestDrafting drafting;

	RequestDesk(FiledDesk desk, Requesting requests, RequestDrafting drafting) {
		this.desk = desk;
		this.requests = requests;
		this.drafting = drafting;
	}

	/**
	 * What is to be sent.
	 *
	 * @param filing number of the filing that was read
	 * @param number that the request is to have
	 * @param revision of the draft that was read
	 * @param due until when it is answered, excluded
	 */
	record Order(int filing, int number, int revision, Instant due) {
	}

	List<ChangeRequestFacts> of(Row row) {
		return this.requests.of(row.id());
	}

	/** Sends what is prepared, as it was read, once. */
	@Transactional
	Result ask(Row row, Order order, Actor actor) {
		List<Asked> points = this.drafting.read(row.id(), order.revision());
		if (points.isEmpty() || points.stream().anyMatch((point) -> point.text().isEmpty())) {
			return Result.CHANGED_SINCE;
		}
		Result result = recorded(
				this.requests.ask(row.id(), order.filing(), order.number(), points, order.due(), actor), row,
				AuditAct.CHANGES_ASKED,
				Map.of("etapes", points.stream().map(Asked::step).sorted().collect(Collectors.joining(", "))), actor);
		if (result == Result.DONE) {
			this.drafting.sent(row.id());
		}
		return result;
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
