package org.portailsolidaire.applying.applications;

import java.util.Optional;

import org.portailsolidaire.applying.applications.FiledAccess.FiledDossier;
import org.portailsolidaire.applying.applications.Filing.Receipt;
import org.portailsolidaire.platform.print.PaperPress;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/**
 * The papers of filed dossiers, the same for the team as for their holders. Whoever asks
 * was let in by the caller.
 */
@Component
public class FiledPapers {

	private final FiledAccess dossiers;

	private final Filing filing;

	private final DossierPaper paper;

	private final ReceiptPaper receipts;

	private final PaperPress press;

	FiledPapers(FiledAccess dossiers, Filing filing, DossierPaper paper, ReceiptPaper receipts, PaperPress press) {
		this.dossiers = dossiers;
		this.filing = filing;
		this.paper = paper;
		this.receipts = receipts;
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
					this.receipts.model(dossier.opened(), dossier.filing(), receipt, words), words.locale())));
	}

	/** What was filed, word for word; megabytes. */
	public Optional<String> content(ApplicationId id, int number) {
		return this.dossiers.find(id, number)
			.flatMap((dossier) -> receipt(dossier)
				.map((receipt) -> this.filing.content(dossier.opened().application(), receipt)));
	}

	private Optional<Receipt> receipt(FiledDossier dossier) {
		return this.filing.receipt(dossier.opened().application(), dossier.filing().number());
	}

}
