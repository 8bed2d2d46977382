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
import org.estafeta.graphstore.NodeRef;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
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

	/** Three thirds make a little more than one. */
	private static final double ROUNDING = 1e-6;

	private final Graph graph;

	private final Writes writes;

	private final Stages stages;

	private final Clock clock;

	AdoptionRecords(Graph graph, Writes writes, Stages stages, Clock clock) {
		this.graph = graph;
		this.writes = writes;
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
			replace(lock(practiceOf(factId)), factId, List.of(input), actor, touched);
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

	/**
	 * Says that a fact has another source than was recorded; all else stays.
	 * @param factId the fact
	 * @param source the source, null for unknown
	 * @param actor who says so: a role, never a person's name
	 * @throws EstafetaException as {@link #correct}
	 */
	public void resource(String factId, TransferInput.@Nullable Source source, String actor) {
		this.writes.apply(order(actor, "resource-transfer"), (touched) -> {
			Current current = lock(practiceOf(factId));
			replace(current, factId, List.of(current.input(factId).from(source)), actor, touched);
			return factId;
		});
	}

	/**
	 * Says that what was recorded as one fact came from several sources: the fact keeps
	 * the first, and each other one becomes a fact of its own.
	 * @param factId the fact
	 * @param sources the sources, two or more, with shares of at most 1 together
	 * @param actor who says so: a role, never a person's name
	 * @return the ids of the facts in the order of the sources
	 * @throws EstafetaException as {@link #correct}, and with kind BAD_REQUEST when there
	 * are fewer than two sources or the shares exceed 1
	 */
	public List<String> split(String factId, List<TransferInput.Source> sources, String actor) {
		double shares = sources.stream().mapToDouble((source) -> (source.share() != null) ? source.share() : 0).sum();
		if (sources.size() < 2 || shares > 1 + ROUNDING) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "transfer-split", sources.size(), shares);
		}
		return this.writes.apply(order(actor, "split-transfer"), (touched) -> {
			Current current = lock(practiceOf(factId));
			TransferInput fact = current.input(factId);
			return replace(current, factId, sources.stream().map(fact::from).toList(), actor, touched);
		}).answer();
	}

	private List<String> replace(Current current, String factId, List<TransferInput> inputs, String actor,
			Touched touched) {
		Set<String> before = keep(factId, actor, null);
		current.forget(factId);
		List<String> ids = new ArrayList<>();
		for (TransferInput input : inputs) {
			String id = ids.isEmpty() ? factId : Uuid7.next(this.clock);
			save(current, id, input, actor, touched);
			ids.add(id);
		}
		settle(before, touched);
		return ids;
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
		String learner = adoption(current, input.learner(), Adoption.Kind.MASTERING, input.kind());
		String teacher = (input.source() != null)
				? adoption(current, input.source().adopter(), Adoption.Kind.TRANSFER, null) : null;
		current.add(learner, teacher, input);
		current.check();
		NodeRef via = input.channel().via();
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("id", id, "at", ZonedDateTime.now(this.clock),
				"by", actor, "learner", learner, "properties", input.properties()));
		parameters.put("teacher", teacher);
		parameters.put("status", TransferLink.Status.DECLARED.name());
		parameters.put("via", (via != null) ? via.id() : null);
		boolean found = this.graph.one(SAVE, parameters, (row) -> row.get("viaFound").asBoolean()).orElseThrow();
		if (via != null && !found) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "transfer-via-not-found", via.id());
		}
		Set<String> changed = new LinkedHashSet<>(List.of(learner));
		if (teacher != null) {
			changed.add(teacher);
		}
		settle(changed, touched);
	}

	private String adoption(Current current, NodeRef adopter, Adoption.Kind kindOfNew, Adoption.@Nullable Kind kind) {
		Map<String, @Nullable Object> parameters = new HashMap<>(
				Map.of("practice", current.practiceId, "adopter", adopter.id(), "id", Uuid7.next(this.clock),
						"kindOfNew", kindOfNew.name(), "at", ZonedDateTime.now(this.clock)));
		parameters.put("kind", (kind != null) ? kind.name() : null);
		return this.graph.one(ENSURE, parameters, (row) -> {
			String id = row.get("id").asString();
			current.names.put(id, row.get("place").asString());
			return id;
		}).orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "adopter-not-found", adopter.id()));
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

		private final Map<String, Adopter> adopters = new HashMap<>();

		private final List<RecordedFact> facts = new ArrayList<>();

		private final TransferRules rules = new TransferRules();

		private final List<TransferRules.Link> added = new ArrayList<>();

		private Current(String practiceId, List<Adopter> adopters, List<RecordedFact> facts) {
			this.practiceId = practiceId;
			adopters.forEach((adopter) -> {
				this.adopters.put(adopter.adoptionId(), adopter);
				this.names.put(adopter.adoptionId(), adopter.place().name());
			});
			facts.stream().filter((fact) -> fact.supersededAt() == null).forEach(this.facts::add);
		}

		// The fact as somebody would record it anew.
		private TransferInput input(String factId) {
			RecordedFact fact = this.facts.stream()
				.filter((one) -> one.id().equals(factId))
				.findFirst()
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "transfer-not-found", factId));
			RecordedFact.Source source = fact.source();
			Adoption.Proof proof = fact.proof();
			return new TransferInput(adopter(fact.learnerId()),
					(source != null) ? new TransferInput.Source(adopter(source.teacherId()), source.share()) : null,
					null, proof.strength(), proof.date(),
					new TransferInput.Channel(proof.channelKind(), proof.channel(), fact.via()), proof.note(),
					proof.parts(), proof.provenance());
		}

		private NodeRef adopter(String adoptionId) {
			return Objects.requireNonNull(this.adopters.get(adoptionId)).ref();
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
