package org.portailsolidaire.calls.feeds;

import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.catalogue.OpenCatalogue.Address;
import org.portailsolidaire.platform.site.TextPages;

/** Writes site maps: each page in French and in English, each naming the other. */
final class SiteMapWriter {

	private static final String SITE_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final String XHTML = "http://www.w3.org/1999/xhtml";

	private static final String ENGLISH = "/en";

	private final XMLStreamWriter xml;

	private final String origin;

	private boolean begun;

	SiteMapWriter(Writer output, String origin) throws XMLStreamException {
		this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(output);
		this.origin = origin;
		this.xml.writeStartDocument("UTF-8", "1.0");
	}

	/** The parts of a map too long for one file. */
	void index(int parts) throws XMLStreamException {
		begin("sitemapindex");
		for (int part = 1; part <= parts; part++) {
			this.xml.writeStartElement("sitemap");
			element("loc", this.origin + "/sitemap-" + part + ".xml");
			this.xml.writeEndElement();
		}
	}

	/** The pages that are not calls. */
	void pages() throws XMLStreamException {
		begin("urlset");
		List<String> paths = Stream
			.concat(Stream.of("/", "/appels", "/appels?phase=bientot", "/api", "/plan-du-site"),
					TextPages.NAMES.stream().map((name) -> "/" + name))
			.toList();
		for (String path : paths) {
			page(path, null);
		}
	}

	void calls(List<Address> addresses) throws XMLStreamException {
		begin("urlset");
		for (Address address : addresses) {
			page("/appels/" + address.slug(), address.updatedAt());
		}
	}

	void end() throws XMLStreamException {
		this.xml.writeEndDocument();
		this.xml.close();
	}

	private void begin(String root) throws XMLStreamException {
		if (!this.begun) {
			this.xml.writeStartElement(root);
			this.xml.writeDefaultNamespace(SITE_MAP);
			if (root.equals("urlset")) {
				this.xml.writeNamespace("xhtml", XHTML);
			}
			this.begun = true;
		}
	}

	private void page(String path, @Nullable Instant updatedAt) throws XMLStreamException {
		String french = this.origin + path;
		String english = this.origin + ENGLISH + (path.equals("/") ? "" : path);
		for (String address : List.of(french, english)) {
			this.xml.writeStartElement("url");
			element("loc", address);
			if (updatedAt != null) {
				element("lastmod", updatedAt.truncatedTo(ChronoUnit.SECONDS).toString());
			}
			alternate("fr", french);
			alternate("en", english);
			this.xml.writeEndElement();
		}
	}

	private void alternate(String language, String address) throws XMLStreamException {
		this.xml.writeEmptyElement("xhtml:link");
		this.xml.writeAttribute("rel", "alternate");
		this.xml.writeAttribute("hreflang", language);
		this.xml.writeAttribute("href", address);
	}

	private void element(String name, String text) throws XMLStreamException {
		this.xml.writeStartElement(name);
		this.xml.writeCharacters(text);
		this.xml.writeEndElement();
	}

}
