package org.portailsolidaire.platform.documents;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

@EmptyPortalTest
class DocumentFieldTests {

	@Autowired
	SpringTemplateEngine templates;

	@Autowired
	DocumentFields fields;

	@Test
	void saysWhatIsAcceptedBeforeAFileIsChosen() {
		String html = drawn(this.fields.field("convention", "Convention signée", DocumentKind.PROOF, Locale.FRENCH));

		assertThat(html)
			.contains("<label class=\"form-label\" for=\"convention\">Convention signée",
					"PDF, JPEG ou PNG, 10\u00A0Mo au plus", "aria-describedby=\"convention-aide\"",
					"required=\"required\"", "accept=\"application/pdf,.pdf,image/jpeg,.jpg,image/png,.png\"")
			.doesNotContain("is-invalid", "aria-invalid", "multiple", "<ul");
	}

	@Test
	void saysWhyAFileIsRefused() {
		List<String> why = this.fields.sentences(List.of(Reason.of("documents.refus.vide")), Locale.FRENCH);

		String html = drawn(this.fields.field("convention", "Convention", DocumentKind.PDF, Locale.FRENCH)
			.refused(why)
			.detailed("Signée des deux parties")
			.optional());

		assertThat(html)
			.contains("is-invalid", "aria-invalid=\"true\"", "Ce fichier est vide.",
					"aria-describedby=\"convention-aide convention-erreur\"", "id=\"convention-erreur\"",
					"(facultatif)", ". Signée des deux parties")
			.doesNotContain("required=");
	}

	@Test
	void listsWhatIsAttachedWithItsStateInWords() {
		List<DocumentFacts> all = Arrays.stream(DocumentState.values()).map(DocumentFieldTests::document).toList();

		String html = drawn(this.fields.field("convention", "Convention", DocumentKind.PDF, Locale.FRENCH)
			.attached(this.fields.attached(all, (id) -> "/pieces/" + id.value(), true, Locale.FRENCH)));

		assertThat(html)
			.contains("En cours d’analyse", "Sain", "En quarantaine", "Non analysé", "1,2\u00A0Mo",
					"<b>SCANNING &lt;1&gt;.pdf</b>", "<b>QUARANTINED &lt;1&gt;.pdf</b>", ">HEALTHY &lt;1&gt;.pdf</a>",
					"href=\"/pieces/" + all.get(1).id().value(), "name=\"retirer\"", "#hourglass-split")
			.doesNotContain("required=");
	}

	private static DocumentFacts document(DocumentState state) {
		return new DocumentFacts(DocumentId.next(), state + " <1>.pdf", DocumentFormat.PDF, 1_258_291, "0".repeat(64),
				state, Instant.EPOCH, Wired.FANTA);
	}

	private String drawn(DocumentField field) {
		MockServletContext servlet = new MockServletContext();
		WebContext context = new WebContext(JakartaServletWebApplication.buildApplication(servlet)
			.buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()), Locale.FRENCH);
		context.setVariable("field", field);
		context.setVariable("icons", "/icones.svg");
		return this.templates.process("documents/_field", Set.of("file"), context);
	}

}
