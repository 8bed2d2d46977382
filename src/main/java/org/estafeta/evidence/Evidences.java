package org.estafeta.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.neo4j.driver.Record;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.ConsistentReads;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeptValues;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * How well it is known that practices work, computed from the graph: five statements for
 * any number of practices, and one for the rules. What was computed by the rules in force
 * is kept for a while, until something changes that it rests on.
 */
@Service
public class Evidences {

	/** Adoptions and statements; some 500 bytes each. */
	private static final long MAX_WEIGHT = 200_000;

	/** Where people say that they work is private, so the change log does not tell it. */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	private static final CypherQuery PRACTICES = CypherQuery.named("evidence/practices");

	private static final CypherQuery ORIGINS = CypherQuery.named("evidence/origins");

	private static final CypherQuery ADOPTERS = CypherQuery.named("evidence/adopters");

	private static final CypherQuery STATEMENTS = CypherQuery.named("evidence/statements");

	private static final CypherQuery STRANDS = CypherQuery.named("evidence/strands-of-practices");

	private static final List<String> LARGE = List.of("import ", "undo ", "merge ", "unmerge ");

	private final Graph graph;

	private final ConsistentReads reads;

	private final LadderRuleBook rules;

	private final Clock clock;

	private final PracticesAffected affected;

	private final KeptValues<String, Judged> kept;

	Evidences(Graph graph, ChangeLog log, ConsistentReads reads, LadderRuleBook rules, PracticesAffected affected,
			Clock clock) {
		this.graph = graph;
		this.reads = reads;
		this.rules = rules;
		this.clock = clock;
		this.affected = affected;
		this.kept = new KeptValues<>(log, MAX_WEIGHT, LONGEST, new Judging());
	}

	/**
	 * Judges a practice by the rules in force.
	 * @param practiceId the practice
	 * @return its badge
	 * @throws EstafetaException with kind NOT_FOUND when there is no such published
	 * practice
	 */
	public EvidenceBadge of(String practiceId) {
		EvidenceBadge badge = of(List.of(practiceId)).get(practiceId);
		if (badge == null) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "practice-not-found", practiceId);
		}
		return badge;
	}

	/**
	 * Judges practices by the rules in force.
	 * @param practiceIds the practices
	 * @return the badges by practice; of what is not published, none
	 */
	public Map<String, EvidenceBadge> of(Collection<String> practiceIds) {
		LocalDate today = LocalDate.now(this.clock);
		Map<String, Judged> judged = this.kept.getAll(practiceIds);
		if (judged.values().stream().anyMatch((one) -> !one.day.equals(today))) {
			return anew(practiceIds);
		}
		Map<String, EvidenceBadge> badges = new LinkedHashMap<>();
		judged.forEach((id, one) -> badges.put(id, one.badge));
		return badges;
	}

	/**
	 * Judges practices by the rules in force, whatever was found before.
	 * @param practiceIds the practices
	 * @return the badges by practice; of what is not published, none
	 */
	Map<String, EvidenceBadge> anew(Collection<String> practiceIds) {
		return this.reads.read(() -> readNow(practiceIds, this.rules.inForce()));
	}

	// Before anyone else hears of the change: they may ask for the practice at once.
	@EventListener
	@Order(0)
	void committed(Change.Committed change) {
		this.kept.heard(change);
	}

	/**
	 * Judges practices by any rules.
	 * @param practiceIds the practices
	 * @param rules the rules
	 * @return the badges by practice; of what is not published, none
	 */
	Map<String, EvidenceBadge> of(Collection<String> practiceIds, LadderRules rules) {
		return this.reads.read(() -> readNow(practiceIds, rules));
	}

	private Map<String, EvidenceBadge> readNow(Collection<String> practiceIds, LadderRules rules) {
		Map<String, Object> ids = Map.of("ids", List.copyOf(practiceIds), "history", false);
		LocalDate today = LocalDate.now(this.clock);
		Map<String, List<EvidenceRow.Basis>> bases = read(PRACTICES, ids, EvidenceRow::basis);
		Map<String, List<Site>> origins = read(ORIGINS, ids, EvidenceRow::origin);
		Map<String, List<Use>> uses = read(ADOPTERS, ids, EvidenceRow::use);
		Map<String, List<EvidenceStatement>> statements = read(STATEMENTS, ids, EvidenceRow::ofPractice);
		Map<String, List<RelatedStrand>> strands = read(STRANDS, ids, EvidenceRow::relatedStrand);
		Map<String, EvidenceBadge> badges = new LinkedHashMap<>();
		for (String id : practiceIds) {
			for (EvidenceRow.Basis basis : bases.getOrDefault(id, List.of())) {
				List<EvidenceStatement> said = statements.getOrDefault(id, List.of());
				List<Replication> replications = Replications.judge(origins.getOrDefault(id, List.of()),
						uses.getOrDefault(id, List.of()), rules.thresholds().months(), today);
				badges.put(id,
						new EvidenceBadge(id, rules,
								Ladder.place(rules.thresholds(), basis.basics(), said, replications), replications,
								said, strands.getOrDefault(id, List.of()), basis.note(), basis.provenance()));
			}
		}
		return badges;
	}

	private <T> Map<String, List<T>> read(CypherQuery query, Map<String, Object> parameters,
			Function<Record, EvidenceRow.Of<T>> mapping) {
		Map<String, List<T>> found = new HashMap<>();
		this.graph.list(query, parameters, mapping)
			.forEach((row) -> found.computeIfAbsent(row.practiceId(), (id) -> new ArrayList<>()).add(row.it()));
		return found;
	}

	/** A badge with the day that it is of: how long a practice is in use tells on it. */
	private record Judged(LocalDate day, EvidenceBadge badge) {

	}

	/** Where badges come from. */
	private final class Judging implements KeptValues.Source<String, Judged> {

		@Override
		public Map<String, Judged> read(List<String> ids) {
			LocalDate today = LocalDate.now(Evidences.this.clock);
			Map<String, Judged> judged = new HashMap<>();
			anew(ids).forEach((id, badge) -> judged.put(id, new Judged(today, badge)));
			return judged;
		}

		@Override
		public int weight(Judged one) {
			return 1 + one.badge.replications().size() + one.badge.statements().size();
		}

		@Override
		public void forget(List<Change> changes, Map<String, Judged> badges) {
			// a loaded file may bring other strands, and to undo it takes them away
			if (changes.stream().anyMatch((change) -> LARGE.stream().anyMatch(change.summary()::startsWith))
					|| Evidences.this.affected.mayBeAll(changes)) {
				badges.clear();
				return;
			}
			Change.ids(changes, NodeKind.PRACTICE).forEach(badges::remove);
			Evidences.this.affected.by(changes).forEach(badges::remove);
		}

	}

}
