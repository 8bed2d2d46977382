package org.estafeta.graphstore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.shared.Uuid7;

/**
 * Creates or updates nodes by their source and external key. A row whose content is what
 * was loaded before is left alone, so that loading a file twice changes nothing.
 */
@Component
public class Upsert {

	private static final int BATCH = 1000;

	private final Graph graph;

	private final MergedNodes merged;

	private final Clock clock;

	Upsert(Graph graph, MergedNodes merged, Clock clock) {
		this.graph = graph;
		this.merged = merged;
		this.clock = clock;
	}

	/**
	 * Runs a statement over rows, in batches.
	 * @param query gets {@code rows} (each with {@code externalKey}, {@code id} for a new
	 * node, {@code contentHash}, {@code properties}, {@code links} and the sources, by
	 * link, that links lead into by now), {@code source} and {@code at}; answers the
	 * {@code id} of each node that it changed
	 * @param source the import source, the first half of every external key
	 * @param rows what to load
	 * @return the ids of the nodes that were created or changed
	 */
	public List<String> run(CypherQuery query, String source, Collection<Row> rows) {
		MergedKeys keys = this.merged.keys(source);
		List<Map<String, Object>> maps = rows.stream().map((row) -> map(row, keys)).toList();
		List<String> ids = new java.util.ArrayList<>();
		for (int from = 0; from < maps.size(); from += BATCH) {
			ids.addAll(this.graph.list(query, Map.of("rows", maps.subList(from, Math.min(maps.size(), from + BATCH)),
					"source", source, "at", ZonedDateTime.now(this.clock)), (row) -> row.get("id").asString()));
		}
		return ids;
	}

	// What a file says is hashed as it says it: merging nodes changes no file.
	private Map<String, Object> map(Row row, MergedKeys keys) {
		Map<String, @Nullable Object> links = new HashMap<>(row.links());
		Map<String, String> sources = keys.lead(links);
		return Map.of("externalKey", row.externalKey(), "id", Uuid7.next(this.clock), "contentHash", row.contentHash(),
				"properties", row.properties(), "links", links, "initial", row.initial(), "sources", sources);
	}

	/**
	 * One node to create or update.
	 *
	 * @param externalKey its key within the import source
	 * @param properties all its properties; a null removes the property
	 * @param links the external keys or names of what it is tied to; may hold nulls
	 * @param initial properties that a new node gets and that an old one keeps as they
	 * are
	 */
	public record Row(String externalKey, Map<String, @Nullable Object> properties, Map<String, @Nullable Object> links,
			Map<String, Object> initial) {

		/**
		 * A node without initial properties.
		 * @param externalKey its key within the import source
		 * @param properties all its properties; a null removes the property
		 * @param links the external keys or names of what it is tied to; may hold nulls
		 */
		public Row(String externalKey, Map<String, @Nullable Object> properties, Map<String, @Nullable Object> links) {
			this(externalKey, properties, links, Map.of());
		}

		String contentHash() {
			String content = new TreeMap<>(this.properties).toString() + new TreeMap<>(this.links);
			try {
				byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
				return HexFormat.of().formatHex(hash);
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("Every Java platform has SHA-256", ex);
			}
		}

	}

}
