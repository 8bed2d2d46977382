package org.estafeta.dissemination;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Records what became of guessed sources: proposed, confirmed, rejected. A guessed source
 * hangs on the fact that the adoption is known from, as an inferred or a confirmed link;
 * a rejection stands between the two adoptions and touches no fact, so that what is known
 * of the adoption itself stays and no trace ever meets it.
 */
@Service
public class SourceDecisions {

	/** The most sources that are proposed at once. */
	public static final int MAX_PROPOSALS = 500;

	private static final CypherQuery PRACTICE = CypherQuery.named("dissemination/practice-of-adoption");

	private static final CypherQuery REJECT = CypherQuery.named("dissemination/reject-source");

	private static final CypherQuery REJECT_ALL = CypherQuery.named("dissemination/reject-all-sources");

	private static final CypherQuery WITHDRAW = CypherQuery.named("dissemination/withdraw-rejection");

	private final Graph graph;

	private final Writes writes;

	private final AdoptionRecords records;

	private final MissingSources sources;

	private final Scopes scopes;

	private final Clock clock;

	SourceDecisions(Graph graph, Writes writes, AdoptionRecords records, MissingSources sources, Scopes scopes,
			Clock clock) {
		this.scopes = scopes;
		this.graph = graph;
		this.writes = writes;
		this.records = records;
		this.sources = sources;
		this.clock = clock;
	}

