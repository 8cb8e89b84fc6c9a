package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.people.memberships.Funders.Funder;
import org.portailsolidaire.platform.site.Form;

/** A funding line: its funder, its amounts and its rules. */
record LinePart(Line line) {

	private static final UUID NOBODY = new UUID(0, 0);

	private static final int LONGEST_TITLE = 200;

	/**
	 * @param funders those that can be chosen, by id
	 * @param others whether one may name a funder that the portal does not know
	 */
	static LinePart read(Form form, Map<UUID, Funder> funders, boolean others, RuleFields rules) {
		Funder funder = funder(form, funders);
		Integer envelope = Parts.euros(form, "enveloppe", 1);
		Line line = new Line((funder != null) ? funder.id() : NOBODY,
				(funder != null) ? funder.name() : others ? form.optionalText("autre-bailleur", LONGEST_TITLE) : "",
				(funder != null) ? funder.slug() : "", Parts.line(form, "intitule", LONGEST_TITLE), envelope,
				TermsPart.amounts(form), rules.read(form));
		if (funder == null && line.funder().isEmpty()) {
			form.refuse("bailleur", "ecrire.bailleur.manque");
		}
		Integer min = line.amounts().min();
		if (envelope != null && min != null && envelope < min) {
			form.refuse("enveloppe", "ecrire.enveloppe.petite");
		}
		RuleCheck.contradictions(line).forEach(form::refuse);
		return new LinePart(line);
	}

	/** Whether a funder that the portal does not know is named. */
	boolean isNewFunder() {
		return this.line.funderId().equals(NOBODY) && !this.line.funder().isEmpty();
	}

	private static @Nullable Funder funder(Form form, Map<UUID, Funder> funders) {
		String id = form.value("bailleur");
		return funders.values().stream().filter((funder) -> funder.id().toString().equals(id)).findFirst().orElse(null);
	}

	static Typed typed(Line line, RuleFields rules) {
		Filling filling = new Filling().put("bailleur", line.funderId().equals(NOBODY) ? null : line.funderId())
			.put("autre-bailleur", line.funderId().equals(NOBODY) ? line.funder() : null)
			.put("intitule", line.title())
			.put("enveloppe", line.envelope());
		TermsPart.amounts(line.amounts(), filling);
		rules.fill(line.rules(), filling);
		return filling.typed();
	}

	/** The name of the line in lists. */
	String name() {
		return Objects.requireNonNullElse(this.line.title(), this.line.funder());
	}

}
