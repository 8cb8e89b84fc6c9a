package org.portailsolidaire.applying.papers;

import java.util.Locale;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.platform.print.PaperPress;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.FilingReceipt;
import org.portailsolidaire.applying.applications.FrozenFiling;
import org.portailsolidaire.applying.applications.FrozenFilings;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.ReceiptQuery;
import org.portailsolidaire.applying.steps.ApplicationFrame;
import org.portailsolidaire.applying.steps.OfferedCalls;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Dossiers, their receipts and the forms of calls as PDF. */
@Controller
class PaperController {

	/** Bytes of the forms that are kept. */
	private static final int MOST_KEPT = 3_000_000;

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final ReceiptQuery receipts;

	private final FrozenFilings contents;

	private final OfferedCalls calls;

	private final DossierPaper dossiers;

	private final FormPaper forms;

	private final PaperPress press;

	private final ReceiptPaper receiptPaper;

	private final Cache<FormKey, byte[]> printed = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.weigher((FormKey key, byte[] pdf) -> pdf.length)
		.build();

	PaperController(ApplicationAccess access, ApplicationFrame frame, ReceiptQuery receipts, FrozenFilings contents,
			OfferedCalls calls, DossierPaper dossiers, FormPaper forms, ReceiptPaper receiptPaper, PaperPress press) {
		this.access = access;
		this.frame = frame;
		this.receipts = receipts;
		this.contents = contents;
		this.calls = calls;
		this.dossiers = dossiers;
		this.forms = forms;
		this.press = press;
		this.receiptPaper = receiptPaper;
	}

	/** The form of a version of a call, in a language. */
	private record FormKey(CallId call, int version, Locale locale) {
	}

	@GetMapping("/appels/{slug:[a-z0-9-]{1,120}}/formulaire.pdf")
	ResponseEntity<byte[]> form(@PathVariable String slug, Locale locale) {
		Known call = this.calls.get(slug);
		FormKey key = new FormKey(call.id(), call.version(), locale);
		byte[] pdf = this.printed.getIfPresent(key);
		if (pdf == null) {
			pdf = this.press.print("formulaire",
					this.forms.model(call, OfferedCalls.content(call), this.frame.words(locale)), locale);
			this.printed.put(key, pdf);
		}
		return pdf(pdf, "formulaire-" + slug);
	}

	@GetMapping(ApplicationFacts.NUMBER + "/dossier.pdf")
	ResponseEntity<byte[]> dossier(@PathVariable String number, @RequestParam(defaultValue = "") String depot,
			Actor actor, Locale locale) {
		Opened opened = this.access.open(number, actor);
		Words words = this.frame.words(locale);
		Map<String, Object> model = depot.isEmpty() ? this.dossiers.model(opened, words)
				: this.dossiers.model(opened, receipt(opened, depot), words);
		return pdf(this.press.print("dossier", model, locale), name("dossier-" + number, depot));
	}

	@GetMapping(ApplicationFacts.NUMBER + "/recepisse.pdf")
	ResponseEntity<byte[]> receipt(@PathVariable String number, @RequestParam(defaultValue = "") String depot,
			Actor actor, Locale locale) {
		Opened opened = this.access.open(number, actor);
		FilingReceipt receipt = receipt(opened, depot);
		Words words = this.frame.words(locale);
		FrozenFiling filed = NotFound.unless(this.contents.find(opened.application().id(), receipt.number()));
		Map<String, Object> model = this.receiptPaper.model(opened, filed, receipt, words);
		return pdf(this.press.printFirst("recepisse", model, locale), name("recepisse-" + number, depot));
	}

	/** The receipt that an address asks for. */
	private FilingReceipt receipt(Opened opened, String depot) {
		return NotFound.unless(this.receipts.find(opened.application(), ReceiptQuery.number(depot)));
	}

	/** A paper of one of several filings says of which. */
	private static String name(String name, String depot) {
		return depot.isEmpty() ? name : name + "-" + depot;
	}

	private static ResponseEntity<byte[]> pdf(byte[] pdf, String name) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ".pdf").build().toString())
			.body(pdf);
	}

}
