package org.portailsolidaire.platform.print;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as it is set: with its style, its bookmarks, and no sign that cannot be. */
final class PageDocument {

	/** What XML forbids, whatever people typed. */
	private static final Pattern FORBIDDEN = Pattern
		.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	/** What changes or joins pictures of faces and things, and has no drawing itself. */
	private static final Pattern MODIFIERS = Pattern.compile(
			"[\\uFE00-\\uFE0F\\x{1F3FB}-\\x{1F3FF}\\x{E0000}-\\x{E007F}]|\\u200D(?=[\\u2600-\\u27BF\\x{1F000}-\\x{1FAFF}])");

	private PageDocument() {
	}

	static Document of(String page, String style) throws IOException {
		Document document = parse(seen(page));
		Element head = (Element) document.getElementsByTagName("head").item(0);
		Element sheet = document.createElement("style");
		sheet.setTextContent(style);
		head.appendChild(sheet);
		head.appendChild(bookmarks(document));
		return document;
	}

	/** A text without what cannot be set, or has no drawing itself. */
	static String seen(String text) {
		return MODIFIERS.matcher(FORBIDDEN.matcher(text).replaceAll("")).replaceAll("");
	}

	private static Element bookmarks(Document document) {
		Element bookmarks = document.createElement("bookmarks");
		NodeList headings = document.getElementsByTagName("h2");
		for (int i = 0; i < headings.getLength(); i++) {
			Element heading = (Element) headings.item(i);
			if (heading.hasAttribute("id")) {
				Element bookmark = document.createElement("bookmark");
				bookmark.setAttribute("name", heading.getTextContent().strip());
				bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
				bookmarks.appendChild(bookmark);
			}
		}
		return bookmarks;
	}

	private static Document parse(String page) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
		}
		catch (ParserConfigurationException | SAXException ex) {
			throw new IOException("The page is not well-formed", ex);
		}
	}

}
