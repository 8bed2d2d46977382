package org.estafeta.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Trace;

/**
 * Writes a graph in GraphML (Brandes, Eiglsperger, Herman, Himsolt, Marshall: GraphML
 * Progress Report, 2002) with typed keys: adopters are nodes, transfers are edges. Codes
 * stand as codes. An adopter without a source carries the columns of its row itself.
 */
final class GraphMlWriter implements ExportWriter {

	private static final Set<ExportColumn> OF_ADOPTERS = EnumSet.range(ExportColumn.ADOPTER, ExportColumn.REGION);

	/** What a trace says of an adopter. */
	private static final Set<ExportColumn> OF_STEPS = EnumSet.of(ExportColumn.HOPS, ExportColumn.CERTAINTY,
			ExportColumn.STAGE);

	/** All but what a source alone has, for adopters without one. */
	private static final Set<ExportColumn> OF_NODES = EnumSet
		.complementOf(EnumSet.range(ExportColumn.ADOPTER, ExportColumn.SHARE));

	private static final Set<ExportColumn> OF_EDGES = EnumSet.range(ExportColumn.SHARE, ExportColumn.FACT_ID);

	@Override
	public void write(RowSource source, Manifest manifest, Wording wording, OutputStream out) throws IOException {
		OutputStream buffered = new BufferedOutputStream(out);
		try {
			// the factory of the platform: another on the class path may know other rules
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffered, "UTF-8");
			new Document(xml, wording).write(source, manifest);
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw (ex.getNestedException() instanceof IOException broken) ? broken : new IOException(ex);
		}
		buffered.flush();
	}

	/** A document that is being written. */
	private record Document(XMLStreamWriter xml, Wording wording) {

		private void write(RowSource source, Manifest manifest) throws XMLStreamException {
			this.xml.writeStartDocument("UTF-8", "1.0");
			this.xml.writeStartElement("graphml");
			this.xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
			keys();
			this.xml.writeCharacters("\n");
			this.xml.writeStartElement("graph");
			this.xml.writeAttribute("id", "trace");
			this.xml.writeAttribute("edgedefault", "directed");
			nodes(source);
			Tally tally = edges(source);
			for (Manifest.Entry entry : manifest.entries(tally, this.wording)) {
				this.xml.writeCharacters("\n");
				data("g-" + entry.key(), entry.value());
			}
			this.xml.writeCharacters("\n");
			this.xml.writeEndElement();
			this.xml.writeEndElement();
			this.xml.writeEndDocument();
		}

		private void keys() throws XMLStreamException {
			key("n-label", "node", "label", "string");
			key("n-wanted", "node", "wanted", "boolean");
			for (ExportColumn column : EnumSet.complementOf(EnumSet.range(ExportColumn.FROM_ID, ExportColumn.SHARE))) {
				key("n-" + column.code(), "node", column.code(), column.type());
			}
			for (ExportColumn column : OF_EDGES) {
				key("e-" + column.code(), "edge", column.code(), column.type());
			}
			for (String key : Manifest.KEYS) {
				key("g-" + key, "graph", key, "string");
			}
		}

		private void key(String id, String owner, String name, String type) throws XMLStreamException {
			this.xml.writeCharacters("\n");
			this.xml.writeEmptyElement("key");
			this.xml.writeAttribute("id", id);
			this.xml.writeAttribute("for", owner);
			this.xml.writeAttribute("attr.name", name);
			this.xml.writeAttribute("attr.type", type);
		}

		private void nodes(RowSource source) throws XMLStreamException {
			String last = "";
			for (Iterator<ExportRow> rows = source.rows(); rows.hasNext();) {
				ExportRow row = rows.next();
				if (!row.step().adopter().adoptionId().equals(last)) {
					last = row.step().adopter().adoptionId();
					node(row.step().adopter(), true);
					columns("n-", row, (row.transfer() != null) ? OF_STEPS : OF_NODES);
					this.xml.writeEndElement();
				}
			}
			for (Iterator<Adopter> outsiders = source.outsiders(); outsiders.hasNext();) {
				node(outsiders.next(), false);
				this.xml.writeEndElement();
			}
		}

		private void node(Adopter adopter, boolean wanted) throws XMLStreamException {
			Adopter.Person person = adopter.person();
			String name = (person != null) ? person.name() : null;
			this.xml.writeCharacters("\n");
			this.xml.writeStartElement("node");
			this.xml.writeAttribute("id", CleanText.of(adopter.adoptionId()));
			data("n-label", CleanText.of((name != null) ? name : adopter.place().name()));
			data("n-wanted", wanted);
			for (ExportColumn column : OF_ADOPTERS) {
				Object value = ExportRow.ofAdopter(adopter, column);
				data("n-" + column.code(), (value instanceof String text) ? CleanText.of(text) : value);
			}
		}

		private Tally edges(RowSource source) throws XMLStreamException {
			Tally tally = new Tally();
			for (Iterator<ExportRow> rows = source.rows(); rows.hasNext();) {
				ExportRow row = rows.next();
				tally.add(row);
				Trace.Transfer transfer = row.transfer();
				if (transfer != null) {
					this.xml.writeCharacters("\n");
					this.xml.writeStartElement("edge");
					this.xml.writeAttribute("id", CleanText.of(transfer.fact().id()));
					this.xml.writeAttribute("source", CleanText.of(transfer.teacher().adoptionId()));
					this.xml.writeAttribute("target", CleanText.of(transfer.learner().adoptionId()));
					columns("e-", row, OF_EDGES);
					this.xml.writeEndElement();
				}
			}
			return tally;
		}

		private void columns(String prefix, ExportRow row, Set<ExportColumn> columns) throws XMLStreamException {
			for (ExportColumn column : columns) {
				data(prefix + column.code(), row.value(column));
			}
		}

		private void data(String key, @Nullable Object value) throws XMLStreamException {
			if (value != null) {
				this.xml.writeStartElement("data");
				this.xml.writeAttribute("key", key);
				this.xml.writeCharacters(ExportRow.code(value));
				this.xml.writeEndElement();
			}
		}

	}

}
