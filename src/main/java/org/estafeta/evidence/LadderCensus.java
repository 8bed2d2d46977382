package org.estafeta.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeFollower;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
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

	private final ChangeFollower follower;

	private final Evidences evidences;

	private final LadderRuleBook rules;

	private final Clock clock;

	private final ReentrantLock counting = new ReentrantLock();

	private final Map<String, EvidenceStep> steps = new HashMap<>();

	private @Nullable LocalDate day;

	private @Nullable LadderRules judgedBy;

	LadderCensus(Graph graph, ChangeLog log, Evidences evidences, LadderRuleBook rules, Clock clock) {
		this.graph = graph;
		this.follower = new ChangeFollower(log);
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
			if (!today.equals(this.day) || !current.equals(this.judgedBy)) {
				this.follower.forget();
				this.day = today;
				this.judgedBy = current;
			}
			this.follower.follow(() -> begin(current), (changes) -> judge(changes, current));
			return byStep(this.steps);
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

	private void begin(LadderRules current) {
		this.steps.clear();
		judge(all(), current, this.steps);
	}

	// False when any practice may have changed.
	private boolean judge(List<Change> changes, LadderRules current) {
		if (!Change.ids(changes, NodeKind.ORGANISATION).isEmpty() || !Change.ids(changes, NodeKind.TEACHER).isEmpty()) {
			return false;
		}
		Set<String> practices = Change.ids(changes, NodeKind.PRACTICE);
		Set<String> adoptions = Change.ids(changes, NodeKind.ADOPTION);
		if (!adoptions.isEmpty()) {
			practices.addAll(this.graph.list(OF_ADOPTIONS, Map.of("ids", List.copyOf(adoptions)),
					(row) -> row.get("id").asString()));
		}
		practices.forEach(this.steps::remove);
		judge(List.copyOf(practices), current, this.steps);
		return true;
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

}
