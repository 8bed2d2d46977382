package org.estafeta.dissemination;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Uuid7;

/**
 * Records, corrects and retracts facts of transfer one by one. What is corrected or
 * retracted leaves every trace at once and stays in the history. A practice has one
 * writer at a time, so that two of them cannot close a cycle together.
 */
@Service
public class AdoptionRecords {

	private static final CypherQuery LOCK = CypherQuery.named("dissemination/lock-practice");

	private static final CypherQuery PRACTICE = CypherQuery.named("dissemination/practice-of-fact");

	private static final CypherQuery ADOPTERS = CypherQuery.named("dissemination/spread-adopters");

	private static final CypherQuery FACTS = CypherQuery.named("dissemination/spread-facts");

	private static final CypherQuery ENSURE = CypherQuery.named("dissemination/ensure-adoption");

	private static final CypherQuery KEEP = CypherQuery.named("dissemination/keep-former-fact");

	private static final CypherQuery REMOVE = CypherQuery.named("dissemination/remove-fact");

	private static final CypherQuery SAVE = CypherQuery.named("dissemination/save-fact");

	private static final CypherQuery RETIRE = CypherQuery.named("dissemination/retire-adoptions");

	private final Graph graph;

	private final Writes writes;

	private final Organisations organisations;

	private final Stages stages;

	private final Clock clock;

	AdoptionRecords(Graph graph, Writes writes, Organisations organisations, Stages stages, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.organisations = organisations;
		this.stages = stages;
		this.clock = clock;
	}

	/**
	 * Records a fact.
	 * @param practiceId the practice
	 * @param input what happened
	 * @param actor who records it: a role, never a person's name
	 * @return the id of the fact
	 * @throws EstafetaException with kind NOT_FOUND when the practice or an organisation
	 * is unknown, with kind CONFLICT when the fact would close a cycle or go back in time
	 */
	public String record(String practiceId, TransferInput input, String actor) {
		return this.writes.apply(order(actor, "record-transfer"), (touched) -> {
			Current current = lock(practiceId);
			String id = Uuid7.next(this.clock);
			save(current, id, input, actor, touched);
			return id;
		}).answer();
	}

	/**
	 * Corrects a fact: what it says now, the product says from this moment on.
	 * @param factId the fact
	 * @param input what happened, in full
	 * @param actor who corrects it: a role, never a person's name
	 * @throws EstafetaException with kind NOT_FOUND when the fact or an organisation is
	 * unknown, with kind CONFLICT when the fact, or one that leans on it, would close a
	 * cycle or go back in time
	 */
	public void correct(String factId, TransferInput input, String actor) {
		this.writes.apply(order(actor, "correct-transfer"), (touched) -> {
			Current current = lock(practiceOf(factId));
			Set<String> before = keep(factId, actor, null);
			current.forget(factId);
			save(current, factId, input, actor, touched);
			settle(before, touched);
			return factId;
		});
	}

	/**
	 * Retracts a fact: it was recorded by mistake.
	 * @param factId the fact
	 * @param reason why
	 * @param actor who retracts it: a role, never a person's name
	 * @throws EstafetaException with kind NOT_FOUND when the fact is unknown, with kind
	 * CONFLICT when a source would then have learned after it had passed on
	 */
	public void retract(String factId, String reason, String actor) {
		this.writes.apply(order(actor, "retract-transfer"), (touched) -> {
			Current current = lock(practiceOf(factId));
			Set<String> before = keep(factId, actor, reason);
			current.forget(factId);
			current.check();
			this.graph.list(REMOVE, Map.of("id", factId), (row) -> row.get("id").asString());
			settle(before, touched);
			return factId;
		});
	}

	private static Writes.Order order(String actor, String summary) {
		return new Writes.Order(actor, summary, false);
	}

