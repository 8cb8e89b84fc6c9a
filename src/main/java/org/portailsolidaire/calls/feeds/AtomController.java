package org.portailsolidaire.calls.feeds;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.catalogue.OpenCatalogue;
import org.portailsolidaire.calls.catalogue.OpenCatalogue.Use;
import org.portailsolidaire.calls.catalogue.Selection;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The Atom feed of any search. */
@Controller
class AtomController {

	private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

	private final OpenCatalogue catalogue;

	private final AtomWriter writer;

	private final Asking.Reader asking;

	AtomController(OpenCatalogue catalogue, AtomWriter writer, Asking.Reader asking) {
		this.catalogue = catalogue;
		this.writer = writer;
		this.asking = asking;
	}

	@GetMapping("/appels.atom")
	@Nullable ResponseEntity<byte[]> feed(@RequestParam MultiValueMap<String, String> parameters, ServletWebRequest request,
			Locale locale) {
		Asking asked = this.asking.read(request.getRequest(), locale);
		Selection selection = this.catalogue.select(parameters, Use.NEWS);
		if (Freshness.isKnown(request, this.catalogue.stamp(selection, "atom", asked.mark()))) {
			return null;
		}
		return ResponseEntity.ok()
			.contentType(ATOM)
			.body(this.writer.feed(selection, asked).getBytes(StandardCharsets.UTF_8));
	}

}
