package org.estafeta.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

/**
 * Writes organisations and practices one by one: makes, renames, withdraws, removes. What
 * stands after each version of a node is known beforehand, so that what a crash left can
 * be judged. An id is written by one thread only.
 */
final class SmallWrites {

	private static final CypherQuery ORGANISATION = CypherQuery.named("test/loop-organisation");

	private static final CypherQuery PRACTICE = CypherQuery.named("test/loop-practice");

	private static final CypherQuery REMOVE = CypherQuery.named("test/loop-remove");

	private static final CypherQuery WRITTEN = CypherQuery.named("test/loop-written");

	private static final CypherQuery FORGET = CypherQuery.named("test/loop-forget");

	private final Graph graph;

	private final Writes writes;

	private final Map<String, Integer> versions = new ConcurrentHashMap<>();

	SmallWrites(ApplicationContext context) {
		this.graph = context.getBean(Graph.class);
		this.writes = context.getBean(Writes.class);
		written().forEach((id, node) -> this.versions.put(id, node.version()));
	}

	/**
	 * Writes the next version of an organisation or of a practice.
	 * @param id begins with o for an organisation, with p for a practice
	 */
	Done write(String id) {
		int version = this.versions.merge(id, 1, Integer::sum);
		String title = title(id, version);
		long seq = this.writes.apply(new Writes.Order("test", "small write", false), (touched) -> {
			if (id.startsWith("o")) {
				touched.add(NodeKind.ORGANISATION, id);
				return this.graph.list(ORGANISATION, Map.of("id", id, "title", title, "version", version),
						(row) -> true);
			}
			touched.add(NodeKind.PRACTICE, id);
			return removes(version) ? this.graph.list(REMOVE, Map.of("id", id, "version", version), (row) -> true)
					: this.graph.list(
							PRACTICE, Map.of("id", id, "title", title, "version", version, "organisation",
									"o" + id.substring(1), "status", withdraws(version) ? "DRAFT" : "PUBLISHED"),
							(row) -> true);
		}).seq();
		return new Done(id, version, seq);
	}

	private static String title(String id, int version) {
		return "Запись " + id + " редакция " + version;
	}

	private static boolean removes(int version) {
		return version % 5 == 0;
	}

	private static boolean withdraws(int version) {
		return version % 5 == 3;
	}

	/**
	 * What should be found after a version.
	 * @return the title; null for nothing
	 */
	static @Nullable String expected(String id, int version) {
		return (id.startsWith("p") && (removes(version) || withdraws(version))) ? null : title(id, version);
	}

	Map<String, Node> written() {
		Map<String, Node> written = new TreeMap<>();
		this.graph
			.list(WRITTEN, Map.of(),
					(row) -> new Node(row.get("id").asString(), row.get("version").asInt(),
							row.get("title").asString(null)))
			.forEach((node) -> written.put(node.id(), node));
		return written;
	}

	void forget() {
		this.writes.apply(new Writes.Order("test", "forget", false), (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(FORGET, Map.of(), (row) -> {
				touched.add(NodeKind.ofLabel(row.get("label").asString()).orElseThrow(), row.get("id").asString());
				return true;
			});
			return true;
		});
		this.versions.clear();
	}

	/**
	 * What searches find of these writes, by their ids, asked page by page.
	 */
	static Map<String, String> found(CatalogueSearch search) {
		Map<String, String> found = new TreeMap<>();
		KeysetRequest page = KeysetRequest.first(100);
		SearchResult result;
		do {
			result = search.search(new SearchRequest("", Map.of(), QueryMode.FORGIVING, page));
			for (Hit hit : result.hits()) {
				if (hit.plainTitle().startsWith("Запись ")) {
					found.merge(hit.id(), hit.plainTitle(), (one, other) -> one + " and " + other);
				}
			}
			List<Hit> hits = result.hits();
			page = hits.isEmpty() ? page : KeysetRequest.after(100, hits.getLast().position());
		}
		while (result.hasNext());
		return found;
	}

	/** A write that was acknowledged. */
	record Done(String id, int version, long seq) {

	}

	/** A node that was written; its title is null when it should not be found. */
	record Node(String id, int version, @Nullable String title) {

	}

}
