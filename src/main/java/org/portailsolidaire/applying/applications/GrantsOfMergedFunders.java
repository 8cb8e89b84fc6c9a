package org.portailsolidaire.applying.applications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.portailsolidaire.applying.budget.BudgetReader;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.CallPublished;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.applying.form.Step;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the aid that drafts ask of a funding line whose funder became part of another:
 * the new version of a call names the line by the other.
 */
@Component
class GrantsOfMergedFunders {

	private final CallRegister calls;

	private final JdbcClient jdbc;

	GrantsOfMergedFunders(CallRegister calls, JdbcClient jdbc) {
		this.calls = calls;
		this.jdbc = jdbc;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CallPublished published) {
		Map<UUID, UUID> merged = new HashMap<>();
		this.jdbc.sql("""
				select f.id, f.organisation_id as kept from call_version v
					cross join jsonb_array_elements(v.content -> 'lines') as l
					join organisation_former f on f.id = (l ->> 'funderId')::uuid
				where v.call_id = ? and v.number = ?
				""").params(published.id().value(), published.version() - 1).query((row) -> {
			merged.put(row.getObject("id", UUID.class), row.getObject("kept", UUID.class));
		});
		if (!merged.isEmpty()) {
			rename(published, merged);
		}
	}

	private void rename(CallPublished published, Map<UUID, UUID> merged) {
		CallContent before = this.calls.content(published.id(), published.version() - 1).orElseThrow();
		List<String> keys = CallLines.keys(before);
		List<String> now = CallLines.keys(before.withLines(before.lines()
			.stream()
			.map((line) -> new Line(merged.getOrDefault(line.funderId(), line.funderId()), line.funder(),
					line.funderSlug(), line.title(), line.envelope(), line.amounts(), line.rules()))
			.toList()));
		List<String> from = new ArrayList<>();
		List<String> to = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			if (!keys.get(i).equals(now.get(i))) {
				from.add(BudgetReader.grantField(keys.get(i)));
				to.add(BudgetReader.grantField(now.get(i)));
			}
		}
		this.jdbc.sql("""
				update application_field f set field = m.later
				from application a, unnest(:from::text[], :to::text[]) as m (earlier, later)
				where a.id = f.application_id and a.call_id = :call and a.state = 'DRAFT' and f.step = :step
					and f.field = m.earlier and not exists (select from application_field o
						where o.application_id = f.application_id and o.step = f.step and o.field = m.later)
				""")
			.param("from", from.toArray(String[]::new))
			.param("to", to.toArray(String[]::new))
			.param("call", published.id().value())
			.param("step", Step.BUDGET.path())
			.update();
	}

}
