package org.estafeta.graphstore;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Counts the rows of lists, and remembers the numbers until the change log names a node.
 * To count is to look at all nodes of a kind, and most pages tell some number.
 */
@Component
public class Counts implements KeptValues.Source<Counts.Key, Long> {

	private static final int MOST = 10_000;

	private final Graph graph;

	private final KeptValues<Key, Long> kept;

	Counts(Graph graph, ChangeLog log) {
		this.graph = graph;
		this.kept = new KeptValues<>(log, MOST, Duration.ofDays(1), this);
	}

	/**
	 * Counts.
	 * @param query answers one row with the {@code total}, which depends on nodes that
	 * the change log names and the parameters alone
	 * @param parameters its parameters
	 * @return the total
	 */
	long of(CypherQuery query, Map<String, ?> parameters) {
		return this.kept.get(new Key(query, parameters, null)).orElse(0L);
	}

	/**
	 * Counts for each of several owners; those that are not remembered in one statement.
	 * @param query answers rows of the owner and the {@code total}, which depends on
	 * nodes that the change log names alone
	 * @param owners the owners
	 * @return the totals by owner; nothing for those without
	 */
	Map<String, Long> ofEach(CypherQuery query, Collection<String> owners) {
		Map<String, Long> totals = new HashMap<>();
		this.kept.getAll(owners.stream().map((owner) -> new Key(query, Map.of(), owner)).toList())
			.forEach((key, total) -> totals.put(String.valueOf(key.owner), total));
		return totals;
	}

	// Before anyone else hears of the change: they may ask for the number at once.
	@EventListener
	@Order(0)
	void committed(Change.Committed change) {
		this.kept.heard(change);
	}

	@Override
	public Map<Key, Long> read(List<Key> keys) {
		Map<Key, Long> totals = new HashMap<>();
		for (Key key : keys) {
			if (key.owner == null) {
				this.graph.one(key.query, key.parameters, (row) -> row.get("total").asLong())
					.ifPresent((total) -> totals.put(key, total));
			}
		}
		keys.stream()
			.filter((key) -> key.owner != null)
			.collect(Collectors.groupingBy(Key::query))
			.forEach((query, some) -> this.graph
				.list(query, Map.of("owners", some.stream().map(Key::owner).toList()),
						(row) -> Map.entry(row.get("owner").asString(), row.get("total").asLong()))
				.forEach((row) -> totals.put(new Key(query, Map.of(), row.getKey()), row.getValue())));
		return totals;
	}

	@Override
	public int weight(Long total) {
		return 1;
	}

	@Override
	public void forget(List<Change> changes, Map<Key, Long> totals) {
		if (changes.stream().anyMatch((change) -> !change.nodes().isEmpty())) {
			totals.clear();
		}
	}

	/**
	 * What is counted.
	 *
	 * @param query the statement
	 * @param parameters its parameters
	 * @param owner for whom, null for the whole list
	 */
	record Key(CypherQuery query, Map<String, ?> parameters, @Nullable String owner) {

	}

}
