package org.estafeta.dissemination;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.KeptNode;
import org.estafeta.graphstore.MergeRule;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.graphstore.RestoreRule;
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
public class AdoptionRecords implements RestoreRule, MergeRule {

	private static final CypherQuery LOCK = CypherQuery.named("dissemination/lock-practice");

	private static final CypherQuery PRACTICE = CypherQuery.named("dissemination/practice-of-fact");

	private static final CypherQuery PRACTICES = CypherQuery.named("dissemination/practices-of-adoptions");

	private static final CypherQuery ADOPTERS = CypherQuery.named("dissemination/spread-adopters");

	private static final CypherQuery FACTS = CypherQuery.named("dissemination/spread-facts");

	private static final CypherQuery ENSURE = CypherQuery.named("dissemination/ensure-adoption");

	private static final CypherQuery KEEP = CypherQuery.named("dissemination/keep-former-fact");

	private static final CypherQuery REMOVE = CypherQuery.named("dissemination/remove-fact");

	private static final CypherQuery SAVE = CypherQuery.named("dissemination/save-fact");

	private static final CypherQuery LINK = CypherQuery.named("dissemination/link-sources");

	private static final CypherQuery REVIVE = CypherQuery.named("dissemination/revive-adoptions");

	private static final CypherQuery RETIRE = CypherQuery.named("dissemination/retire-adoptions");

	/** Who records guesses, and takes them back when they no longer fit. */
	static final String GUESSING = "reconstruction";

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
	 * Records what an organisation says of its own use of a practice.
	 * @param practiceId the practice
	 * @param use what it says
	 * @param actor who records it: a role, never a person's name
	 * @return the id of the fact
	 * @throws EstafetaException with kind NOT_FOUND when the practice or an organisation
	 * is unknown, with kind CONFLICT when the fact would close a cycle or go back in time
	 */
	public String report(String practiceId, OwnUse use, String actor) {
		return record(practiceId, use.transfer(), actor);
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
			CurrentFacts current = lock(practiceId);
			String id = Uuid7.next(this.clock);
			save(current, id, input, new Stamp(actor, ZonedDateTime.now(this.clock)), touched);
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
		correct(factId, (current) -> input, actor);
	}

	/**
	 * Corrects a fact after a look at what stands.
	 * @param factId the fact
	 * @param input what happened, by what holds of the practice while nobody else writes
	 * @param actor who corrects it: a role, never a person's name
	 * @throws EstafetaException as {@link #correct(String, TransferInput, String)}
	 */
	void correct(String factId, Function<CurrentFacts, TransferInput> input, String actor) {
		this.writes.apply(order(actor, "correct-transfer"), (touched) -> {
			CurrentFacts current = lock(practiceOf(factId));
			replace(current, factId, List.of(input.apply(current)), actor, touched);
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
		retract(factId, (current) -> {
		}, reason, actor);
	}

	/**
	 * Retracts a fact after a look at what stands.
	 * @param factId the fact
	 * @param look refuses by what holds of the practice while nobody else writes
	 * @param reason why
	 * @param actor who retracts it: a role, never a person's name
	 * @throws EstafetaException as {@link #retract(String, String, String)}
	 */
	void retract(String factId, Consumer<CurrentFacts> look, String reason, String actor) {
		this.writes.apply(order(actor, "retract-transfer"), (touched) -> {
			CurrentFacts current = lock(practiceOf(factId));
			look.accept(current);
			Set<String> before = keep(factId, new Stamp(actor, ZonedDateTime.now(this.clock)), reason);
			current.forget(factId);
			link(current.check().stream().map(SourceLink::none).toList(), GUESSING, touched);
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
			CurrentFacts current = lock(practiceOf(factId));
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
			CurrentFacts current = lock(practiceOf(factId));
			TransferInput fact = current.input(factId);
			return replace(current, factId, sources.stream().map(fact::from).toList(), actor, touched);
		}).answer();
	}

	private List<String> replace(CurrentFacts current, String factId, List<TransferInput> inputs, String actor,
			Touched touched) {
		// one moment for both, so that at no moment neither version was known
		Stamp stamp = new Stamp(actor, ZonedDateTime.now(this.clock));
		Set<String> before = keep(factId, stamp, null);
		current.forget(factId);
		List<String> ids = new ArrayList<>();
		for (TransferInput input : inputs) {
			String id = ids.isEmpty() ? factId : Uuid7.next(this.clock);
			save(current, id, input, stamp, touched);
			ids.add(id);
		}
		settle(before, touched);
		return ids;
	}

	private static Writes.Order order(String actor, String summary) {
		return new Writes.Order(actor, summary, false);
	}

	/**
	 * Finds the practice of a fact.
	 * @param factId the fact
	 * @return the id of the practice
	 * @throws EstafetaException with kind NOT_FOUND when the fact is unknown
	 */
	String practiceOf(String factId) {
		return this.graph.one(PRACTICE, Map.of("id", factId), (row) -> row.get("id").asString())
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "transfer-not-found", factId));
	}

