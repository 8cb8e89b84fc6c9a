package org.portailsolidaire.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallJson;

/** Sends calls to their tables by COPY, many rows at once. */
final class CallCopy {

	private final CopyRows calls = new CopyRows("call (id, slug, source, reference, series, title, summary, body, "
			+ "state, hosting, page, opens_at, closes_at, edition_year, all_themes, min_amount, max_amount, max_share, "
			+ "max_project_budget, min_months, max_months, who_can_apply, contact_organisation)");

	private final CopyRows lines = new CopyRows("funding_line (id, call_id, position, funder_id, title, envelope, "
			+ "min_amount, max_amount, max_share, rules)");

	private final CopyRows milestones = new CopyRows("call_milestone (call_id, position, label, on_day, at)");

	private final CopyRows versions = new CopyRows("call_version (call_id, number, published_at, note, content)");

	void add(MadeUpCall call) {
		CallContent content = call.content();
		UUID id = call.id();
		this.calls.add(id, call.slug(), MadeUpCall.SOURCE, call.reference(), content.series(), content.title(),
				content.summary(), content.body(), "PUBLISHED", content.hosting(), content.page(),
				content.calendar().opensAt(), content.calendar().closesAt(), content.calendar().editionYear(),
				content.allThemes(), content.amounts().min(), content.amounts().max(), content.amounts().share(),
				content.maxProjectBudget(), content.minMonths(), content.maxMonths(), content.whoCanApply(),
				content.contactOrganisation());
		each(content.lines(),
				(line, n) -> this.lines.add(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1 + n),
						id, n, line.funderId(), line.title(), line.envelope(), line.amounts().min(),
						line.amounts().max(), line.amounts().share(), CallJson.writeRules(line.rules())));
		each(content.milestones(), (step, n) -> this.milestones.add(id, n, step.label(), step.onDay(), step.at()));
		if (call.revised()) {
			this.versions.add(id, 1, call.publishedAt(), null, CallJson.write(call.firstContent()));
		}
		this.versions.add(id, call.revised() ? 2 : 1, call.publishedAt(), note(call), CallJson.write(content));
	}

	void send(CopyManager copy) throws SQLException, IOException {
		for (CopyRows rows : List.of(this.calls, this.lines, this.milestones, this.versions)) {
			rows.send(copy);
		}
	}

	private static @Nullable String note(MadeUpCall call) {
		return call.revised() ? "D’autres bailleurs ont rejoint l’appel." : null;
	}

	private static <T> void each(List<T> values, Numbered<T> action) {
		for (int n = 0; n < values.size(); n++) {
			action.accept(values.get(n), n);
		}
	}

	private interface Numbered<T> {

		void accept(T value, int number);

	}

}
