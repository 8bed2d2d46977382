package org.estafeta.notice;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.NodeKind;

/**
 * Follows the change log and tells those who follow what was changed. How far it has come
 * is kept in the write that makes the notices, so that a process that is killed, or a
 * second one beside it, tells each thing once.
 */
@Component
class NoticeCourier {

	private static final int BATCH = 200;

	private static final CypherQuery MARK = CypherQuery.named("notice/mark");

	private static final CypherQuery ANY = CypherQuery.named("notice/any-follower");

	private static final CypherQuery CHANGED = CypherQuery.named("notice/tell-changed");

	private static final CypherQuery ADOPTED = CypherQuery.named("notice/tell-adopted");

	private static final CypherQuery SET_MARK = CypherQuery.named("notice/set-mark");

	private final Graph graph;

	private final Writes writes;

	private final ChangeLog log;

	private final Clock clock;

	/** What this process has looked at, beside what is kept. */
	private long seen;

	NoticeCourier(Graph graph, Writes writes, ChangeLog log, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Tells what there is to tell of all changes until now.
	 * @return how many notices were made
	 */
	synchronized int deliver() {
		int told = 0;
		this.seen = Math.max(this.seen, kept());
		for (List<Change> changes = next(); !changes.isEmpty(); changes = next()) {
			List<Map<String, Object>> rows = rows(changes);
			long last = changes.getLast().seq();
			if (!rows.isEmpty() && isFollowed()) {
				told += tell(rows, last);
			}
			this.seen = last;
		}
		return told;
	}

	private List<Change> next() {
		return (this.log.last() > this.seen) ? this.log.after(this.seen, BATCH) : List.of();
	}

	private static List<Map<String, Object>> rows(List<Change> changes) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Change change : changes) {
			for (NodeRef node : change.nodes()) {
				rows.add(Map.of("seq", change.seq(), "label", node.kind().label(), "id", node.id()));
			}
		}
		return rows;
	}

	private boolean isFollowed() {
		return this.graph.one(ANY, Map.of(), (row) -> row.get("any").asBoolean()).orElse(false);
	}

	private int tell(List<Map<String, Object>> rows, long last) {
		List<Map<String, Object>> adoptions = rows.stream()
			.filter((row) -> NodeKind.ADOPTION.label().equals(row.get("label")))
			.toList();
		return this.writes.apply(new Writes.Order("notices", "tell", false), (touched) -> {
			// whoever comes second finds the mark set
			long mark = this.graph.one(SET_MARK, Map.of("seq", last), (row) -> row.get("before").asLong()).orElse(0L);
			if (mark >= last) {
				return 0;
			}
			int told = tell(CHANGED, rows, mark) + (adoptions.isEmpty() ? 0 : tell(ADOPTED, adoptions, mark));
			touched.addUnlisted(told);
			return told;
		}).answer();
	}

	private int tell(CypherQuery query, List<Map<String, Object>> rows, long after) {
		return this.graph
			.one(query, Map.of("rows", rows, "after", after, "at", ZonedDateTime.now(this.clock)),
					(row) -> row.get("told").asInt())
			.orElse(0);
	}

	private long kept() {
		return this.graph.one(MARK, Map.of(), (row) -> row.get("seq").asLong()).orElse(0L);
	}

}
