package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.portailsolidaire.applying.budget.Budget;
import org.portailsolidaire.applying.budget.BudgetReader;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.eligibility.Eligibility;
import org.portailsolidaire.calls.eligibility.Facts;
import org.portailsolidaire.calls.eligibility.LineAnswer;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.applying.form.BudgetProofs;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.applying.form.DossierFacts;
import org.portailsolidaire.applying.form.Piece;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.form.StepReader;
import org.portailsolidaire.applying.form.StepReader.BudgetForm;

import org.springframework.stereotype.Component;

/** Reads a whole dossier: the one way for pages, the review and filing. */
@Component
public class DossierReader {

	private final StepReader steps;

	private final Eligibility eligibility;

	private final ApplicationQuery rows;

	DossierReader(StepReader steps, Eligibility eligibility, ApplicationQuery rows) {
		this.steps = steps;
		this.eligibility = eligibility;
		this.rows = rows;
	}

	/** A dossier as it is at an instant. */
	public Reading read(Opened opened, StepLabels labels, Instant now) {
		Set<Integer> activities = StepReader.activities(opened.of(Step.ACTIVITIES));
		BudgetForm budget = this.steps.budget(opened.of(Step.BUDGET), activities, labels);
		BudgetProofs.check(budget.form(), budget.budget(), opened.pieces());
		Map<Step, Form> forms = new EnumMap<>(Step.class);
		StepReader.steps(opened.content()).forEach((step) -> forms.put(step, switch (step) {
			case DOCUMENTS -> documents(opened);
			case BUDGET -> budget.form();
			default -> this.steps.read(step, opened.of(step), labels);
		}));
		return new Reading(opened, forms, budget.budget(), lines(opened, budget.budget(), now));
	}

	/** What the call asks to join, and is not there; what is there, and must not be. */
	private static Form documents(Opened opened) {
		Form form = Form.empty();
		List<Pieces.Wanted> wanted = Pieces.wanted(opened.content(), opened.of(Step.QUESTIONS));
		for (int i = 0; i < wanted.size(); i++) {
			String key = wanted.get(i).key();
			if (wanted.get(i).required()
					&& opened.pieces().stream().noneMatch((piece) -> key.equals(piece.asked()) && !piece.dangerous())) {
				form.refuse("demande-" + i, "dossier.manque.document", wanted.get(i).name());
			}
		}
		opened.pieces()
			.stream()
			.filter(Piece::dangerous)
			.forEach((piece) -> form.refuse("piece-" + piece.number(), "dossier.pieces.quarantaine", piece.number()));
		return form;
	}

	/** What a form of the budget says, whatever is wrong with it. */
	public static Budget budget(CallContent call, Form form, Set<Integer> activities) {
		return BudgetReader.read(form, CallLines.keys(call), activities);
	}

	/** What the rules say of the lines of which a budget asks aid. */
	public List<LineAnswer> lines(Opened opened, Budget budget, Instant now) {
		return lines(opened, this.eligibility.factsOf(opened.standing().organisation()).orElse(Facts.UNKNOWN), budget,
				now);
	}

	/** The same, of what was filed and on the day it first was. */
	public List<LineAnswer> lines(Opened opened, FrozenFiling filed, Budget budget) {
		Facts profile = this.eligibility.factsOf(opened.standing().organisation()).orElse(Facts.UNKNOWN);
		return lines(opened, filed.facts(profile), budget, Objects.requireNonNull(opened.application().submittedAt()));
	}

	private List<LineAnswer> lines(Opened opened, Facts profile, Budget budget, Instant now) {
		CallContent call = opened.content();
		Facts facts = DossierFacts.of(profile, opened.typed(), budget,
				this.rows.filedAnother(opened.application(), opened.standing().organisation()), ParisTime.dayOf(now));
		List<String> keys = CallLines.keys(call);
		List<LineAnswer> answers = new ArrayList<>();
		for (int i = 0; i < call.lines().size(); i++) {
			int asked = budget.grants().getOrDefault(keys.get(i), 0);
			if (asked > 0 || budget.granted() == 0) {
				answers.add(this.eligibility.of(call, call.lines().get(i),
						(asked > 0) ? facts.with().asked(asked).build() : facts, now));
			}
		}
		return List.copyOf(answers);
	}

}
