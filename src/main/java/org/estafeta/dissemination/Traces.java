package org.estafeta.dissemination;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

/**
 * Traces how a practice spread: who has it from whom, through how many hands, by which
 * ways; in the order of time, as it was at a day and as it was known at a moment.
 */
@Service
public class Traces {

	/** The most ways that one answer holds. */
	public static final int MAX_PATHS = 20;

	/** Adoptions in traces that are kept; some 500 bytes each. */
	private static final long MAX_STEPS = 50_000;

	/** The most names of parts that are counted. */
	private static final int MAX_PARTS = 50;

	private static final Duration KEPT = Duration.ofMinutes(1);

	private final PracticeSpreads spreads;

	/** For walks through pages: each page asks for the same trace again. */
	private final Cache<Asked, Trace> recent = Caffeine.newBuilder()
		.maximumWeight(MAX_STEPS)
		.weigher((Asked asked, Trace trace) -> 1 + trace.steps().size())
		.expireAfterAccess(KEPT)
		.build();

	Traces(PracticeSpreads spreads) {
		this.spreads = spreads;
	}

	/**
	 * Whether anybody has to do with a practice that readers may see. Cheap when the
	 * practice was asked for before.
	 * @param practiceId the practice
	 * @return whether there is such a practice; one that nobody has heard of gives false
	 */
	public boolean isKnown(String practiceId) {
		return this.spreads.get(practiceId).network().nodes() > 0;
	}

	/**
	 * Traces from one adopter, or from where the practice began.
	 * @param request what to trace
	 * @return what was reached
	 * @throws EstafetaException with kind NOT_FOUND when the adopter to start from has
	 * nothing to do with the practice
	 */
	public Trace trace(TraceRequest request) {
		Asked asked = new Asked(this.spreads.get(request.practiceId()), request);
		return this.recent.get(asked, (key) -> trace(key.spread(), key.request()));
	}

	private static Trace trace(PracticeSpread spread, TraceRequest request) {
		TraceWindow window = request.window().over(spread);
		View view = new View(spread, request.people());
		BitSet starts = starts(spread, request, window);
		Reach possible = reach(spread, starts, request, window, Certainty.POSSIBLE);
		Reach certain = reach(spread, starts, request, window, Certainty.CERTAIN);
		Map<Integer, List<Trace.Transfer>> sources = sources(view, possible);
		BitSet frontier = possible.frontier();
		List<Candidate> candidates = new ArrayList<>();
		for (int node = 0; node < spread.network().nodes(); node++) {
			if (possible.hops(node) != Reach.NOT_REACHED) {
				Trace.Step step = step(view, request, node, possible, certain, frontier.get(node),
						sources.getOrDefault(node, List.of()));
				candidates.add(Candidate.of(step, spread.facts(node, request.window()), request.filter()));
			}
		}
		List<Trace.Step> wanted = candidates.stream()
			.filter(Candidate::isWanted)
			.map((candidate) -> candidate.step)
			.sorted(Trace.Step.ORDER)
			.toList();
		return new Trace(wanted, facets(candidates, request.filter()), possible.reached(), stopReason(possible.stop()),
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
		if (request.startId() == null) {
			BitSet starts = spread.network().origins(window);
			starts.and(present);
			return starts;
		}
		BitSet start = nodes(spread, request.startId());
		start.and(present);
		return start;
	}

	private static BitSet nodes(PracticeSpread spread, String id) {
		BitSet nodes = spread.nodes(id);
		if (nodes.isEmpty()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "trace-start", id);
		}
		return nodes;
	}

	private static Reach reach(PracticeSpread spread, BitSet starts, TraceRequest request, TraceWindow window,
			Certainty certainty) {
		Reach.Limits limits = new Reach.Limits(request.depth(), request.budget());
		return (request.direction() == TraceRequest.Direction.DOWNSTREAM)
				? Reach.downstream(spread.network(), starts, limits, window, certainty)
				: Reach.upstream(spread.network(), starts, limits, window, certainty);
	}

	private static Map<Integer, List<Trace.Transfer>> sources(View view, Reach reach) {
		Map<Integer, List<Trace.Transfer>> sources = new HashMap<>();
		TransferNetwork network = view.spread().network();
		for (int transfer = 0; transfer < network.transfers(); transfer++) {
			if (reach.uses(transfer)) {
				sources.computeIfAbsent(network.learner(transfer), (node) -> new ArrayList<>())
					.add(view.transfer(transfer));
			}
		}
		return sources;
	}

	private static Trace.Step step(View view, TraceRequest request, int node, Reach possible, Reach certain,
			boolean leadsFurther, List<Trace.Transfer> sources) {
		Map<Adoption.Stage, ImpreciseDate> stages = view.spread().stages(node, request.window());
		Adoption.Stage stage = stages.keySet().stream().max(Comparator.naturalOrder()).orElse(null);
		ImpreciseDate date = (stage != null) ? stages.getOrDefault(stage, ImpreciseDate.UNKNOWN)
				: ImpreciseDate.UNKNOWN;
		int hops = possible.hops(node);
		return new Trace.Step(view.adopter(node), hops, (hops > 0) ? bounded(possible.day(node)) : null,
				(certain.hops(node) != Reach.NOT_REACHED) ? Certainty.CERTAIN : Certainty.POSSIBLE, stage, date,
				leadsFurther, view.spread().decisive(node, stage, date, request.window()), sources,
				view.spread().sourceless(node, request.window()));
	}

