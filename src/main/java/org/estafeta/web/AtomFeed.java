package org.estafeta.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A feed in Atom (RFC 4287).
 *
 * @param id what stays the same for ever: a URN
 * @param title what it is called
 * @param language the language of its own words
 * @param self its address
 * @param updated when anything in it changed last
 * @param entries its entries, the newest first
 */
record AtomFeed(String id, String title, String language, String self, Instant updated, List<Entry> entries) {

	private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

	private static final Pattern FORBIDDEN = Pattern
		.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	/**
	 * Answers a request with the feed; it is for whoever knows its address alone.
	 * @param response the answer
	 * @throws IOException when the reader is gone
	 * @throws XMLStreamException when it cannot be written
	 */
	void send(HttpServletResponse response) throws IOException, XMLStreamException {
		SavedSearchPageController.keepPrivate(response);
		response.setContentType("application/atom+xml;charset=UTF-8");
		write(response.getOutputStream());
	}

	/**
	 * Makes an id that stays the same as long as its seed, and does not lead back to it.
	 * @param seed anything, secrets included
	 * @return the id
	 */
	static String urn(String seed) {
		return "urn:uuid:" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
	}

	void write(OutputStream out) throws XMLStreamException {
		XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
			.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
		xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		xml.writeStartElement("feed");
		xml.writeDefaultNamespace(NAMESPACE);
		xml.writeAttribute("xml:lang", this.language);
		text(xml, "id", this.id);
		text(xml, "title", this.title);
		text(xml, "updated", this.updated.toString());
		link(xml, "self", this.self);
		xml.writeStartElement("author");
		text(xml, "name", "Эстафета");
		xml.writeEndElement();
		for (Entry entry : this.entries) {
			entry(xml, entry);
		}
		xml.writeEndElement();
		xml.writeEndDocument();
		xml.flush();
	}

	private static void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
		xml.writeStartElement("entry");
		text(xml, "id", entry.id());
		text(xml, "title", entry.title());
		text(xml, "updated", entry.updated().toString());
		link(xml, "alternate", entry.href());
		text(xml, "summary", entry.summary());
		xml.writeEndElement();
	}

	private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(FORBIDDEN.matcher(text).replaceAll("\uFFFD"));
		xml.writeEndElement();
	}

	private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", relation);
		xml.writeAttribute("href", href);
	}

	/**
	 * An entry of a feed.
	 *
	 * @param id what stays the same for ever: a URN
	 * @param title what it is called
	 * @param updated when it was told
	 * @param href where it leads, within this site
	 * @param summary what tells it apart
	 */
	record Entry(String id, String title, Instant updated, String href, String summary) {

	}

}
