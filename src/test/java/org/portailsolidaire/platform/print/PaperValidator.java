package org.portailsolidaire.platform.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says of a paper: whether all can read it, and whether it lasts. */
public final class PaperValidator {

	private PaperValidator() {
	}

	/** All that keeps a paper from being PDF/UA-1 and PDF/A-2a. */
	public static List<String> faults(byte[] pdf) throws IOException {
		VeraGreenfieldFoundryProvider.initialise();
		List<String> faults = new ArrayList<>();
		for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
			try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
					PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
				validator.validate(parser)
					.getTestAssertions()
					.stream()
					.filter((one) -> one.getStatus() == TestAssertion.Status.FAILED)
					.map((one) -> flavour + " " + one.getRuleId().getClause() + ": " + one.getMessage())
					.distinct()
					.forEach(faults::add);
			}
			catch (VeraPDFException ex) {
				throw new IOException(ex);
			}
		}
		return faults;
	}

}
