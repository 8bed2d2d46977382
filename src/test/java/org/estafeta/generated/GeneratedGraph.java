package org.estafeta.generated;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.NodeKind;

/**
 * Loads a generated world into the graph of the running application, in batches, each a
 * write of its own.
 */
public final class GeneratedGraph {

	/** The import source of all that is generated. */
	public static final String SOURCE = "generated";

	private static final CypherQuery REMOVE = CypherQuery.named("generated/remove");

	private static final CypherQuery LOADED = CypherQuery.named("generated/loaded");

	private static final int BATCH = 10_000;

	private final Graph graph;

	private final Writes writes;

	private final ZonedDateTime at = ZonedDateTime.now(Clock.systemUTC());

	/**
	 * Makes a loader.
	 * @param graph reads and runs statements
	 * @param writes opens writes
	 */
	public GeneratedGraph(Graph graph, Writes writes) {
		this.graph = graph;
		this.writes = writes;
	}

	/**
	 * Whether a world was loaded to its end.
	 * @param practices its practices
	 * @return true when its last practice has its adoptions
	 */
	public boolean isLoaded(GeneratedPractices practices) {
		String last = new GeneratedRows(practices).practiceId(practices.world().size().practices() - 1);
		return this.graph.one(LOADED, Map.of("id", last), (row) -> row.get("adoptions").asLong()).orElse(0L) > 0;
	}

	/**
	 * Loads a world.
	 * @param practices its practices
	 * @param progress is told what was loaded
	 */
	public void load(GeneratedPractices practices, Consumer<String> progress) {
		GeneratedRows rows = new GeneratedRows(practices);
		for (GeneratedTable table : GeneratedTable.values()) {
			if (table.compareTo(GeneratedTable.ADOPTIONS) < 0) {
				long began = System.nanoTime();
				long count = load(table, rows.rows(table).iterator());
				progress.accept("%s: %,d in %.1f s".formatted(table, count, (System.nanoTime() - began) / 1e9));
			}
		}
		loadSpreads(practices, rows, progress);
	}

	private void loadSpreads(GeneratedPractices practices, GeneratedRows rows, Consumer<String> progress) {
		long began = System.nanoTime();
		int count = practices.world().size().practices();
		Map<GeneratedTable, List<Map<String, @Nullable Object>>> waiting = new EnumMap<>(GeneratedTable.class);
		for (int practice = 0; practice < count; practice++) {
			rows.spread(practice)
				.forEach((table, more) -> waiting.computeIfAbsent(table, (key) -> new ArrayList<>()).addAll(more));
			boolean last = practice == count - 1;
			if (last || Objects.requireNonNull(waiting.get(GeneratedTable.ADOPTIONS)).size() >= BATCH) {
				waiting.forEach((table, batch) -> load(table, batch.iterator()));
				waiting.clear();
				progress.accept("Spreads of %,d practices of %,d in %.1f s".formatted(practice + 1, count,
						(System.nanoTime() - began) / 1e9));
			}
		}
	}

	private long load(GeneratedTable table, Iterator<Map<String, @Nullable Object>> rows) {
		long count = 0;
		while (rows.hasNext()) {
			List<Map<String, @Nullable Object>> batch = new ArrayList<>();
			while (rows.hasNext() && batch.size() < BATCH) {
				batch.add(rows.next());
			}
			count += batch.size();
			this.writes.apply(new Writes.Order(SOURCE, "generate", false), (touched) -> save(table, batch, touched));
		}
		return count;
	}

	private long save(GeneratedTable table, List<Map<String, @Nullable Object>> batch, Touched touched) {
		NodeKind kind = table.kind();
		if (kind != null) {
			batch.forEach((row) -> touched.add(kind, id(row)));
		}
		touched.addUnlisted(batch.size());
		return this.graph
			.one(table.query(), Map.of("rows", batch, "source", SOURCE, "at", this.at),
					(row) -> row.get("made").asLong())
			.orElseThrow();
	}

	private static String id(Map<String, @Nullable Object> row) {
		Map<?, ?> properties = (Map<?, ?>) Objects.requireNonNull(row.get("properties"));
		return String.valueOf(properties.get("id"));
	}

	/**
	 * Removes all that was loaded; for small worlds.
	 */
	public void remove() {
		this.writes.apply(new Writes.Order(SOURCE, "remove", false), (touched) -> {
			this.graph.list(REMOVE, Map.of("source", SOURCE), (row) -> {
				NodeKind.ofLabel(row.get("label").asString())
					.ifPresent((kind) -> touched.add(kind, row.get("id").asString()));
				return row;
			});
			touched.addUnlisted(1);
			return SOURCE;
		});
	}

}