	private String practiceOf(String factId) {
		return this.graph.one(PRACTICE, Map.of("id", factId), (row) -> row.get("id").asString())
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "transfer-not-found", factId));
	}

	// The facts are read after the lock is held: what another writer has committed in the
	// meantime counts.
	private Current lock(String practiceId) {
		Map<String, Object> id = Map.of("id", practiceId);
		if (this.graph.list(LOCK, id, (row) -> row.get("id").asString()).isEmpty()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "practice-not-found", practiceId);
		}
		return new Current(practiceId, this.graph.list(ADOPTERS, id, AdoptionRow::adopter),
				this.graph.list(FACTS, id, AdoptionRow::fact));
	}

	// Answers the adoptions that the fact was about.
	private Set<String> keep(String factId, String actor, @Nullable String reason) {
		Map<String, @Nullable Object> parameters = new HashMap<>(
				Map.of("id", factId, "at", ZonedDateTime.now(this.clock), "by", actor, "retracted", reason != null));
		parameters.put("reason", reason);
		Set<String> adoptions = new LinkedHashSet<>();
		this.graph.list(KEEP, parameters, (row) -> {
			adoptions.add(row.get("learnerId").asString());
			if (!row.get("teacherId").isNull()) {
				adoptions.add(row.get("teacherId").asString());
			}
			return row;
		});
		if (adoptions.isEmpty()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "transfer-not-found", factId);
		}
		return adoptions;
	}

	private void save(Current current, String id, TransferInput input, String actor, Touched touched) {
		String learner = adoption(current, input.learnerId(), Adoption.Kind.MASTERING);
		String teacher = (input.teacherId() != null) ? adoption(current, input.teacherId(), Adoption.Kind.TRANSFER)
				: null;
		current.add(learner, teacher, input);
		current.check();
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("id", id, "at", ZonedDateTime.now(this.clock),
				"by", actor, "learner", learner, "properties", input.properties()));
		parameters.put("teacher", teacher);
		parameters.put("status", TransferLink.Status.DECLARED.name());
		this.graph.list(SAVE, parameters, (row) -> row.get("id").asString());
		Set<String> changed = new LinkedHashSet<>(List.of(learner));
		if (teacher != null) {
			changed.add(teacher);
		}
		settle(changed, touched);
	}

	private String adoption(Current current, String organisationId, Adoption.Kind kind) {
		Organisation organisation = this.organisations.get(organisationId);
		String id = this.graph
			.one(ENSURE,
					Map.of("practice", current.practiceId, "organisation", organisationId, "id", Uuid7.next(this.clock),
							"kind", kind.name(), "at", ZonedDateTime.now(this.clock)),
					(row) -> row.get("id").asString())
			.orElseThrow();
		current.names.put(id, organisation.label());
		return id;
	}

	private void settle(Collection<String> adoptions, Touched touched) {
		this.stages.record(adoptions);
		this.graph.list(RETIRE, Map.of("ids", List.copyOf(adoptions)), (row) -> row.get("id").asString());
		touched.addAll(NodeKind.ADOPTION, adoptions);
	}

	/**
	 * What holds of a practice while its lock is held, and whether it may.
	 */
	private static final class Current {

		private final String practiceId;

		private final Map<String, String> names = new HashMap<>();

		private final List<RecordedFact> facts = new ArrayList<>();

		private final TransferRules rules = new TransferRules();

		private final List<TransferRules.Link> added = new ArrayList<>();

		private Current(String practiceId, List<PracticeSpread.Adopter> adopters, List<RecordedFact> facts) {
			this.practiceId = practiceId;
			adopters.forEach((adopter) -> this.names.put(adopter.adoptionId(), adopter.name()));
			facts.stream().filter((fact) -> fact.supersededAt() == null).forEach(this.facts::add);
		}

		private void forget(String factId) {
			this.facts.removeIf((fact) -> fact.id().equals(factId));
		}

		private void add(String learner, @Nullable String teacher, TransferInput input) {
			this.rules.know(key(learner), input.date());
			if (teacher != null) {
				this.added.add(new TransferRules.Link(key(learner), key(teacher), input.date()));
			}
		}

		// New links are judged last, so that a refusal names them and not an old one.
		private void check() {
			this.facts.forEach((fact) -> this.rules.know(key(fact.learnerId()), fact.proof().date()));
			for (RecordedFact fact : this.facts) {
				if (fact.teacherId() != null && fact.status() != TransferLink.Status.REJECTED) {
					accept(new TransferRules.Link(key(fact.learnerId()), key(fact.teacherId()), fact.proof().date()));
				}
			}
			this.added.forEach(this::accept);
		}

		private void accept(TransferRules.Link link) {
			TransferRefusal.Reason reason = this.rules.breach(link);
			if (reason != null) {
				String teacher = Objects.requireNonNull(this.names.get(link.teacher().organisationKey()));
				String learner = Objects.requireNonNull(this.names.get(link.learner().organisationKey()));
				throw new EstafetaException(ErrorKind.CONFLICT, switch (reason) {
					case CYCLE -> "transfer-cycle";
					case BACK_IN_TIME -> "transfer-back-in-time";
				}, teacher, learner);
			}
			this.rules.link(link.learner(), link.teacher());
		}

		private AdoptionKey key(String adoptionId) {
			return new AdoptionKey(this.practiceId, adoptionId);
		}

	}

}
