package org.portailsolidaire.applying.papers;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.applications.FilingReceipt;
import org.portailsolidaire.applying.applications.FrozenFiling;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.steps.Stages;

import org.springframework.stereotype.Component;

/** The receipt of a filing on paper. */
@Component
class ReceiptPaper {

	private final Clock clock;

	ReceiptPaper(Clock clock) {
		this.clock = clock;
	}

	Map<String, Object> model(Opened opened, FrozenFiling filed, FilingReceipt receipt, Words words) {
		Map<String, Object> model = new HashMap<>();
		model.put("number", opened.application().number());
		model.put("title", filed.opened(opened).title());
		model.put("call", opened.content().title());
		model.put("organisation", filed.organisation());
		model.put("filing", DossierPaper.filing(receipt, words));
		model.put("sha256", receipt.sha256());
		model.put("declarations", filed.declarations());
		model.put("withdrawn", opened.application().state() == ApplicationState.WITHDRAWN);
		model.put("then", Stages.then(opened.application(), words));
		model.put("next",
				Stages.coming(opened, this.clock.instant(), words)
					.stream()
					.map((one) -> new Choice(one.label(), one.day()))
					.toList());
		return model;
	}

}
