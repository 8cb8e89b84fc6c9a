package org.portailsolidaire.applying.papers;

import java.util.Optional;

import org.portailsolidaire.applying.filing.FiledAccess.FiledDossier;
import org.portailsolidaire.platform.print.PaperPress;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.FilingReceipt;
import org.portailsolidaire.applying.applications.ReceiptQuery;
import org.portailsolidaire.applying.filing.FiledAccess;

import org.springframework.stereotype.Component;

/**
 * The papers of filed dossiers, the same for the team as for their holders. Whoever asks
 * was let in by the caller.
 */
@Component
public class FiledPapers {

	private final FiledAccess dossiers;

	private final ReceiptQuery receipts;

	private final DossierPaper paper;

	private final ReceiptPaper receiptPaper;

	private final PaperPress press;

	FiledPapers(FiledAccess dossiers, ReceiptQuery receipts, DossierPaper paper, ReceiptPaper receiptPaper,
			PaperPress press) {
		this.dossiers = dossiers;
		this.receipts = receipts;
		this.paper = paper;
		this.receiptPaper = receiptPaper;
		this.press = press;
	}

	/** One of the filings of a dossier, as PDF. */
	public Optional<byte[]> dossier(ApplicationId id, int number, Words words) {
		return this.dossiers.find(id, number)
			.flatMap((dossier) -> receipt(dossier).map((receipt) -> this.press.print("dossier",
					this.paper.model(dossier.opened(), receipt, words), words.locale())));
	}

	/** The receipt of a filing, as PDF. */
	public Optional<byte[]> receipt(ApplicationId id, int number, Words words) {
		return this.dossiers.find(id, number)
			.flatMap((dossier) -> receipt(dossier).map((receipt) -> this.press.printFirst("recepisse",
					this.receiptPaper.model(dossier.opened(), dossier.filing(), receipt, words), words.locale())));
	}

	/** What was filed, word for word; megabytes. */
	public Optional<String> content(ApplicationId id, int number) {
		return this.dossiers.find(id, number)
			.flatMap((dossier) -> receipt(dossier)
				.map((receipt) -> this.receipts.content(dossier.opened().application(), receipt)));
	}

	private Optional<FilingReceipt> receipt(FiledDossier dossier) {
		return this.receipts.find(dossier.opened().application(), dossier.filing().number());
	}

}
