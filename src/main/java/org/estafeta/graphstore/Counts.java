package org.estafeta.graphstore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/**
 * Counts the rows of lists, and remembers the numbers until the change log names a node.
 * To count is to look at all nodes of a kind, and most pages tell some number.
 */
@Component
public class Counts {

	private static final int MOST = 1000;

	private final Graph graph;

	private final ChangeFollower follower;

	private final Cache<Key, Long> numbers = Caffeine.newBuilder().maximumSize(MOST).build();

	private final AtomicLong state = new AtomicLong();

	Counts(Graph graph, ChangeLog log) {
		this.graph = graph;
		this.follower = new ChangeFollower(log);
	}

	/**
	 * Counts.
	 * @param query answers one row with the {@code total}, which depends on the graph and
	 * the parameters alone
	 * @param parameters its parameters
	 * @return the total
	 */
	long of(CypherQuery query, Map<String, ?> parameters) {
		return this.numbers.get(new Key(state(), query.name(), parameters),
				(key) -> this.graph.one(query, parameters, (row) -> row.get("total").asLong()).orElse(0L));
	}

	// What was counted in an earlier state is never asked for again.
	private long state() {
		this.follower.follow(this.state::incrementAndGet, this::note);
		return this.state.get();
	}

	private boolean note(List<Change> changes) {
		if (changes.stream().anyMatch((change) -> !change.nodes().isEmpty())) {
			this.state.incrementAndGet();
		}
		return true;
	}

	/** What was counted, and when. */
	private record Key(long state, String query, Map<String, ?> parameters) {

	}

}
