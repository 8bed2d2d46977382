package org.estafeta.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.NodeKind;

/**
 * Which practices stand on which step. All of them are judged once; from then on only
 * those that the change log names, and all anew when the day, the rules, an organisation
 * or a teacher has changed.
 */
@Service
public class LadderCensus {

	private static final CypherQuery ALL = CypherQuery.named("evidence/all-practices");

	private static final CypherQuery OF_ADOPTIONS = CypherQuery.named("evidence/practices-of-adoptions");

	private static final int BATCH = 500;

	private final Graph graph;

	private final ChangeLog log;

	private final Evidences evidences;

	private final LadderRuleBook rules;

	private final Clock clock;

	private final ReentrantLock counting = new ReentrantLock();

	private @Nullable Census kept;

	LadderCensus(Graph graph, ChangeLog log, Evidences evidences, LadderRuleBook rules, Clock clock) {
		this.graph = graph;
		this.log = log;
		this.evidences = evidences;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * The practices by step, by the rules in force.
	 * @return all published practices; each step has a list, in the order of the titles
	 */
	public Map<EvidenceStep, List<String>> now() {
		this.counting.lock();
		try {
			LadderRules current = this.rules.inForce();
			LocalDate today = LocalDate.now(this.clock);
			Census census = this.kept;
			if (census == null || !census.day.equals(today) || !census.rules.equals(current)) {
				census = new Census(today, current);
			}
			follow(census, current);
			this.kept = census;
			return byStep(census.steps);
		}
		finally {
			this.counting.unlock();
		}
	}

	/**
	 * The practices by step, by other rules.
	 * @param rules the rules
	 * @return all published practices; each step has a list, in the order of the titles
	 */
	public Map<EvidenceStep, List<String>> by(LadderRules rules) {
		Map<String, EvidenceStep> steps = new HashMap<>();
		judge(all(), rules, steps);
		return byStep(steps);
	}

	// Whatever fails leaves the number as it was, so that the next look begins there.
	private void follow(Census census, LadderRules current) {
		while (census.seq >= 0) {
			List<Change> changes = this.log.after(census.seq, BATCH);
			if (changes.isEmpty()) {
				return;
			}
			Collection<String> changed = changed(changes);
			if (changed == null) {
				break;
			}
			changed.forEach(census.steps::remove);
			judge(List.copyOf(changed), current, census.steps);
			census.seq = changes.getLast().seq();
		}
		long seq = this.log.last();
		Map<String, EvidenceStep> steps = new HashMap<>();
		judge(all(), current, steps);
		census.steps.clear();
		census.steps.putAll(steps);
		census.seq = seq;
	}

	// Null when any practice may have changed.
	private @Nullable Collection<String> changed(List<Change> changes) {
		Set<String> practices = new LinkedHashSet<>();
		Set<String> adoptions = new HashSet<>();
		for (Change change : changes) {
			for (NodeRef node : change.nodes()) {
				if (node.kind() == NodeKind.ORGANISATION || node.kind() == NodeKind.TEACHER) {
					return null;
				}
				if (node.kind() == NodeKind.PRACTICE) {
					practices.add(node.id());
				}
				if (node.kind() == NodeKind.ADOPTION) {
					adoptions.add(node.id());
				}
			}
		}
		if (!adoptions.isEmpty()) {
			practices.addAll(this.graph.list(OF_ADOPTIONS, Map.of("ids", List.copyOf(adoptions)),
					(row) -> row.get("id").asString()));
		}
		return practices;
	}

	private List<String> all() {
		return this.graph.list(ALL, Map.of(), (row) -> row.get("id").asString());
	}

	private void judge(List<String> ids, LadderRules rules, Map<String, EvidenceStep> steps) {
		for (int from = 0; from < ids.size(); from += BATCH) {
			this.evidences.of(ids.subList(from, Math.min(ids.size(), from + BATCH)), rules)
				.forEach((id, badge) -> steps.put(id, badge.place().step()));
		}
	}

	private Map<EvidenceStep, List<String>> byStep(Map<String, EvidenceStep> steps) {
		Map<EvidenceStep, List<String>> byStep = new EnumMap<>(EvidenceStep.class);
		for (EvidenceStep step : EvidenceStep.values()) {
			byStep.put(step, new ArrayList<>());
		}
		for (String id : all()) {
			EvidenceStep step = steps.get(id);
			if (step != null) {
				byStep.computeIfAbsent(step, (key) -> new ArrayList<>()).add(id);
			}
		}
		return byStep;
	}

	/** What is kept between two looks. */
	private static final class Census {

		private final LocalDate day;

		private final LadderRules rules;

		private final Map<String, EvidenceStep> steps = new HashMap<>();

		private long seq = -1;

		private Census(LocalDate day, LadderRules rules) {
			this.day = day;
			this.rules = rules;
		}

	}

}