	// The facts are read after the lock is held: what another writer has committed in the
	// meantime counts.
	CurrentFacts lock(String practiceId) {
		if (this.graph.list(LOCK, Map.of("id", practiceId), (row) -> row.get("id").asString()).isEmpty()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "practice-not-found", practiceId);
		}
		return read(practiceId);
	}

	// What holds just now, for those who only look.
	CurrentFacts read(String practiceId) {
		Map<String, Object> ids = Map.of("ids", List.of(practiceId));
		return new CurrentFacts(practiceId, this.graph.list(ADOPTERS, ids, AdoptionRow::adopter),
				this.graph.list(FACTS, ids, AdoptionRow::fact));
	}

	// Answers the adoptions that the fact was about.
	private Set<String> keep(String factId, Stamp stamp, @Nullable String reason) {
		Map<String, @Nullable Object> parameters = new HashMap<>(
				Map.of("id", factId, "at", stamp.at(), "by", stamp.actor(), "retracted", reason != null));
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

	private void save(CurrentFacts current, String id, TransferInput input, Stamp stamp, Touched touched) {
		String learner = adoption(current, input.learner(), Adoption.Kind.MASTERING, input.kind());
		String teacher = (input.source() != null)
				? adoption(current, input.source().adopter(), Adoption.Kind.TRANSFER, null) : null;
		current.add(learner, teacher, input.date());
		link(current.check().stream().map(SourceLink::none).toList(), GUESSING, touched);
		NodeRef via = input.channel().via();
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("id", id, "at", stamp.at(), "by", stamp.actor(),
				"learner", learner, "properties", input.properties()));
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

	private String adoption(CurrentFacts current, NodeRef adopter, Adoption.Kind kindOfNew,
			Adoption.@Nullable Kind kind) {
		Map<String, @Nullable Object> parameters = new HashMap<>(
				Map.of("practice", current.practiceId(), "adopter", adopter.id(), "id", Uuid7.next(this.clock),
						"kindOfNew", kindOfNew.name(), "at", ZonedDateTime.now(this.clock)));
		parameters.put("kind", (kind != null) ? kind.name() : null);
		return this.graph.one(ENSURE, parameters, (row) -> {
			String id = row.get("id").asString();
			current.name(id, row.get("place").asString());
			return id;
		}).orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "adopter-not-found", adopter.id()));
	}

	/**
	 * Takes back the guesses that no longer fit what was loaded.
	 * @param practiceIds the practices
	 * @param touched collects the changed adoptions
	 */
	void overruleGuesses(Collection<String> practiceIds, Touched touched) {
		for (String practiceId : practiceIds) {
			link(lock(practiceId).checkAdded().stream().map(SourceLink::none).toList(), GUESSING, touched);
		}
	}

	/**
	 * Gives facts other computed sources, or takes them away; what the facts say of their
	 * adoptions stays. The versions before go into the history.
	 * @param links the facts with their sources
	 * @param actor who does so: a role or a part of the product
	 * @param touched collects the changed adoptions
	 */
	void link(Collection<SourceLink> links, String actor, Touched touched) {
		if (!links.isEmpty()) {
			this.graph.list(LINK, Map.of("rows", links.stream().map(SourceLink::row).toList(), "at",
					ZonedDateTime.now(this.clock), "by", actor), (row) -> row.get("id").asString());
			settle(links.stream().flatMap((link) -> link.adoptions().stream()).distinct().toList(), touched);
		}
	}

	/**
	 * Checks the ways of the practices whose adoptions were restored: nobody learned from
	 * whom he taught, or before him. A guess that no longer fits yields.
	 */
	@Override
	public void check(Collection<KeptNode> restored, Touched touched) {
		List<String> adoptions = restored.stream()
			.filter((node) -> node.label() == KeptLabel.ADOPTION)
			.map(KeptNode::id)
			.toList();
		for (String practice : this.graph.list(PRACTICES, Map.of("ids", adoptions),
				(row) -> row.get("id").asString())) {
			boolean published = !this.graph.list(LOCK, Map.of("id", practice), (row) -> "").isEmpty();
			if (published) {
				link(lock(practice).check().stream().map(SourceLink::none).toList(), GUESSING, touched);
			}
		}
	}

	/**
	 * Records anew when adoptions reached their stages: they are known from other facts
	 * now.
	 */
	@Override
	public void settle(KeptLabel label, Collection<String> ids) {
		if (label == KeptLabel.ADOPTION) {
			this.stages.record(ids);
		}
	}

	// After facts about adoptions have changed.
	void settle(Collection<String> adoptions, Touched touched) {
		this.stages.record(adoptions);
		Map<String, Object> ids = Map.of("ids", List.copyOf(adoptions));
		this.graph.list(REVIVE, ids, (row) -> row.get("id").asString());
		this.graph.list(RETIRE, ids, (row) -> row.get("id").asString());
		touched.addAll(NodeKind.ADOPTION, adoptions);
	}

	/** Who changes a fact, and when. */
	private record Stamp(String actor, ZonedDateTime at) {

	}

}
