package org.estafeta.graphstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.neo4j.driver.Record;

import org.estafeta.shared.Keyed;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Position;
import org.estafeta.shared.Slice;

/**
 * Reads one kind of node: by ids, and as pages of an ordered list. Expects four files in
 * the folder of the kind: {@code by-ids}, {@code forward}, {@code backward} and
 * {@code count}.
 *
 * @param <T> what a node becomes
 */
public final class KeysetReader<T extends Keyed> {

	private final Graph graph;

	private final Counts counts;

	private final Function<Record, T> mapping;

	private final CypherQuery byIds;

	private final CypherQuery forward;

	private final CypherQuery backward;

	private final CypherQuery count;

	/**
	 * Creates a reader.
	 * @param graph the door to the graph
	 * @param counts remembers the totals
	 * @param folder the folder of the statements below {@code cypher/queries}
	 * @param mapping makes a value of a row of {@code by-ids}
	 */
	public KeysetReader(Graph graph, Counts counts, String folder, Function<Record, T> mapping) {
		this.graph = graph;
		this.counts = counts;
		this.mapping = mapping;
		this.byIds = CypherQuery.named(folder + "/by-ids");
		this.forward = CypherQuery.named(folder + "/forward");
		this.backward = CypherQuery.named(folder + "/backward");
		this.count = CypherQuery.named(folder + "/count");
	}

	/**
	 * Reads nodes by their ids in one statement.
	 * @param ids the ids; those of other kinds or of nothing are passed over
	 * @return the nodes by id, in the order of the ids
	 */
	public Map<String, T> byIds(Collection<String> ids) {
		Map<String, T> ordered = new LinkedHashMap<>();
		if (ids.isEmpty()) {
			return ordered;
		}
		Map<String, T> found = new HashMap<>();
		for (T node : this.graph.list(this.byIds, Map.of("ids", List.copyOf(ids)), this.mapping)) {
			found.put(node.id(), node);
		}
		for (String id : ids) {
			T node = found.get(id);
			if (node != null) {
				ordered.put(id, node);
			}
		}
		return ordered;
	}

	/**
	 * Reads one node.
	 * @param id its id
	 * @return the node, or empty when there is none of this kind
	 */
	public Optional<T> byId(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/**
	 * Reads a page: its ids in one statement, then the nodes in a second.
	 * @param filter the parameters that the statements filter by
	 * @param request which rows
	 * @return the rows
	 */
	public Slice<T> page(Map<String, ?> filter, KeysetRequest request) {
		Slice<String> ids = idPage(filter, request);
		Map<String, T> nodes = byIds(ids.rows());
		return new Slice<>(List.copyOf(nodes.values()), ids.hasPrevious(), ids.hasNext());
	}

	private Slice<String> idPage(Map<String, ?> filter, KeysetRequest request) {
		Map<String, Object> parameters = parameters(filter, request);
		return Slice.of(request, this.graph.list(request.backward() ? this.backward : this.forward, parameters,
				(row) -> row.get("id").asString()));
	}

	/**
	 * Counts the rows of a list.
	 * @param filter the parameters that the statement filters by
	 * @return how many rows all pages have together
	 */
	public long count(Map<String, ?> filter) {
		return this.counts.of(this.count, filter);
	}

	/**
	 * Reads one page of a list for each of several owners, with two statements in all.
	 * @param query answers rows of the owner and the {@code id}; gets the owners and the
	 * parameters of a page
	 * @param owners the ids of the owners
	 * @param request which rows of each owner's list
	 * @return the rows by owner; an owner without rows has an empty slice
	 */
	public Map<String, Slice<T>> pageOfEach(CypherQuery query, Collection<String> owners, KeysetRequest request) {
		Map<String, Object> parameters = parameters(Map.of("owners", List.copyOf(owners)), request);
		parameters.put("backward", request.backward());
		Map<String, List<String>> ids = new LinkedHashMap<>();
		this.graph.list(query, parameters, (row) -> Map.entry(row.get("owner").asString(), row.get("id").asString()))
			.forEach((row) -> ids.computeIfAbsent(row.getKey(), (owner) -> new java.util.ArrayList<>())
				.add(row.getValue()));
		Map<String, T> nodes = byIds(ids.values().stream().flatMap(List::stream).distinct().toList());
		Map<String, Slice<T>> slices = new HashMap<>();
		for (String owner : owners) {
			List<T> rows = ids.getOrDefault(owner, List.of()).stream().<T>mapMulti((id, sink) -> {
				T node = nodes.get(id);
				if (node != null) {
					sink.accept(node);
				}
			}).toList();
			slices.put(owner, Slice.of(request, rows));
		}
		return slices;
	}

	/**
	 * Counts the rows of the lists of several owners in one statement.
	 * @param query answers rows of the owner and the {@code total}
	 * @param owners the ids of the owners
	 * @return the totals by owner; 0 for an owner without rows
	 */
	public Map<String, Long> countOfEach(CypherQuery query, Collection<String> owners) {
		Map<String, Long> totals = new HashMap<>();
		owners.forEach((owner) -> totals.put(owner, 0L));
		this.graph
			.list(query, Map.of("owners", List.copyOf(owners)),
					(row) -> Map.entry(row.get("owner").asString(), row.get("total").asLong()))
			.forEach((row) -> totals.put(row.getKey(), row.getValue()));
		return totals;
	}

	/**
	 * Counts like {@link #countOfEach}, and remembers the numbers until the change log
	 * names a node.
	 * @param query the statement; its totals depend on nodes that the log names alone
	 * @param owners the owners
	 * @return the totals by owner, 0 where there is nothing
	 */
	public Map<String, Long> keptCountOfEach(CypherQuery query, Collection<String> owners) {
		Map<String, Long> kept = this.counts.ofEach(query, owners);
		Map<String, Long> totals = new HashMap<>();
		owners.forEach((owner) -> totals.put(owner, kept.getOrDefault(owner, 0L)));
		return totals;
	}

	private static Map<String, Object> parameters(Map<String, ?> filter, KeysetRequest request) {
		Position from = request.from();
		Map<String, Object> parameters = new HashMap<>(filter);
		parameters.put("sortKey", from.sortKey());
		parameters.put("afterId", from.id());
		parameters.put("limit", request.limit() + 1);
		return parameters;
	}

}