	// A chain of unknown dates moves the bound by its nights; half way is far enough.
	private static @Nullable Integer bounded(int day) {
		return (Math.abs((long) day) < TransferNetwork.UNBOUNDED_ABOVE / 2) ? Integer.valueOf(day) : null;
	}

	private static Map<Trace.Facet, Map<String, Integer>> facets(List<Candidate> candidates,
			TraceRequest.Filter filter) {
		Map<Trace.Facet, Map<String, Integer>> facets = new EnumMap<>(Trace.Facet.class);
		for (Trace.Facet facet : Trace.Facet.values()) {
			Map<String, Integer> counts = new TreeMap<>();
			candidates.stream()
				.filter((candidate) -> candidate.countsFor(facet))
				.forEach((candidate) -> candidate.values(facet)
					.forEach((value) -> counts.merge(value, 1, Integer::sum)));
			if (facet == Trace.Facet.PART_CHANGED || facet == Trace.Facet.PART_DROPPED) {
				leaveMostFrequent(counts, filter.values().getOrDefault(facet, Set.of()));
			}
			facets.put(facet, counts);
		}
		return facets;
	}

	// Everybody names parts in words of their own.
	private static void leaveMostFrequent(Map<String, Integer> counts, Set<String> chosen) {
		Set<String> left = counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(MAX_PARTS)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		counts.keySet().removeIf((part) -> !left.contains(part) && !chosen.contains(part));
	}

	/**
	 * Everybody who has to do with a practice, whether a way of transfers leads to them
	 * or not.
	 * @param practiceId the practice
	 * @param window what counts as having happened and as known
	 * @param people whether names of teachers may be told
	 * @return the adopters in no order that means anything, the same at every call
	 */
	public List<Adopter> adopters(String practiceId, TraceRequest.Window window, boolean people) {
		PracticeSpread spread = this.spreads.get(practiceId);
		View view = new View(spread, people);
		return spread.present(window).stream().mapToObj(view::adopter).toList();
	}

	/**
	 * Traces a practice from where it began, with all that is known now.
	 * @param practiceId the practice
	 * @return what was reached
	 */
	public Trace everybody(String practiceId) {
		return trace(new TraceRequest(practiceId, null, TraceRequest.Direction.DOWNSTREAM, Integer.MAX_VALUE,
				TraceRequest.DEFAULT_BUDGET, TraceRequest.Window.NOW, TraceRequest.Filter.NONE, false));
	}

	/**
	 * Finds ways by which a practice came, or may have come, from one adopter to another.
	 * @param request the practice, the window and whether names of teachers may be told;
	 * its start and filter do not matter here
	 * @param fromId where to start: an adoption, a teacher, or an organisation with all
	 * who work at it
	 * @param toId where to arrive, likewise
	 * @param wish what makes one way better than another
	 * @param count how many ways at most, 1 to {@value #MAX_PATHS}
	 * @return the ways, none when there is none or when both ends share an adopter
	 * @throws EstafetaException with kind NOT_FOUND when one of them has nothing to do
	 * with the practice
	 */
	public TransferPaths paths(TraceRequest request, String fromId, String toId, PathSearch.Wish wish, int count) {
		if (count < 1 || count > MAX_PATHS) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "page-size", count, MAX_PATHS);
		}
		PracticeSpread spread = this.spreads.get(request.practiceId());
		BitSet from = nodes(spread, fromId);
		BitSet to = nodes(spread, toId);
		if (from.intersects(to)) {
			return new TransferPaths(List.of(), true, true);
		}
		View view = new View(spread, request.people());
		PathSearch.Answer answer = PathSearch.find(spread.network(), from, to, wish, count,
				request.window().over(spread), request.budget());
		List<TransferPaths.Way> ways = answer.paths()
			.stream()
			.map((path) -> new TransferPaths.Way(path.hops()
				.stream()
				.map((hop) -> new TransferPaths.Hop(view.transfer(hop.transfer()), date(hop.first()), date(hop.last())))
				.toList(), path.certainty(), path.probability()))
			.toList();
		return new TransferPaths(ways, answer.exact(), answer.complete());
	}

	private static @Nullable LocalDate date(int day) {
		Integer known = bounded(day);
		return (known != null) ? LocalDate.ofEpochDay(known) : null;
	}

	/** What was asked about which state of a spread; a write makes another state. */
	private record Asked(PracticeSpread spread, TraceRequest request) {

	}

	/** A spread as a reader sees it who may or may not know people. */
	private record View(PracticeSpread spread, boolean people) {

		private Adopter adopter(int node) {
			Adopter adopter = this.spread.adopter(node);
			return this.people ? adopter : adopter.withoutPerson();
		}

		private Trace.Transfer transfer(int transfer) {
			return new Trace.Transfer(this.spread.fact(transfer), adopter(this.spread.network().teacher(transfer)),
					adopter(this.spread.network().learner(transfer)));
		}

	}

}
