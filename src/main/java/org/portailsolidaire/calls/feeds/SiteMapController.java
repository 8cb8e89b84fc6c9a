package org.portailsolidaire.calls.feeds;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.calls.catalogue.OpenCatalogue;
import org.portailsolidaire.platform.site.SiteAddress;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** What search engines read first. */
@Controller
class SiteMapController {

	/** Calls a file: two addresses each, so 20,000. */
	private static final int PART = 10_000;

	private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

	private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

	/**
	 * The combinations of filters are without end; the plain lists and calls are all
	 * there.
	 */
	private static final String ROBOTS = """
			User-agent: *
			Disallow: /*?*deplier=
			Disallow: /*?*tri=
			Disallow: /*?*montant=
			Disallow: /*?*part=
			Disallow: /*?*structure=
			Disallow: /*?*&*&*&
			Disallow: /affichage
			Disallow: /*/formulaire.pdf$
			Disallow: /appels.csv?
			Disallow: /en/appels.csv?
			Disallow: /api/v1/appels?
			Disallow: /en/api/v1/appels?

			""";

	private final OpenCatalogue catalogue;

	private final SiteAddress address;

	SiteMapController(OpenCatalogue catalogue, SiteAddress address) {
		this.catalogue = catalogue;
		this.address = address;
	}

	@GetMapping("/robots.txt")
	ResponseEntity<byte[]> robots(ServletWebRequest request) {
		String text = ROBOTS + "Sitemap: " + this.address.origin(request.getRequest()) + "/sitemap.xml\n";
		return ResponseEntity.ok().contentType(TEXT).body(text.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/sitemap.xml")
	@Nullable ResponseEntity<byte[]> siteMap(ServletWebRequest request) {
		int parts = parts();
		return answer(request, "sitemap", (map) -> {
			if (parts == 1) {
				map.pages();
				map.calls(this.catalogue.addresses(0, PART));
			}
			else {
				map.index(parts);
			}
		});
	}

	@GetMapping("/sitemap-{part:[1-9][0-9]{0,3}}.xml")
	@Nullable ResponseEntity<byte[]> part(@PathVariable int part, ServletWebRequest request) {
		if (part > parts() || parts() == 1) {
			throw new NotFound();
		}
		return answer(request, "sitemap-" + part, (map) -> {
			if (part == 1) {
				map.pages();
			}
			map.calls(this.catalogue.addresses((part - 1) * PART, PART));
		});
	}

	private int parts() {
		return Math.max(1, Math.ceilDiv(this.catalogue.size(), PART));
	}

	private @Nullable ResponseEntity<byte[]> answer(ServletWebRequest request, String name, Writing writing) {
		String origin = this.address.origin(request.getRequest());
		if (Freshness.isKnown(request, this.catalogue.stamp(name, origin))) {
			return null;
		}
		try (StringWriter text = new StringWriter()) {
			SiteMapWriter map = new SiteMapWriter(text, origin);
			writing.write(map);
			map.end();
			return ResponseEntity.ok().contentType(XML).body(text.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException | XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Writing {

		void write(SiteMapWriter map) throws XMLStreamException;

	}

}
