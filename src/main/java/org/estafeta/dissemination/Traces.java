package org.estafeta.dissemination;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.dissemination.trace.Certainty;
import org.estafeta.dissemination.trace.PathSearch;
import org.estafeta.dissemination.trace.Reach;
import org.estafeta.dissemination.trace.TraceWindow;
import org.estafeta.dissemination.trace.TransferNetwork;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.SortKey;

/**
 * Traces how a practice spread: who has it from whom, through how many hands, by which
 * ways; in the order of time, as it was at a day and as it was known at a moment.
 */
@Service
public class Traces {

	/** The most ways that one answer holds. */
	public static final int MAX_PATHS = 20;

	private final PracticeSpreads spreads;

	Traces(PracticeSpreads spreads) {
		this.spreads = spreads;
	}

	/**
	 * Traces from one adopter, or from where the practice began.
	 * @param request what to trace
	 * @return what was reached
	 * @throws EstafetaException with kind NOT_FOUND when the adopter to start from has
	 * nothing to do with the practice
	 */
	public Trace trace(TraceRequest request) {
		PracticeSpread spread = this.spreads.get(request.practiceId());
		TraceWindow window = request.window().over(spread);
		BitSet starts = starts(spread, request, window);
		Reach possible = reach(spread, starts, request, window, Certainty.POSSIBLE);
		Reach certain = reach(spread, starts, request, window, Certainty.CERTAIN);
		Map<Integer, List<Trace.Transfer>> sources = sources(spread, possible);
		BitSet frontier = possible.frontier();
		List<Candidate> candidates = new ArrayList<>();
		for (int node = 0; node < spread.network().nodes(); node++) {
			if (possible.hops(node) != Reach.NOT_REACHED) {
				Trace.Step step = step(spread, request, node, possible, certain, frontier.get(node),
						sources.getOrDefault(node, List.of()));
				candidates.add(Candidate.of(spread.adopter(node), step, request.filter()));
			}
		}
		List<Trace.Step> wanted = candidates.stream()
			.filter((candidate) -> candidate.misses.isEmpty())
			.map((candidate) -> candidate.step)
			.sorted(Comparator.comparing((Trace.Step step) -> step.position().sortKey())
				.thenComparing(Trace.Step::adoptionId))
			.toList();
		return new Trace(wanted, facets(candidates), possible.reached(), stopReason(possible.stop()),
				frontier.cardinality(), possible.missingAtLeast(), possible.missingAtMost());
	}

	private static Trace.@Nullable StopReason stopReason(Reach.@Nullable Stop stop) {
		if (stop == null) {
			return null;
		}
		return switch (stop) {
			case DEPTH -> Trace.StopReason.DEPTH;
			case BUDGET -> Trace.StopReason.BUDGET_EXCEEDED;
		};
	}

	private static BitSet starts(PracticeSpread spread, TraceRequest request, TraceWindow window) {
		BitSet present = spread.present(request.window());
		if (request.organisationId() == null) {
			BitSet starts = spread.network().origins(window);
			starts.and(present);
			return starts;
		}
		BitSet start = new BitSet();
		start.set(node(spread, request.organisationId()));
		start.and(present);
		return start;
	}

