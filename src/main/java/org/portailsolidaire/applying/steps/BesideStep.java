package org.portailsolidaire.applying.steps;

import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.shared.Actor;

import org.springframework.ui.Model;

/**
 * What another module shows beside the page of a step, to the members of its association
 * who open it.
 */
public interface BesideStep {

	void show(String number, Step step, Actor actor, Words words, Model model);

}