	/**
	 * Proposes for each adoption of a practice without a source the most likely
	 * candidate: traces show it as inferred. What was proposed before is proposed anew.
	 * Surer ones come first; one that would close a cycle with them is left out.
	 * @param practiceId the practice
	 * @param atLeast how likely a candidate must be, more than 0 and at most 1
	 * @param caller who asks for it: only for adoptions that they look after
	 * @return how many sources were proposed or proposed anew, at most
	 * {@value #MAX_PROPOSALS}
	 * @throws EstafetaException with kind NOT_FOUND when the practice is unknown
	 */
	public int propose(String practiceId, double atLeast, Caller caller) {
		if (!(atLeast > 0 && atLeast <= 1)) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "source-probability", atLeast);
		}
		return this.writes.apply(order(AdoptionRecords.GUESSING, "propose-sources"), (touched) -> {
			CurrentFacts current = this.records.lock(practiceId);
			List<MissingSource> likely = this.scopes
				.keep(caller, this.sources.candidates(practiceId, true),
						(missing) -> List.of(missing.adopter().adoptionId()))
				.stream()
				.filter((missing) -> !missing.candidates().isEmpty() && missing.best() >= atLeast)
				.limit(MAX_PROPOSALS)
				.toList();
			Map<String, RecordedFact> facts = new HashMap<>();
			likely.forEach((missing) -> facts.put(missing.fact().id(), carrier(current, missing)));
			facts.keySet().forEach(current::loosen);
			List<SourceLink> links = new ArrayList<>();
			current.checkAdded().forEach((guess) -> links.add(SourceLink.none(guess)));
			for (MissingSource missing : likely) {
				RecordedFact fact = Objects.requireNonNull(facts.get(missing.fact().id()));
				MissingSource.Candidate best = missing.candidates().getFirst();
				String source = best.adopter().adoptionId();
				if (current.admits(fact.learnerId(), source, fact.proof().date())) {
					links.add(new SourceLink(fact, source, TransferLink.Status.INFERRED, best.probability()));
				}
				else if (fact.teacherId() != null) {
					links.add(SourceLink.none(fact));
				}
			}
			this.records.link(links, AdoptionRecords.GUESSING, touched);
			return (int) links.stream().filter((link) -> link.sourceId() != null).count();
		}).answer();
	}

	private static RecordedFact carrier(CurrentFacts current, MissingSource missing) {
		return current.of(missing.adopter().adoptionId())
			.stream()
			.filter((fact) -> fact.id().equals(missing.fact().id()))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Confirms that an adoption was learned from another. A rejection said before is
	 * withdrawn.
	 * @param adoptionId the adoption
	 * @param sourceId the adoption it was learned from
	 * @param actor who confirms: a role, never a person's name
	 * @return the id of the fact that now names the source
	 * @throws EstafetaException with kind NOT_FOUND when one of them is unknown, with
	 * kind CONFLICT when the source is known already or the link would close a cycle or
	 * go back in time
	 */
	public String confirm(String adoptionId, String sourceId, String actor) {
		return this.writes.apply(order(actor, "confirm-source"), (touched) -> {
			CurrentFacts current = lock(adoptionId);
			if (!current.has(sourceId)) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "adoption-not-found", sourceId);
			}
			RecordedFact fact = carrier(current, adoptionId);
			Double probability = this.sources.probability(current.practiceId(), adoptionId, sourceId);
			current.loosen(fact.id());
			current.add(adoptionId, sourceId, fact.proof().date());
			List<SourceLink> links = new ArrayList<>();
			current.checkAdded().forEach((guess) -> links.add(SourceLink.none(guess)));
			links.add(new SourceLink(fact, sourceId, TransferLink.Status.CONFIRMED, probability));
			this.records.link(links, actor, touched);
			this.graph.list(WITHDRAW,
					Map.of("learner", adoptionId, "source", sourceId, "at", ZonedDateTime.now(this.clock)),
					(row) -> row.get("id").asString());
			return fact.id();
		}).answer();
	}

	// The fact that carries the source: the one with a guess, else the first.
	private static RecordedFact carrier(CurrentFacts current, String adoptionId) {
		List<RecordedFact> facts = current.of(adoptionId);
		if (facts.isEmpty()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "adoption-not-found", adoptionId);
		}
		if (facts.stream().anyMatch(RecordedFact::hasKnownSource)) {
			throw new EstafetaException(ErrorKind.CONFLICT, "source-known", current.nameOf(adoptionId));
		}
		return facts.stream().filter((fact) -> fact.teacherId() != null).findFirst().orElse(facts.getFirst());
	}

	/**
	 * Rejects that an adoption was learned from another: it is not proposed again. A
	 * guessed or confirmed link between the two is taken away; the fact that the practice
	 * is used stays.
	 * @param adoptionId the adoption
	 * @param sourceId the adoption it was not learned from; null for: from none of those
	 * who have the practice
	 * @param actor who rejects: a role, never a person's name
	 * @throws EstafetaException with kind NOT_FOUND when one of them is unknown, with
	 * kind CONFLICT when a source declares the link
	 */
	public void reject(String adoptionId, @Nullable String sourceId, String actor) {
		this.writes.apply(order(actor, "reject-source"), (touched) -> {
			CurrentFacts current = lock(adoptionId);
			if (sourceId != null && !current.has(sourceId)) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "adoption-not-found", sourceId);
			}
			List<RecordedFact> linked = current.of(adoptionId)
				.stream()
				.filter((fact) -> fact.teacherId() != null && (sourceId == null || sourceId.equals(fact.teacherId())))
				.toList();
			if (linked.stream().anyMatch((fact) -> fact.status() == TransferLink.Status.DECLARED)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "source-declared", current.nameOf(adoptionId));
			}
			Double probability = (sourceId != null)
					? this.sources.probability(current.practiceId(), adoptionId, sourceId) : null;
			this.records.link(linked.stream().map(SourceLink::none).toList(), actor, touched);
			note(adoptionId, sourceId, probability, actor);
			touched.add(NodeKind.ADOPTION, adoptionId);
			return adoptionId;
		});
	}

	private void note(String adoptionId, @Nullable String sourceId, @Nullable Double probability, String actor) {
		Map<String, @Nullable Object> parameters = new HashMap<>(
				Map.of("learner", adoptionId, "at", ZonedDateTime.now(this.clock), "by", actor));
		parameters.put("source", sourceId);
		parameters.put("probability", probability);
		this.graph.list((sourceId != null) ? REJECT : REJECT_ALL, parameters, (row) -> row.get("id").asString());
	}

	private CurrentFacts lock(String adoptionId) {
		String practice = this.graph.one(PRACTICE, Map.of("id", adoptionId), (row) -> row.get("id").asString())
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "adoption-not-found", adoptionId));
		return this.records.lock(practice);
	}

	private static Writes.Order order(String actor, String summary) {
		return new Writes.Order(actor, summary, false);
	}

}
