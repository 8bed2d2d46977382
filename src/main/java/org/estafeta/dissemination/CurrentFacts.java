package org.estafeta.dissemination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;

/**
 * What holds of a practice while its lock is held, and whether it may.
 */
final class CurrentFacts {

	private final String practiceId;

	private final Map<String, String> names = new HashMap<>();

	private final Map<String, Adopter> adopters = new HashMap<>();

	private final List<RecordedFact> facts = new ArrayList<>();

	private final TransferRules rules = new TransferRules();

	private final List<TransferRules.Link> added = new ArrayList<>();

	CurrentFacts(String practiceId, List<Adopter> adopters, List<RecordedFact> facts) {
		this.practiceId = practiceId;
		adopters.forEach((adopter) -> {
			this.adopters.put(adopter.adoptionId(), adopter);
			this.names.put(adopter.adoptionId(), adopter.place().name());
		});
		facts.stream().filter((fact) -> fact.ending() == null).forEach(this.facts::add);
	}

	// The fact as somebody would record it anew.
	TransferInput input(String factId) {
		RecordedFact fact = fact(factId);
		RecordedFact.Source source = fact.source();
		Adoption.Proof proof = fact.proof();
		return new TransferInput(adopter(fact.learnerId()),
				(source != null) ? new TransferInput.Source(adopter(source.teacherId()), source.share()) : null, null,
				proof.strength(), proof.date(),
				new TransferInput.Channel(proof.channelKind(), proof.channel(), fact.via()), proof.note(),
				proof.parts(), proof.provenance());
	}

	/**
	 * A fact that holds.
	 * @param factId its id
	 * @return the fact
	 * @throws EstafetaException with kind NOT_FOUND when there is none
	 */
	RecordedFact fact(String factId) {
		return this.facts.stream()
			.filter((one) -> one.id().equals(factId))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "transfer-not-found", factId));
	}

	/**
	 * Whoever adopted the practice or was once recorded to have.
	 * @return the adopters by their adoptions
	 */
	Map<String, Adopter> adopters() {
		return Collections.unmodifiableMap(this.adopters);
	}

	NodeRef adopter(String adoptionId) {
		return Objects.requireNonNull(this.adopters.get(adoptionId)).ref();
	}

	String practiceId() {
		return this.practiceId;
	}

	void name(String adoptionId, String name) {
		this.names.put(adoptionId, name);
	}

	/**
	 * The facts about an adoption.
	 * @param adoptionId the adoption
	 * @return the facts that hold, the one that happened first in front
	 */
	List<RecordedFact> of(String adoptionId) {
		return this.facts.stream()
			.filter((fact) -> fact.learnerId().equals(adoptionId))
			.sorted(Comparator
				.comparing((RecordedFact fact) -> fact.proof().date().latest(),
						Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(RecordedFact::id))
			.toList();
	}

	boolean has(String adoptionId) {
		return this.adopters.containsKey(adoptionId);
	}

	String nameOf(String adoptionId) {
		return this.names.getOrDefault(adoptionId, adoptionId);
	}

	void forget(String factId) {
		this.facts.removeIf((fact) -> fact.id().equals(factId));
	}

	/**
	 * Takes the source away from a fact; what it says of its adoption stays.
	 * @param factId the fact
	 */
	void loosen(String factId) {
		this.facts.replaceAll((fact) -> fact.id().equals(factId) ? fact.withoutSource() : fact);
	}

	void add(String learner, @Nullable String teacher, ImpreciseDate date) {
		this.rules.know(key(learner), date);
		if (teacher != null) {
			this.added.add(new TransferRules.Link(key(learner), key(teacher), date));
		}
	}

	/**
	 * Checks what was recorded and what was added. New links are judged after old ones,
	 * so that a refusal names them. Guesses come last: one that does not fit, or whose
	 * adoption has a known source by now, yields.
	 * @return the facts whose guessed source has to go
	 * @throws EstafetaException with kind CONFLICT when a link closes a cycle or goes
	 * back in time
	 */
	List<RecordedFact> check() {
		this.facts.forEach((fact) -> this.rules.know(key(fact.learnerId()), fact.proof().date()));
		this.facts.stream().filter(RecordedFact::hasKnownSource).map(this::link).forEach(this::accept);
		this.added.forEach(this::accept);
		return yielding();
	}

	/**
	 * Checks what was added only; what was recorded is taken as it is.
	 * @return the facts whose guessed source has to go
	 * @throws EstafetaException as {@link #check()}, for new links
	 */
	List<RecordedFact> checkAdded() {
		this.facts.forEach((fact) -> this.rules.know(key(fact.learnerId()), fact.proof().date()));
		this.facts.stream()
			.filter(RecordedFact::hasKnownSource)
			.map(this::link)
			.forEach((link) -> this.rules.link(link.learner(), link.teacher()));
		this.added.forEach(this::accept);
		return yielding();
	}

	private List<RecordedFact> yielding() {
		Set<AdoptionKey> known = new HashSet<>();
		this.facts.stream().filter(RecordedFact::hasKnownSource).forEach((fact) -> known.add(key(fact.learnerId())));
		this.added.forEach((link) -> known.add(link.learner()));
		return this.facts.stream()
			.filter((fact) -> fact.status() == TransferLink.Status.INFERRED)
			.filter((fact) -> known.contains(key(fact.learnerId()))
					|| !admits(fact.learnerId(), Objects.requireNonNull(fact.teacherId()), fact.proof().date()))
			.toList();
	}

	/**
	 * Whether a guess would break no rule; call {@link #checkAdded()} before.
	 * @param learner the adoption that learned
	 * @param teacher the adoption it would have learned from
	 * @param date when
	 * @return true when it stands from now on
	 */
	boolean admits(String learner, String teacher, ImpreciseDate date) {
		TransferRules.Link guess = new TransferRules.Link(key(learner), key(teacher), date);
		boolean fits = this.rules.breach(guess) == null;
		if (fits) {
			this.rules.link(guess.learner(), guess.teacher());
		}
		return fits;
	}

	private TransferRules.Link link(RecordedFact fact) {
		return new TransferRules.Link(key(fact.learnerId()), key(Objects.requireNonNull(fact.teacherId())),
				fact.proof().date());
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
