package org.estafeta.export;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

class GraphMlWriterTests {

	@Test
	void everyEdgeJoinsNodesAndEveryValueFitsItsKey() throws Exception {
		Element graphml = parse(Sample.hostile().write(new GraphMlWriter(), "ru"));
		assertThat(graphml.getNamespaceURI()).isEqualTo("http://graphml.graphdrawing.org/xmlns");
		Map<String, Element> keys = new HashMap<>();
		all(graphml, "key").forEach((key) -> assertThat(keys.put(key.getAttribute("id"), key)).isNull());
		List<String> nodes = all(graphml, "node").stream().map((node) -> node.getAttribute("id")).toList();
		assertThat(nodes).doesNotHaveDuplicates().hasSize(Sample.HOSTILE.size() + 1);
		List<Element> edges = all(graphml, "edge");
		assertThat(edges).hasSize(Sample.HOSTILE.size() - 1);
		assertThat(edges.stream().map((edge) -> edge.getAttribute("id")).toList()).doesNotHaveDuplicates();
		for (Element edge : edges) {
			assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
		}
		for (Element data : all(graphml, "data")) {
			Element key = keys.get(data.getAttribute("key"));
			assertThat(key).as(data.getAttribute("key")).isNotNull();
			assertThat(key.getAttribute("for")).isEqualTo(((Element) data.getParentNode()).getTagName());
			switch (key.getAttribute("attr.type")) {
				case "long" -> Long.parseLong(data.getTextContent());
				case "double" -> Double.parseDouble(data.getTextContent());
				case "boolean" -> assertThat(data.getTextContent()).isIn("true", "false");
				default -> assertThat(key.getAttribute("attr.type")).isEqualTo("string");
			}
		}
	}

	@Test
	void hostileTextComesBack() throws Exception {
		Element graphml = parse(Sample.hostile().write(new GraphMlWriter(), "ru"));
		List<Element> nodes = all(graphml, "node");
		List<Element> edges = all(graphml, "edge");
		for (int row = 0; row < Sample.HOSTILE.size(); row++) {
			String clean = CleanText.of(Sample.HOSTILE.get(row));
			assertThat(value(nodes.get(row), "n-label")).isEqualTo(clean);
			if (row > 0) {
				assertThat(value(edges.get(row - 1), "e-note")).isEqualTo(clean);
			}
		}
		assertThat(value(nodes.getFirst(), "n-citation")).as("an adopter without a source keeps its proof")
			.isEqualTo("https://example.org/0");
		assertThat(value(nodes.getLast(), "n-wanted")).isEqualTo("false");
	}

	@Test
	void theGraphSaysWhatItHolds() throws Exception {
		Element graph = all(parse(Sample.hostile().write(new GraphMlWriter(), "ru")), "graph").getFirst();
		assertThat(graph.getAttribute("edgedefault")).isEqualTo("directed");
		assertThat(value(graph, "g-rows")).isEqualTo(String.valueOf(Sample.HOSTILE.size()));
		assertThat(value(graph, "g-stopReason")).isEqualTo("DEPTH");
	}

	private static String value(Element owner, String key) {
		return all(owner, "data").stream()
			.filter((data) -> data.getAttribute("key").equals(key) && data.getParentNode() == owner)
			.map(Element::getTextContent)
			.findFirst()
			.orElse(null);
	}

	static List<Element> all(Element parent, String name) {
		NodeList found = parent.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			elements.add((Element) found.item(i));
		}
		return elements;
	}

	static Element parse(byte[] bytes) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
	}

}
