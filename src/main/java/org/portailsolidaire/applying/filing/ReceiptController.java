package org.portailsolidaire.applying.filing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.applications.FilingReceipt;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.ReceiptQuery;
import org.portailsolidaire.applying.form.Moments;
import org.portailsolidaire.applying.steps.ApplicationFrame;
import org.portailsolidaire.applying.steps.Stages;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipts of a dossier, and what was filed word for word. */
@Controller
@RequestMapping(ApplicationFacts.NUMBER)
class ReceiptController {

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final ReceiptQuery receipts;

	private final Clock clock;

	ReceiptController(ApplicationAccess access, ApplicationFrame frame, ReceiptQuery receipts, Clock clock) {
		this.access = access;
		this.frame = frame;
		this.receipts = receipts;
		this.clock = clock;
	}

	@GetMapping("/recepisse")
	String receipt(@PathVariable String number, @RequestParam(defaultValue = "") String fait,
			@RequestParam(defaultValue = "") String depot, Actor actor, Model model, Locale locale) {
		Opened opened = this.access.open(number, actor);
		FilingReceipt receipt = NotFound.unless(this.receipts.find(opened.application(), ReceiptQuery.number(depot)));
		Words words = this.frame.words(locale);
		model.addAttribute("head", this.frame.head(opened, words));
		boolean withdrawn = opened.application().state() == ApplicationState.WITHDRAWN;
		String filed = Moments.text(receipt.filedAt(), words);
		model.addAttribute("withdrawn", withdrawn);
		model.addAttribute("twice", fait.equals("deja") && !withdrawn);
		model.addAttribute("now", fait.equals(done(receipt)) && !withdrawn);
		model.addAttribute("said", said(receipt, fait, withdrawn, filed, words));
		model.addAttribute("which", receipt.number());
		model.addAttribute("filed", filed);
		model.addAttribute("seconds", Moments.seconds(receipt.filedAt()));
		model.addAttribute("receipt", receipt.sha256());
		model.addAttribute("signer", receipt.signer());
		model.addAttribute("quality", receipt.quality());
		model.addAttribute("then", Stages.then(opened.application(), words));
		model.addAttribute("next", Stages.coming(opened, this.clock.instant(), words));
		return "applications/recepisse";
	}

	/** What an address says when it was reached by filing, or by sending an answer. */
	private static String done(FilingReceipt receipt) {
		return (receipt.number() > 1) ? "envoye" : "depose";
	}

	/** What became of a filing, at the head of its receipt. */
	private static String said(FilingReceipt receipt, String fait, boolean withdrawn, String filed, Words words) {
		boolean answer = receipt.number() > 1;
		if (withdrawn) {
			return words.text("papier.recepisse.retire");
		}
		if (fait.equals("archive-en-cours")) {
			return words.text("dossier.recepisse.archive");
		}
		if (fait.equals("deja")) {
			return words.text("dossier.recepisse.deja");
		}
		if (fait.equals(done(receipt))) {
			return words.text(answer ? "dossier.fait.envoye" : "dossier.recepisse.maintenant");
		}
		return words.text(answer ? "dossier.depots.suite" : "dossier.recepisse.le", filed);
	}

	@GetMapping("/contenu.json")
	ResponseEntity<byte[]> content(@PathVariable String number, @RequestParam(defaultValue = "") String depot,
			Actor actor) {
		Opened opened = this.access.open(number, actor);
		FilingReceipt receipt = NotFound.unless(this.receipts.find(opened.application(), ReceiptQuery.number(depot)));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(number + ".json").build().toString())
			.body(this.receipts.content(opened.application(), receipt).getBytes(StandardCharsets.UTF_8));
	}

}