	private static int node(PracticeSpread spread, String organisationId) {
		Integer node = spread.nodeOfOrganisation(organisationId);
		if (node == null) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "trace-start", organisationId);
		}
		return node;
	}

	private static Reach reach(PracticeSpread spread, BitSet starts, TraceRequest request, TraceWindow window,
			Certainty certainty) {
		Reach.Limits limits = new Reach.Limits(request.depth(), request.budget());
		return (request.direction() == TraceRequest.Direction.DOWNSTREAM)
				? Reach.downstream(spread.network(), starts, limits, window, certainty)
				: Reach.upstream(spread.network(), starts, limits, window, certainty);
	}

	private static Map<Integer, List<Trace.Transfer>> sources(PracticeSpread spread, Reach reach) {
		Map<Integer, List<Trace.Transfer>> sources = new HashMap<>();
		for (int transfer = 0; transfer < spread.network().transfers(); transfer++) {
			if (reach.uses(transfer)) {
				sources.computeIfAbsent(spread.network().learner(transfer), (node) -> new ArrayList<>())
					.add(transfer(spread, transfer));
			}
		}
		return sources;
	}

	private static Trace.Transfer transfer(PracticeSpread spread, int transfer) {
		return new Trace.Transfer(spread.fact(transfer), end(spread, spread.network().teacher(transfer)),
				end(spread, spread.network().learner(transfer)));
	}

	private static Trace.End end(PracticeSpread spread, int node) {
		PracticeSpread.Adopter adopter = spread.adopter(node);
		return new Trace.End(adopter.adoptionId(), adopter.organisationId(), adopter.name());
	}

	private static Trace.Step step(PracticeSpread spread, TraceRequest request, int node, Reach possible, Reach certain,
			boolean leadsFurther, List<Trace.Transfer> sources) {
		PracticeSpread.Adopter adopter = spread.adopter(node);
		Map<Adoption.Stage, ImpreciseDate> stages = spread.stages(node, request.window());
		Adoption.Stage stage = stages.keySet().stream().max(Comparator.naturalOrder()).orElse(null);
		ImpreciseDate date = (stage != null) ? stages.getOrDefault(stage, ImpreciseDate.UNKNOWN)
				: ImpreciseDate.UNKNOWN;
		int hops = possible.hops(node);
		return new Trace.Step(adopter.adoptionId(), adopter.organisationId(), adopter.name(), hops,
				(hops > 0) ? bounded(possible.day(node)) : null,
				(certain.hops(node) != Reach.NOT_REACHED) ? Certainty.CERTAIN : Certainty.POSSIBLE, stage, date,
				leadsFurther, sources);
	}

	// A chain of unknown dates moves the bound by its nights; half way is far enough.
	private static @Nullable Integer bounded(int day) {
		return (Math.abs((long) day) < TransferNetwork.UNBOUNDED_ABOVE / 2) ? Integer.valueOf(day) : null;
	}

	private static Map<Trace.Facet, Map<String, Integer>> facets(List<Candidate> candidates) {
		Map<Trace.Facet, Map<String, Integer>> facets = new EnumMap<>(Trace.Facet.class);
		for (Trace.Facet facet : Trace.Facet.values()) {
			Map<String, Integer> counts = new TreeMap<>();
			candidates.stream()
				.filter((candidate) -> candidate.misses.isEmpty() || candidate.misses.equals(Set.of(facet.name())))
				.map((candidate) -> candidate.values.get(facet))
				.forEach((value) -> {
					if (value != null) {
						counts.merge(value, 1, Integer::sum);
					}
				});
			facets.put(facet, counts);
		}
		return facets;
	}

	/**
	 * Finds ways by which a practice came, or may have come, from one adopter to another.
	 * @param practiceId the practice
	 * @param fromId the organisation to start from
	 * @param toId the organisation to arrive at
	 * @param wish what makes one way better than another
	 * @param count how many ways at most, 1 to {@value #MAX_PATHS}
	 * @param window what counts
	 * @return the ways, none when there is none or when both are one
	 * @throws EstafetaException with kind NOT_FOUND when one of them has nothing to do
	 * with the practice
	 */
	public TransferPaths paths(String practiceId, String fromId, String toId, PathSearch.Wish wish, int count,
			TraceRequest.Window window) {
		if (count < 1 || count > MAX_PATHS) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "page-size", count, MAX_PATHS);
		}
		PracticeSpread spread = this.spreads.get(practiceId);
		int from = node(spread, fromId);
		int to = node(spread, toId);
		if (from == to) {
			return new TransferPaths(List.of(), true, true);
		}
		PathSearch.Answer answer = PathSearch.find(spread.network(), from, to, wish, count, window.over(spread),
				TraceRequest.DEFAULT_BUDGET);
		List<TransferPaths.Way> ways = answer.paths()
			.stream()
			.map((path) -> new TransferPaths.Way(path.hops()
				.stream()
				.map((hop) -> new TransferPaths.Hop(transfer(spread, hop.transfer()), date(hop.first()),
						date(hop.last())))
				.toList(), path.certainty(), path.probability()))
			.toList();
		return new TransferPaths(ways, answer.exact(), answer.complete());
	}

	private static @Nullable LocalDate date(int day) {
		Integer known = bounded(day);
		return (known != null) ? LocalDate.ofEpochDay(known) : null;
	}

	/** A reached adoption with what the filter looks at. */
	private record Candidate(Trace.Step step, Map<Trace.Facet, String> values, Set<String> misses) {

		private static final String OTHER = "OTHER";

		private static Candidate of(PracticeSpread.Adopter adopter, Trace.Step step, TraceRequest.Filter filter) {
			Map<Trace.Facet, String> values = new EnumMap<>(Trace.Facet.class);
			values.put(Trace.Facet.ORGANISATION_KIND, adopter.organisationKind());
			if (adopter.region() != null) {
				values.put(Trace.Facet.REGION, adopter.region());
			}
			if (step.stage() != null) {
				values.put(Trace.Facet.STAGE, step.stage().name());
			}
			Integer year = schoolYear(step.stageDate());
			if (year != null) {
				values.put(Trace.Facet.SCHOOL_YEAR, year.toString());
			}
			Set<String> misses = new java.util.HashSet<>();
			miss(misses, Trace.Facet.ORGANISATION_KIND, filter.organisationKinds(), adopter.organisationKind());
			miss(misses, Trace.Facet.REGION, filter.regions(), adopter.region());
			miss(misses, Trace.Facet.STAGE, filter.stages(), step.stage());
			miss(misses, Trace.Facet.SCHOOL_YEAR, filter.schoolYears(), year);
			if ((filter.certainOnly() && step.certainty() != Certainty.CERTAIN) || !holds(adopter, filter.text())) {
				misses.add(OTHER);
			}
			return new Candidate(step, values, misses);
		}

		private static <T> void miss(Set<String> misses, Trace.Facet facet, Set<T> wanted, @Nullable T value) {
			if (!wanted.isEmpty() && (value == null || !wanted.contains(value))) {
				misses.add(facet.name());
			}
		}

		private static boolean holds(PracticeSpread.Adopter adopter, @Nullable String text) {
			if (text == null || text.isBlank()) {
				return true;
			}
			String name = SortKey.of(adopter.name() + ' ' + adopter.fullName() + ' '
					+ ((adopter.region() != null) ? adopter.region() : ""));
			return List.of(SortKey.of(text).split(" ")).stream().allMatch(name::contains);
		}

		// The school year in which a date lies as a whole, by the year of its September.
		private static @Nullable Integer schoolYear(ImpreciseDate date) {
			LocalDate earliest = date.earliest();
			LocalDate latest = date.latest();
			if (earliest == null || latest == null) {
				return null;
			}
			int first = september(earliest);
			return (first == september(latest)) ? Integer.valueOf(first) : null;
		}

		private static int september(LocalDate day) {
			return (day.getMonthValue() >= Month.SEPTEMBER.getValue()) ? day.getYear() : day.getYear() - 1;
		}

	}

}
