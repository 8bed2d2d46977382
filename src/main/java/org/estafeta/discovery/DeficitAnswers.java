package org.estafeta.discovery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.evidence.EvidenceBadge;
import org.estafeta.evidence.EvidenceStep;
import org.estafeta.evidence.Evidences;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.taxonomy.Deficits;

/**
 * Ranks the practices that answer a deficit or one below it: {@value #EVIDENCE} by
 * evidence (whether the source states the problem, and how many organisations use it:
 * {@code users / (users + 3)}, so that the first few count most), {@value #NEARNESS} by
 * how near the nearest user is, {@value #ALIKE} by users of the same kind and level
 * ({@code alike / (alike + 2)}). Without an asking organisation evidence alone decides.
 * Of equal ones the one higher on the ladder of evidence comes first, then the first by
 * name.
 */
@Service
public class DeficitAnswers {

	/** The most practices that are ranked: of more, the first by name. */
	public static final int MAX_RANKED = 2000;

	/** The most practices that are listed. */
	public static final int MAX = 100;

	static final double EVIDENCE = 0.5;

	static final double NEARNESS = 0.3;

	static final double ALIKE = 0.2;

	private static final double STATED = 0.4;

	private static final double HALF_USERS = 3;

	private static final double HALF_ALIKE = 2;

	private static final int MOST_CONTACTS = 5000;

	private static final CypherQuery ANSWERS = CypherQuery.named("discovery/answers-to-deficit");

	private static final CypherQuery CONTACTS = CypherQuery.named("discovery/contacts-of-place");

	private static final CypherQuery USERS = CypherQuery.named("discovery/users-of-practices");

	private final Graph graph;

	private final Deficits deficits;

	private final Organisations organisations;

	private final Evidences evidences;

	DeficitAnswers(Graph graph, Deficits deficits, Organisations organisations, Evidences evidences) {
		this.graph = graph;
		this.deficits = deficits;
		this.organisations = organisations;
		this.evidences = evidences;
	}

	/**
	 * Ranks the published practices that answer a deficit.
	 * @param deficitId the deficit
	 * @param organisationId the organisation that asks, null for nobody
	 * @param limit how many at most, 1 to {@value #MAX}
	 * @return the practices, the best first
	 * @throws EstafetaException with kind NOT_FOUND when there is no such deficit or
	 * organisation, with kind BAD_REQUEST when the number does not fit
	 */
	public List<DeficitAnswer> to(String deficitId, @Nullable String organisationId, int limit) {
		if (limit < 1 || limit > MAX) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "similar-limit", limit, MAX);
		}
		this.deficits.get(deficitId);
		if (organisationId != null) {
			this.organisations.get(organisationId);
		}
		List<Tie> ties = this.graph.list(ANSWERS, Map.of("id", deficitId, "limit", MAX_RANKED), Tie::of);
		Map<String, Use> uses = uses(ties.stream().map(Tie::practiceId).toList(), organisationId);
		List<Ranked> ranked = ties.stream()
			.map((tie) -> Ranked.of(tie, uses.getOrDefault(tie.practiceId, Use.NONE), organisationId != null))
			.sorted(Comparator.comparingDouble(Ranked::score).reversed())
			.toList();
		List<Ranked> listed = atLeastAsGood(ranked, limit);
		Map<String, EvidenceBadge> badges = this.evidences
			.of(listed.stream().map((one) -> one.tie.practiceId).toList());
		return listed.stream()
			.map((one) -> one.answer(badges.get(one.tie.practiceId)))
			// what nothing tells apart stays in the order of names
			.sorted(Comparator.comparingDouble(DeficitAnswer::score).thenComparing(DeficitAnswer::step).reversed())
			.limit(limit)
			.toList();
	}

	// The ladder is asked of those that may be listed alone: the first ones, and what
	// is as good as the last of them.
	private static List<Ranked> atLeastAsGood(List<Ranked> ranked, int limit) {
		if (ranked.size() <= limit) {
			return ranked;
		}
		double last = ranked.get(limit - 1).score;
		return ranked.stream().takeWhile((one) -> one.score >= last).toList();
	}

	private Map<String, Use> uses(List<String> ids, @Nullable String organisationId) {
		List<String> contacts = (organisationId != null) ? this.graph.list(CONTACTS,
				Map.of("organisation", organisationId, "limit", MOST_CONTACTS), (row) -> row.get("id").asString())
				: List.of();
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("ids", ids, "contacts", contacts));
		parameters.put("organisation", organisationId);
		Map<String, Use> uses = new HashMap<>();
		this.graph
			.list(USERS, parameters,
					(row) -> Map.entry(row.get("id").asString(),
							new Use(row.get("users").asInt(), row.get("alike").asInt(),
									row.get("distance").isNull() ? null : Nearness.of(row.get("distance").asInt()))))
			.forEach((row) -> uses.put(row.getKey(), row.getValue()));
		return uses;
	}

	/** How a practice addresses a deficit. */
	private record Tie(String practiceId, List<String> deficitIds, @Nullable String note, boolean stated) {

		private static Tie of(Record row) {
			return new Tie(row.get("id").asString(), row.get("deficits").asList(Value::asString),
					row.get("note").isNull() ? null : row.get("note").asString(), row.get("stated").asBoolean(false));
		}

	}

	/** Who uses a practice, seen from the asking organisation. */
	private record Use(int users, int alike, @Nullable Nearness nearness) {

		private static final Use NONE = new Use(0, 0, null);

	}

	/** An answer before the ladder is asked. */
	private record Ranked(Tie tie, Use use, double score) {

		private static Ranked of(Tie tie, Use use, boolean asked) {
			double evidence = (tie.stated ? STATED : 0) + (1 - STATED) * use.users / (use.users + HALF_USERS);
			double near = (use.nearness != null) ? use.nearness.weight() : 0;
			return new Ranked(tie, use, asked
					? EVIDENCE * evidence + NEARNESS * near + ALIKE * use.alike / (use.alike + HALF_ALIKE) : evidence);
		}

		// Without a badge it has gone meanwhile, and nothing is known of it.
		private DeficitAnswer answer(@Nullable EvidenceBadge badge) {
			EvidenceStep step = (badge != null) ? badge.place().step() : EvidenceStep.CLAIMED;
			return new DeficitAnswer(this.tie.practiceId, this.score, this.tie.deficitIds, this.tie.stated,
					this.tie.note, this.use.users, this.use.alike, this.use.nearness, step);
		}

	}

}
