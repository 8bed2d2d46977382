package org.estafeta.merging;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Slice;

/**
 * Suggests which nodes may be the same. Nothing is merged by itself. What people say of
 * themselves is never compared.
 */
@Service
public class Duplicates {

	private static final CypherQuery ORGANISATIONS = CypherQuery.named("merging/organisations");

	private static final CypherQuery TEACHERS = CypherQuery.named("merging/teachers");

	private static final CypherQuery EVENTS = CypherQuery.named("merging/events");

	private static final CypherQuery PRACTICES = CypherQuery.named("merging/practices");

	private static final CypherQuery TOLD = CypherQuery.named("merging/not-the-same");

	private static final CypherQuery TELL = CypherQuery.named("merging/tell-apart");

	private static final char SEPARATOR = '|';

	private final Graph graph;

	private final Writes writes;

	private final ChangeLog log;

	private final Merges merges;

	private final Scopes scopes;

	private final Clock clock;

	/** What was found, good until the next change of anything. */
	private final Map<NodeKind, Found> found = new ConcurrentHashMap<>();

	Duplicates(Graph graph, Writes writes, ChangeLog log, Merges merges, Scopes scopes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.log = log;
		this.merges = merges;
		this.scopes = scopes;
		this.clock = clock;
	}

	/**
	 * The pairs that may be the same, the likeliest first.
	 * @param kind their kind
	 * @param request which rows
	 * @param caller who asks
	 * @return the pairs of which the caller looks after both
	 * @throws EstafetaException with kind BAD_REQUEST when nodes of this kind cannot be
	 * merged
	 */
	public Slice<Suggestion> suggestions(NodeKind kind, KeysetRequest request, Caller caller) {
		return Slice.cut(all(kind, caller), request, Suggestion::position);
	}

	/**
	 * How many pairs may be the same.
	 * @param kind their kind
	 * @param caller who asks
	 * @return the number of those of which the caller looks after both
	 */
	public int count(NodeKind kind, Caller caller) {
		return all(kind, caller).size();
	}

	private List<Suggestion> all(NodeKind kind, Caller caller) {
		return this.scopes.keep(caller, all(kind), (pair) -> List.of(pair.loser().id(), pair.survivor().id()));
	}

	private List<Suggestion> all(NodeKind kind) {
		long seq = this.log.last();
		Found known = this.found.get(kind);
		if (known != null && known.seq == seq) {
			return known.suggestions;
		}
		List<Suggestion> suggestions = find(kind);
		this.found.put(kind, new Found(seq, suggestions));
		return suggestions;
	}

	private List<Suggestion> find(NodeKind kind) {
		Set<String> told = told(kind);
		return switch (kind) {
			case ORGANISATION ->
				Pairing.pairs(kind, this.graph.list(ORGANISATIONS, Map.of(), OrganisationCandidate::map), pair(told));
			case TEACHER -> Pairing.pairs(kind, this.graph.list(TEACHERS, Map.of(), PersonCandidate::map), pair(told));
			case EVENT -> Pairing.pairs(kind, this.graph.list(EVENTS, Map.of(), EventCandidate::map), pair(told));
			case PRACTICE ->
				Pairing.pairs(kind, this.graph.list(PRACTICES, Map.of(), PracticeCandidate::map), pair(told));
			default -> throw new EstafetaException(ErrorKind.BAD_REQUEST, "merge-pair");
		};
	}

	private static BiPredicate<String, String> pair(Set<String> told) {
		return (one, other) -> told.contains(key(one, other));
	}

	private Set<String> told(NodeKind kind) {
		Set<String> told = new HashSet<>();
		this.graph.list(TOLD, Map.of("label", kind.label()), (row) -> {
			List<String> ids = row.get("ids").asList(Value::asString);
			return told.add(key(ids.get(0), ids.get(1)));
		});
		return told;
	}

	private static String key(String one, String other) {
		return (one.compareTo(other) < 0) ? one + SEPARATOR + other : other + SEPARATOR + one;
	}

	/**
	 * Remembers that two nodes are two: they are never suggested again.
	 * @param kind their kind
	 * @param one the id of one
	 * @param other the id of the other
	 * @param actor who says so: a role, never a person's name
	 * @throws EstafetaException with kind NOT_FOUND when one of them is not there
	 */
	public void tellApart(NodeKind kind, String one, String other, String actor) {
		this.merges.preview(kind, one, other);
		Map<String, Object> parameters = new HashMap<>(
				Map.of("label", kind.label(), "at", ZonedDateTime.now(this.clock), "by", actor));
		parameters.put("first", (one.compareTo(other) < 0) ? one : other);
		parameters.put("second", (one.compareTo(other) < 0) ? other : one);
		this.writes.apply(new Writes.Order(actor, "tell-apart", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(TELL, parameters, (row) -> row.get("pair").asString());
		});
	}

	/** The pairs, and up to which change they were found. */
	private record Found(long seq, List<Suggestion> suggestions) {

	}

}
