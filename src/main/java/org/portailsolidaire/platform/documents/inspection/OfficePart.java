package org.portailsolidaire.platform.documents.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the markup of a part of a text or of a sheet, event by event. */
final class OfficePart {

	private static final XMLInputFactory FACTORY = factory();

	private OfficePart() {
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/**
	 * Tells a markup to someone.
	 * @throws IOException when it is none, or has definitions of its own
	 */
	static void read(InputStream bytes, ActiveMarkup markup) throws IOException {
		try {
			XMLStreamReader reader = FACTORY.createXMLStreamReader(bytes);
			while (reader.hasNext()) {
				switch (reader.next()) {
					case XMLStreamConstants.START_ELEMENT ->
						markup.begin(local(reader.getLocalName()), attributes(reader));
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> markup.text(reader.getText());
					case XMLStreamConstants.END_ELEMENT -> markup.end(local(reader.getLocalName()));
					case XMLStreamConstants.ENTITY_REFERENCE -> throw new IOException("A part has definitions");
					default -> {
					}
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static Map<String, String> attributes(XMLStreamReader reader) {
		Map<String, String> attributes = new HashMap<>();
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			attributes.put(local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
		}
		return attributes;
	}

	private static String local(String name) {
		return name.substring(name.indexOf(':') + 1);
	}

}
