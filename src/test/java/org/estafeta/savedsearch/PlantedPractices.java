package org.estafeta.savedsearch;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Practices that a test adds, renames and removes, and that searches see at once.
 */
public final class PlantedPractices {

	private final Graph graph;

	private final Writes writes;

	private final CatalogueSearch search;

	public PlantedPractices(Graph graph, Writes writes, CatalogueSearch search) {
		this.graph = graph;
		this.writes = writes;
		this.search = search;
	}

	/**
	 * Adds practices or gives them other titles.
	 * @param titles the titles by id
	 */
	public void put(Map<String, String> titles) {
		List<Map<String, String>> rows = titles.entrySet()
			.stream()
			.map((title) -> Map.of("id", title.getKey(), "title", title.getValue()))
			.toList();
		write(titles.keySet(), CypherQuery.named("test/plant-practices"), Map.of("rows", rows));
	}

	/**
	 * Removes practices.
	 * @param ids their ids
	 */
	public void remove(Collection<String> ids) {
		write(ids, CypherQuery.named("test/remove-practices"), Map.of("ids", List.copyOf(ids)));
	}

	private void write(Collection<String> ids, CypherQuery query, Map<String, ?> parameters) {
		if (ids.isEmpty()) {
			return;
		}
		long seq = this.writes.apply(new Writes.Order("test", "plant-practices", false), (touched) -> {
			touched.addAll(NodeKind.PRACTICE, ids);
			return this.graph.list(query, parameters, (row) -> row.size());
		}).seq();
		assertThat(this.search.awaitChange(seq, Duration.ofSeconds(30))).isTrue();
	}

	/**
	 * Forgets all saved searches, whoever saved them.
	 */
	void forgetSavedSearches() {
		this.writes.apply(new Writes.Order("test", "forget-saved-searches", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/forget-saved"), Map.of(), (row) -> row.get("gone").asInt());
		});
	}

}
