package org.portailsolidaire.applying.advice;

import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.steps.BesideStep;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The remarks on a step, beside it: one question more a page. */
@Component
class RemarksBeside implements BesideStep {

	private final RemarkViews views;

	RemarksBeside(RemarkViews views) {
		this.views = views;
	}

	@Override
	public void show(String number, Step step, Actor actor, Words words, Model model) {
		this.views.show(number, step.path(), actor, Side.MEMBER, true, words, model);
	}

}
