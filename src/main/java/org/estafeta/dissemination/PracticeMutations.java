package org.estafeta.dissemination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.dissemination.trace.Cascade;
import org.estafeta.dissemination.trace.CascadeStarts;
import org.estafeta.dissemination.trace.DayBounds;
import org.estafeta.dissemination.trace.PartFate;
import org.estafeta.dissemination.trace.PartMutation;
import org.estafeta.dissemination.trace.PartMutations;
import org.estafeta.dissemination.trace.PartStatements;
import org.estafeta.dissemination.trace.TimeToNext;
import org.estafeta.dissemination.trace.TraceWindow;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;

/**
 * Tells which parts of a practice were changed or left out while it spread, and which of
 * these mutations spread further; as it was on a day and as it was known at a moment.
 *
 * <p>
 * What an adoption says about parts is what those of its facts say that count and that
 * name as source the adoption above it in the cascade, or none; a fact that names another
 * source compares with that one. Of several facts about a part the one that happened last
 * holds, and what has no date yields to what has one.
 */
@Service
public class PracticeMutations {

	/** The most mutations that one answer holds. */
	public static final int MAX_MUTATIONS = 200;

	/** The most carriers of a mutation that are named. */
	public static final int MAX_CARRIERS = 100;

	private static final Comparator<RecordedFact> LAST_HOLDS = Comparator
		.comparing((RecordedFact fact) -> fact.proof().date().latest(),
				Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(RecordedFact::recordedAt)
		.thenComparing(RecordedFact::id);

	private final PracticeSpreads spreads;

	private final Clock clock;

	PracticeMutations(PracticeSpreads spreads, Clock clock) {
		this.spreads = spreads;
		this.clock = clock;
	}

	/**
	 * Whether anything is said about the parts of a practice.
	 * @param practiceId the practice
	 * @param window what counts
	 * @return true when one fact that counts names a part
	 */
	public boolean told(String practiceId, TraceRequest.Window window) {
		return this.spreads.get(practiceId)
			.facts()
			.stream()
			.anyMatch((fact) -> window.admits(fact) && fact.proof().parts().told());
	}

	/**
	 * Finds the mutations of a practice.
	 * @param practiceId the practice
	 * @param window what counts
	 * @param limit how many at most, 1 to {@value #MAX_MUTATIONS}
	 * @param people whether names of teachers may be told
	 * @return the mutations, the one that spread furthest first
	 */
	public Mutations of(String practiceId, TraceRequest.Window window, int limit, boolean people) {
		if (limit < 1 || limit > MAX_MUTATIONS) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "page-size", limit, MAX_MUTATIONS);
		}
		return new View(this.spreads.get(practiceId), window, people).mutations(limit, today(window));
	}

	private LocalDate today(TraceRequest.Window window) {
		LocalDate today = LocalDate.now(this.clock);
		if (window.knownAt() != null && window.knownAt().isBefore(this.clock.instant())) {
			today = LocalDate.ofInstant(window.knownAt(), ZoneOffset.UTC);
		}
		return (window.asOf() != null && window.asOf().isBefore(today)) ? window.asOf() : today;
	}

	/** One spread within one window. */
	private static final class View {

		private final PracticeSpread spread;

		private final TraceRequest.Window window;

		private final boolean people;

		private final Cascade cascade;

		private final PartMutations mutations;

		private View(PracticeSpread spread, TraceRequest.Window window, boolean people) {
			this.spread = spread;
			this.window = window;
			this.people = people;
			TraceWindow transfers = window.over(spread);
			BitSet starts = CascadeStarts.of(spread.network(), spread.present(window), transfers);
			this.cascade = Cascade.from(spread.network(), starts, transfers, this::startDays);
			this.mutations = PartMutations.of(this.cascade, spread.network(), this::startDays, this::said);
		}

		private DayBounds startDays(int node) {
			return this.spread.firstDays(node, this.window, (fact) -> true);
		}

		private Mutations mutations(int limit, LocalDate today) {
			Integer maturity = TimeToNext.of(List.of(this.cascade)).typical();
			Integer reachedBy = (maturity != null) ? Integer.valueOf((int) today.toEpochDay() - maturity) : null;
			int telling = 0;
			Map<String, Integer> versions = new HashMap<>();
			for (int node : this.cascade.nodes()) {
				telling += said(node).isEmpty() ? 0 : 1;
				facts(node).stream()
					.map((fact) -> fact.proof().parts().version())
					.filter((version) -> version != null && !version.isBlank())
					.reduce((former, latter) -> latter)
					.ifPresent((version) -> versions.merge(version, 1, Integer::sum));
			}
			List<PartMutation> all = this.mutations.all();
			return new Mutations(this.cascade.size(), telling, all.size(), maturity,
					all.stream().limit(limit).map((mutation) -> mutation(mutation, reachedBy)).toList(),
					versions.entrySet()
						.stream()
						.map((version) -> new Mutations.Version(version.getKey(), version.getValue()))
						.sorted(Comparator.comparingInt(Mutations.Version::adoptions)
							.reversed()
							.thenComparing(Mutations.Version::name))
						.limit(MAX_MUTATIONS)
						.toList());
		}

		private Mutations.Mutation mutation(PartMutation mutation, @Nullable Integer reachedBy) {
			int introducer = mutation.introducer();
			int transfer = this.cascade.transferTo(introducer);
			return new Mutations.Mutation(mutation.words(), mutation.fate(), adopter(introducer),
					(transfer >= 0) ? adopter(this.spread.network().teacher(transfer)) : null,
					date(introducer, mutation.key(), mutation.fate()), mutation.carriers().size(), mutation.depth(),
					this.mutations.offspring(mutation, reachedBy),
					mutation.carriers().stream().limit(MAX_CARRIERS).map(this::adopter).toList());
		}

		private ImpreciseDate date(int node, String key, PartFate fate) {
			return facts(node).stream()
				.filter((fact) -> said(fact, new PartStatements()).fate(key) == fate)
				.map((fact) -> fact.proof().date())
				.reduce((former, latter) -> latter)
				.orElse(ImpreciseDate.UNKNOWN);
		}

		private Adopter adopter(int node) {
			Adopter adopter = this.spread.adopter(node);
			return this.people ? adopter : adopter.withoutPerson();
		}

		private PartStatements said(int node) {
			PartStatements said = new PartStatements();
			facts(node).forEach((fact) -> said(fact, said));
			return said;
		}

		private static PartStatements said(RecordedFact fact, PartStatements said) {
			Adoption.Parts parts = fact.proof().parts();
			return said.say(parts.kept(), parts.changed(), parts.dropped());
		}

		// What the facts of an adoption say against the one above it, the last at the
		// end.
		private List<RecordedFact> facts(int node) {
			int transfer = this.cascade.transferTo(node);
			String above = (transfer >= 0) ? this.spread.adopter(this.spread.network().teacher(transfer)).adoptionId()
					: null;
			return this.spread.facts(node, this.window)
				.stream()
				.filter((fact) -> fact.teacherId() == null || fact.status() == TransferLink.Status.REJECTED
						|| fact.teacherId().equals(above))
				.sorted(LAST_HOLDS)
				.toList();
		}

	}

}
