package org.portailsolidaire.calls.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.catalogue.OpenCatalogue;
import org.portailsolidaire.calls.catalogue.OpenCatalogue.Use;
import org.portailsolidaire.calls.catalogue.PublishedCall;
import org.portailsolidaire.calls.catalogue.Selection;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** The calendars of any search and of one call. */
@Controller
class CalendarController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final OpenCatalogue catalogue;

	private final CalendarWriter writer;

	private final Asking.Reader asking;

	CalendarController(OpenCatalogue catalogue, CalendarWriter writer, Asking.Reader asking) {
		this.catalogue = catalogue;
		this.writer = writer;
		this.asking = asking;
	}

	@GetMapping("/appels.ics")
	@Nullable ResponseEntity<byte[]> search(@RequestParam MultiValueMap<String, String> parameters, ServletWebRequest request,
			Locale locale) {
		Asking asked = this.asking.read(request.getRequest(), locale);
		Selection selection = this.catalogue.select(parameters, Use.DATES);
		if (Freshness.isKnown(request, this.catalogue.stamp(selection, "ics", asked.mark()))) {
			return null;
		}
		return file("appels.ics", this.writer.calendar(selection, asked));
	}

	@GetMapping("/appels/{slug:[a-z0-9-]{1,120}}.ics")
	@Nullable ResponseEntity<byte[]> call(@PathVariable String slug, ServletWebRequest request, Locale locale) {
		Asking asked = this.asking.read(request.getRequest(), locale);
		Optional<PublishedCall> found = this.catalogue.call(slug);
		if (found.isEmpty()) {
			String present = this.catalogue.movedTo(slug)
				.orElseThrow(() -> new ResponseStatusException(
						this.catalogue.isArchived(slug) ? HttpStatus.GONE : HttpStatus.NOT_FOUND));
			return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
				.location(URI.create(asked.callPage(present) + ".ics"))
				.build();
		}
		String version = slug + "/" + found.get().version();
		if (Freshness.isKnown(request, this.catalogue.stamp("ics", asked.mark(), version))) {
			return null;
		}
		return file(slug + ".ics", this.writer.calendar(found.get(), asked));
	}

	private static ResponseEntity<byte[]> file(String name, byte[] content) {
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
			.body(content);
	}

}
