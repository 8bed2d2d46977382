package org.estafeta.cyclogram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;

/**
 * The portfolios and formats of the model, for reading.
 */
@Service
public class Portfolios {

	private static final CypherQuery PORTFOLIOS = CypherQuery.named("cyclogram/portfolios");

	private static final CypherQuery FORMATS = CypherQuery.named("cyclogram/formats");

	private final Graph graph;

	Portfolios(Graph graph) {
		this.graph = graph;
	}

	/**
	 * All portfolios with their formats.
	 * @return the portfolios, in the order of the document
	 */
	public List<Portfolio> all() {
		Map<String, List<Format>> formats = new HashMap<>();
		this.graph.list(FORMATS, Map.of(),
				(row) -> formats.computeIfAbsent(row.get("portfolio").asString(), (any) -> new ArrayList<>())
					.add(CycleRowReader.format(row)));
		return this.graph.list(PORTFOLIOS, Map.of(),
				(row) -> new Portfolio(row.get("id").asString(), row.get("name").asString(), Rows.text(row, "about"),
						Rows.text(row, "citation"), formats.getOrDefault(row.get("id").asString(), List.of())));
	}

}
