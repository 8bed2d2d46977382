package org.estafeta.graphstore;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * The log of committed writes. Whoever keeps something derived from the graph reads it
 * from the last number that was applied.
 */
@Component
public class ChangeLog {

	private static final CypherQuery AFTER = CypherQuery.named("graphstore/changes-after");

	private static final CypherQuery NEWEST = CypherQuery.named("graphstore/newest-change");

	private static final CypherQuery LAST = CypherQuery.named("graphstore/last-change");

	private final Graph graph;

	ChangeLog(Graph graph) {
		this.graph = graph;
	}

	/**
	 * The changes after a number, oldest first.
	 * @param seq the last number already known; 0 for all
	 * @param limit how many at most
	 * @return the changes
	 */
	public List<Change> after(long seq, int limit) {
		return this.graph.list(AFTER, Map.of("seq", seq, "limit", limit), ChangeLog::change);
	}

	/**
	 * The number of the newest change.
	 * @return the number; 0 when nothing was ever written
	 */
	public long last() {
		return this.graph.one(LAST, Map.of(), (row) -> row.get("seq").asLong()).orElse(0L);
	}

	/**
	 * The number and the time of the newest change.
	 * @return up to where the log goes
	 */
	public Change.Mark newest() {
		return this.graph
			.one(NEWEST, Map.of(),
					(row) -> new Change.Mark(row.get("seq").asLong(), row.get("at").asZonedDateTime().toInstant()))
			.orElse(new Change.Mark(0, Instant.EPOCH));
	}

	private static Change change(Record row) {
		return new Change(row.get("seq").asLong(), row.get("at").asZonedDateTime(), row.get("actor").asString(),
				row.get("summary").asString(),
				row.get("nodes").asList(Value::asString).stream().map(NodeRef::parse).toList());
	}

}
