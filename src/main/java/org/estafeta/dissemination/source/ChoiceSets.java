package org.estafeta.dissemination.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * Puts together the candidates of adopters of one practice, each with the figures of its
 * cues. A candidate is whoever may have had the practice no later than the adopter and
 * does not have it from the adopter, directly or through others.
 */
public final class ChoiceSets {

	/**
	 * The most candidates of one adopter: the best by the weights that nobody learned.
	 */
	public static final int MAX_CANDIDATES = 200;

	private static final List<Cue> TIES = Arrays.stream(Cue.values()).filter(Cue::isTie).toList();

	private static final double YEAR = Math.log(1 + 365.25);

	/** How long a candidate had had it when nobody knows: a year. */
	private static final double SOME_TIME = 1;

	private final PracticeEvidence evidence;

	private final List<List<Visit>> visits;

	private final List<List<Integer>> learners;

	/** The middle days on which each passed the practice on, in order. */
	private final int[][] passedOn;

	/**
	 * Prepares the evidence of a practice.
	 * @param evidence what is known
	 */
	public ChoiceSets(PracticeEvidence evidence) {
		this.evidence = evidence;
		int size = evidence.adopters().size();
		this.visits = lists(size);
		this.learners = lists(size);
		for (MeetingPlace place : evidence.places()) {
			place.stays().forEach((stay) -> this.visits.get(stay.adopter()).add(new Visit(place, stay)));
		}
		List<List<Integer>> days = lists(size);
		for (PracticeEvidence.Link link : evidence.links()) {
			this.learners.get(link.teacher()).add(link.learner());
			days.get(link.teacher()).add(middle(link.when()));
		}
		this.passedOn = new int[size][];
		for (int adopter = 0; adopter < size; adopter++) {
			this.passedOn[adopter] = days.get(adopter).stream().mapToInt(Integer::intValue).sorted().toArray();
		}
	}

