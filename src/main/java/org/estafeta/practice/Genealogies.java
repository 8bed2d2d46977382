package org.estafeta.practice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Tells which published practice was adapted from which one. Nothing leads through a
 * hidden practice.
 */
@Service
public class Genealogies {

	/** The most generations that are followed. */
	public static final int MAX_DEPTH = 50;

	/** The most relatives that one genealogy holds. */
	public static final int MAX_RELATIVES = 200;

	/** The most derivations that are listed of one practice. */
	public static final int MAX_LISTED = 100;

	private static final int MAX_READ = 1000;

	private static final CypherQuery AROUND = CypherQuery.named("practice/derivations-around");

	private static final CypherQuery ORIGINS = CypherQuery.named("practice/origins-of-practices");

	private static final CypherQuery ADAPTATIONS = CypherQuery.named("practice/adaptations-of-practices");

	private static final CypherQuery COUNT = CypherQuery.named("practice/adaptations-count");

	private final Graph graph;

	Genealogies(Graph graph) {
		this.graph = graph;
	}

	/**
	 * Finds the relatives of a practice, generation by generation, with one statement for
	 * each.
	 * @param practiceId the practice
	 * @param depth how many generations at most, 1 to {@value #MAX_DEPTH}
	 * @param knownAt as it was known at this moment, null for now
	 * @return the relatives, {@value #MAX_RELATIVES} at most
	 */
	public Genealogy of(String practiceId, int depth, @Nullable Instant knownAt) {
		if (depth < 1 || depth > MAX_DEPTH) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "genealogy-depth", depth, MAX_DEPTH);
		}
		Search search = new Search(practiceId);
		for (int generation = 1; generation <= depth + 1 && search.goesOn(); generation++) {
			search.take(read(search, knownAt), generation, depth);
		}
		return search.genealogy();
	}

	private List<Derivation> read(Search search, @Nullable Instant knownAt) {
		Map<String, @Nullable Object> parameters = new HashMap<>(
				Map.of("children", List.copyOf(search.up), "origins", List.copyOf(search.down), "limit", MAX_READ));
		parameters.put("knownAt", (knownAt != null) ? knownAt.atZone(ZoneOffset.UTC) : null);
		return this.graph.list(AROUND, parameters, DerivationRow::map);
	}

	/**
	 * What practices were adapted from.
	 * @param practiceIds the practices
	 * @return the derivations by practice, in the order of the origins' titles, at most
	 * {@value #MAX_LISTED} of each
	 */
	public Map<String, List<Derivation>> origins(Collection<String> practiceIds) {
		return ofEach(ORIGINS, practiceIds);
	}

	/**
	 * What was adapted from practices.
	 * @param practiceIds the practices
	 * @return the derivations by origin, in the order of the adapted ones' titles, at
	 * most {@value #MAX_LISTED} of each
	 */
	public Map<String, List<Derivation>> adaptations(Collection<String> practiceIds) {
		return ofEach(ADAPTATIONS, practiceIds);
	}

	private Map<String, List<Derivation>> ofEach(CypherQuery query, Collection<String> practiceIds) {
		Map<String, List<Derivation>> found = new HashMap<>();
		practiceIds.forEach((id) -> found.put(id, new ArrayList<>()));
		this.graph
			.list(query, Map.of("owners", List.copyOf(practiceIds), "limit", MAX_LISTED),
					(row) -> Map.entry(row.get("owner").asString(), DerivationRow.map(row)))
			.forEach((row) -> found.computeIfAbsent(row.getKey(), (id) -> new ArrayList<>()).add(row.getValue()));
		return found;
	}

	/**
	 * How many practices were adapted from each of several.
	 * @param practiceIds the practices
	 * @return the numbers by practice
	 */
	public Map<String, Integer> adaptationCounts(Collection<String> practiceIds) {
		Map<String, Integer> counts = new HashMap<>();
		this.graph
			.list(COUNT, Map.of("owners", List.copyOf(practiceIds)),
					(row) -> Map.entry(row.get("owner").asString(), row.get("total").asInt()))
			.forEach((row) -> counts.put(row.getKey(), row.getValue()));
		return counts;
	}

	/** Follows derivations both ways. */
	private static final class Search {

		private final String practiceId;

		private final Map<String, Genealogy.Relative> ancestors = new LinkedHashMap<>();

		private final Map<String, Genealogy.Relative> descendants = new LinkedHashMap<>();

		private final Set<Derivation> derivations = new LinkedHashSet<>();

		private Set<String> up;

		private Set<String> down;

		private boolean complete = true;

		private Search(String practiceId) {
			this.practiceId = practiceId;
			this.up = Set.of(practiceId);
			this.down = Set.of(practiceId);
		}

		private boolean goesOn() {
			return !this.up.isEmpty() || !this.down.isEmpty();
		}

		private void take(List<Derivation> read, int generation, int depth) {
			Set<String> further = new LinkedHashSet<>();
			Set<String> below = new LinkedHashSet<>();
			for (Derivation derivation : read) {
				boolean upwards = this.up.contains(derivation.practiceId());
				String far = upwards ? derivation.originId() : derivation.practiceId();
				Map<String, Genealogy.Relative> side = upwards ? this.ancestors : this.descendants;
				if (!side.containsKey(far)) {
					if (generation > depth || this.ancestors.size() + this.descendants.size() >= MAX_RELATIVES) {
						this.complete = false;
						continue;
					}
					side.put(far, new Genealogy.Relative(far, generation));
					(upwards ? further : below).add(far);
				}
				this.derivations.add(derivation);
			}
			this.complete &= read.size() < MAX_READ;
			this.up = further;
			this.down = below;
		}

		private Genealogy genealogy() {
			return new Genealogy(this.practiceId, List.copyOf(this.ancestors.values()),
					List.copyOf(this.descendants.values()), List.copyOf(this.derivations), this.complete);
		}

	}

}
