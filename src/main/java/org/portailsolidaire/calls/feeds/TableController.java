package org.portailsolidaire.calls.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.calls.catalogue.OpenCatalogue;
import org.portailsolidaire.calls.catalogue.OpenCatalogue.Use;
import org.portailsolidaire.calls.catalogue.Selection;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** All the calls of any search as a table, written as it is read. */
@Controller
class TableController {

	private final OpenCatalogue catalogue;

	private final Asking.Reader asking;

	TableController(OpenCatalogue catalogue, Asking.Reader asking) {
		this.catalogue = catalogue;
		this.asking = asking;
	}

	@GetMapping("/appels.csv")
	void table(@RequestParam MultiValueMap<String, String> parameters, ServletWebRequest request,
			HttpServletResponse response, Locale locale) throws IOException {
		Asking asked = this.asking.read(request.getRequest(), locale);
		Selection selection = this.catalogue.select(parameters, Use.LIST);
		if (Freshness.isKnown(request, this.catalogue.stamp(selection, "csv", asked.mark()))) {
			return;
		}
		response.setContentType("text/csv");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("appels.csv").build().toString());
		if (!request.getHttpMethod().matches("HEAD")) {
			new CallTable(response.getOutputStream(), asked).write(selection);
		}
	}

}