	private static <T> List<List<T>> lists(int size) {
		List<List<T>> lists = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			lists.add(new ArrayList<>(0));
		}
		return lists;
	}

	/**
	 * Finds the candidates of an adopter.
	 * @param learner the number of the adopter
	 * @param excluded adopters that are known not to be the source
	 * @return at most {@value #MAX_CANDIDATES} candidates; the same for the same evidence
	 */
	public ChoiceSet of(int learner, BitSet excluded) {
		PracticeEvidence.Adopter self = this.evidence.adopters().get(learner);
		DayRange first = self.first().upTo(this.evidence.today());
		int[] days = first.days();
		BitSet closed = descendants(learner);
		closed.or(excluded);
		Map<Integer, Ties> ties = ties(learner, days);
		double[] prior = Cue.priorWeights();
		double[] values = new double[prior.length];
		// The worst of the best so far is in front; figures are kept of the best only.
		PriorityQueue<Scored> best = new PriorityQueue<>(Scored.WORST_FIRST);
		int possible = 0;
		for (int adopter = 0; adopter < this.evidence.adopters().size(); adopter++) {
			double available = closed.get(adopter) ? 0 : available(adopter, first);
			if (available > 0) {
				possible++;
				fill(values, learner, adopter, first, ties);
				Scored scored = new Scored(adopter, available, utility(available, values, prior));
				if (best.size() < MAX_CANDIDATES) {
					best.add(scored);
				}
				else if (Scored.WORST_FIRST.compare(scored, best.element()) > 0) {
					best.remove();
					best.add(scored);
				}
			}
		}
		List<ChoiceSet.Candidate> candidates = best.stream()
			.sorted(Scored.WORST_FIRST.reversed())
			.map((scored) -> candidate(learner, scored, first, ties))
			.toList();
		return new ChoiceSet(learner, candidates, possible - candidates.size());
	}

	private static double utility(double available, double[] values, double[] weights) {
		double utility = Math.log(available);
		for (int i = 0; i < weights.length; i++) {
			utility += weights[i] * values[i];
		}
		return utility;
	}

	private double available(int adopter, DayRange first) {
		PracticeEvidence.Adopter candidate = this.evidence.adopters().get(adopter);
		boolean always = candidate.origin() && candidate.first().equals(DayRange.UNKNOWN);
		return always ? 1 : candidate.first().notAfter(first);
	}

	private BitSet descendants(int learner) {
		BitSet reached = new BitSet();
		Deque<Integer> open = new ArrayDeque<>(List.of(learner));
		while (!open.isEmpty()) {
			int adopter = open.pop();
			if (!reached.get(adopter)) {
				reached.set(adopter);
				open.addAll(this.learners.get(adopter));
			}
		}
		return reached;
	}

	private Map<Integer, Ties> ties(int learner, int[] days) {
		Map<Integer, Ties> ties = new HashMap<>();
		for (Visit visit : this.visits.get(learner)) {
			for (MeetingPlace.Stay other : visit.place.stays()) {
				if (other.adopter() == learner) {
					continue;
				}
				double strength = visit.place.strength(visit.stay, other, days);
				if (strength > 0) {
					ties.computeIfAbsent(other.adopter(), (adopter) -> new Ties())
						.add(visit.place.cue(visit.stay, other), visit.place.id(), strength);
				}
			}
		}
		return ties;
	}

	private ChoiceSet.Candidate candidate(int learner, Scored scored, DayRange first, Map<Integer, Ties> ties) {
		double[] values = new double[Cue.values().length];
		fill(values, learner, scored.adopter, first, ties);
		Ties known = ties.get(scored.adopter);
		List<ChoiceSet.Reason> reasons = new ArrayList<>((known != null) ? known.reasons : List.of());
		if (sameDistrict(learner, scored.adopter)) {
			reasons.add(new ChoiceSet.Reason(Cue.DISTRICT, null, 1));
		}
		reasons.sort(Comparator.comparing(ChoiceSet.Reason::cue)
			.thenComparing(Comparator.comparingDouble(ChoiceSet.Reason::strength).reversed())
			.thenComparing((reason) -> Objects.requireNonNullElse(reason.placeId(), "")));
		return new ChoiceSet.Candidate(scored.adopter, scored.available, values, reasons);
	}

	private boolean sameDistrict(int learner, int adopter) {
		String district = this.evidence.adopters().get(learner).district();
		return district != null && district.equals(this.evidence.adopters().get(adopter).district());
	}

	private void fill(double[] values, int learner, int adopter, DayRange first, Map<Integer, Ties> ties) {
		PracticeEvidence.Adopter candidate = this.evidence.adopters().get(adopter);
		Arrays.fill(values, 0);
		Ties known = ties.get(adopter);
		boolean near = sameDistrict(learner, adopter);
		if (known != null) {
			known.fill(values, near);
		}
		else if (near) {
			values[Cue.DISTRICT.place()] = 1;
		}
		int day = middle(first);
		values[Cue.USES.place()] = uses(candidate, first);
		values[Cue.ORIGIN.place()] = candidate.origin() ? 1 : 0;
		values[Cue.PASSED_ON.place()] = Math.log(1 + passedOnBy(adopter, learner, day));
		int since = middle(candidate.first());
		values[Cue.ELAPSED.place()] = (since == DayRange.UNBOUNDED_ABOVE) ? SOME_TIME
				: Math.log(1 + Math.max(0.0, (double) day - since)) / YEAR;
	}

	private static double uses(PracticeEvidence.Adopter candidate, DayRange first) {
		if (candidate.origin()) {
			return 1;
		}
		return (candidate.used() != null) ? candidate.used().notAfter(first) : 0;
	}

	// What the learner itself got from the candidate tells nothing: in life it is what is
	// asked for.
	private int passedOnBy(int adopter, int learner, int day) {
		int[] days = this.passedOn[adopter];
		int place = Arrays.binarySearch(days, day);
		int count = (place >= 0) ? place : -place - 1;
		while (count < days.length && days[count] == day) {
			count++;
		}
		if (this.learners.get(adopter).contains(learner)) {
			count -= (int) this.evidence.links()
				.stream()
				.filter((link) -> link.learner() == learner && link.teacher() == adopter && middle(link.when()) <= day)
				.count();
		}
		return count;
	}

	// The middle of the days it may be; its bound when it has but one; never when it has
	// none.
	private static int middle(DayRange range) {
		int[] days = range.days();
		return (days.length > 0) ? days[days.length / 2] : DayRange.UNBOUNDED_ABOVE;
	}

	/** That an adopter was at a place. */
	private record Visit(MeetingPlace place, MeetingPlace.Stay stay) {

	}

	/** A candidate with what the documented weights make of it. */
	private record Scored(int adopter, double available, double score) {

		private static final Comparator<Scored> WORST_FIRST = Comparator.comparingDouble(Scored::score)
			.thenComparing(Comparator.comparingInt(Scored::adopter).reversed());

	}

	/** The ties between the learner and one candidate. */
	private static final class Ties {

		private final double[] sums = new double[Cue.values().length];

		private final List<ChoiceSet.Reason> reasons = new ArrayList<>();

		private void add(Cue cue, String placeId, double strength) {
			this.sums[cue.place()] += strength;
			this.reasons.add(new ChoiceSet.Reason(cue, placeId, strength));
		}

		// The second tie of a kind says less than the first.
		private void fill(double[] values, boolean sameDistrict) {
			Cue strongest = Cue.DISTRICT;
			double main = sameDistrict ? 1 : 0;
			double all = main;
			for (Cue cue : TIES) {
				double value = Math.log(1 + this.sums[cue.place()]) / Math.log(2);
				all += value;
				if (value * cue.priorWeight() > main * strongest.priorWeight()) {
					strongest = cue;
					main = value;
				}
			}
			values[strongest.place()] = main;
			values[Cue.FURTHER.place()] = Math.log(1 + all - main);
		}

	}

}
