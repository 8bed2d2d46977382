package org.estafeta.dissemination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.source.ChoiceSet;
import org.estafeta.dissemination.source.ChoiceSets;
import org.estafeta.dissemination.source.Cue;
import org.estafeta.dissemination.source.DayRange;
import org.estafeta.dissemination.source.MeetingPlace;
import org.estafeta.dissemination.source.PracticeEvidence;
import org.estafeta.dissemination.source.SourceModel;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

/**
 * What is known about who may have learned one practice from whom, in the words of the
 * graph and in the numbers of the algorithm.
 */
final class SpreadEvidence {

	private final String practiceId;

	private final List<SourceEvidenceRow.Holder> holders;

	private final Map<String, Integer> numbers = new HashMap<>();

	/** The facts of each adopter, oldest first. */
	private final List<List<RecordedFact>> facts;

	private final Map<String, SourceEvidenceRow.Place> places = new HashMap<>();

	private final ChoiceSets sets;

	SpreadEvidence(String practiceId, List<SourceEvidenceRow.Holder> holders, List<RecordedFact> facts,
			List<SourceEvidenceRow.Visit> visits, LocalDate today) {
		this.practiceId = practiceId;
		this.holders = List.copyOf(holders);
		this.facts = new ArrayList<>(Collections.nCopies(holders.size(), List.of()));
		for (int number = 0; number < holders.size(); number++) {
			this.numbers.put(holders.get(number).adopter().adoptionId(), number);
		}
		for (RecordedFact fact : facts) {
			Integer learner = this.numbers.get(fact.learnerId());
			if (learner != null) {
				this.facts.set(learner, and(this.facts.get(learner), fact));
			}
		}
		this.sets = new ChoiceSets(new PracticeEvidence(holders.stream().map(SpreadEvidence::adopter).toList(),
				meetingPlaces(visits), links(facts), (int) today.toEpochDay()));
	}

	private static <T> List<T> and(List<T> some, T more) {
		List<T> all = new ArrayList<>(some);
		all.add(more);
		return all;
	}

	private static PracticeEvidence.Adopter adopter(SourceEvidenceRow.Holder holder) {
		DayRange first = range(null);
		DayRange used = null;
		for (Map.Entry<Adoption.Stage, ImpreciseDate> stage : holder.stages().entrySet()) {
			DayRange date = range(stage.getValue());
			first = first.equals(DayRange.UNKNOWN) ? date : earlier(first, date);
			boolean uses = stage.getKey() != Adoption.Stage.AWARE && stage.getKey() != Adoption.Stage.ABANDONED;
			if (uses) {
				used = (used != null) ? earlier(used, date) : date;
			}
		}
		Adopter.Place place = holder.adopter().place();
		return new PracticeEvidence.Adopter(first, used, holder.adopter().kind() == Adoption.Kind.DEVELOPMENT,
				(place.district() != null) ? place.region() + "/" + place.district() : null);
	}

	// Of two days nobody knows one by nothing: the other one tells more.
	private static DayRange earlier(DayRange one, DayRange other) {
		return (other.latest() < one.latest() || one.equals(DayRange.UNKNOWN)) ? other : one;
	}

	static DayRange range(@Nullable ImpreciseDate date) {
		LocalDate earliest = (date != null) ? date.earliest() : null;
		LocalDate latest = (date != null) ? date.latest() : null;
		return new DayRange((earliest != null) ? (int) earliest.toEpochDay() : DayRange.UNBOUNDED_BELOW,
				(latest != null) ? (int) latest.toEpochDay() : DayRange.UNBOUNDED_ABOVE);
	}

	private List<MeetingPlace> meetingPlaces(List<SourceEvidenceRow.Visit> visits) {
		Map<String, List<MeetingPlace.Stay>> stays = new LinkedHashMap<>();
		for (SourceEvidenceRow.Visit visit : visits) {
			Integer number = this.numbers.get(visit.adoptionId());
			if (number != null) {
				this.places.put(visit.place().id(), visit.place());
				List<MeetingPlace.Stay> there = stays.computeIfAbsent(visit.place().id(), (id) -> new ArrayList<>());
				// Whoever led an event is not once more a guest of it.
				if (visit.place().kind() != MeetingPlace.Kind.EVENT
						|| there.stream().noneMatch((stay) -> stay.adopter() == number)) {
					there.add(new MeetingPlace.Stay(number, since(visit),
							(visit.until() != null) ? range(visit.until()) : DayRange.NEVER, visit.leading()));
				}
			}
		}
		List<MeetingPlace> meetingPlaces = new ArrayList<>();
		stays.forEach((id, there) -> {
			if (there.size() > 1) {
				meetingPlaces.add(new MeetingPlace(Objects.requireNonNull(this.places.get(id)).kind(), id, there));
			}
		});
		return meetingPlaces;
	}

	private static DayRange since(SourceEvidenceRow.Visit visit) {
		return visit.always() ? DayRange.ALWAYS : range(visit.since());
	}

	private List<PracticeEvidence.Link> links(List<RecordedFact> facts) {
		List<PracticeEvidence.Link> links = new ArrayList<>();
		for (RecordedFact fact : facts) {
			Integer learner = this.numbers.get(fact.learnerId());
			Integer teacher = fact.hasKnownSource() ? this.numbers.get(Objects.requireNonNull(fact.teacherId())) : null;
			if (learner != null && teacher != null) {
				links.add(new PracticeEvidence.Link(learner, teacher, range(fact.proof().date())));
			}
		}
		return links;
	}

	/**
	 * What the known sources teach: of each adopter the first one.
	 * @param limit how many at most
	 * @return the candidates with who it was
	 */
	List<SourceModel.Lesson> lessons(int limit) {
		List<SourceModel.Lesson> lessons = new ArrayList<>();
		for (int number = 0; number < this.holders.size() && lessons.size() < limit; number++) {
			RecordedFact first = this.facts.get(number)
				.stream()
				.filter(RecordedFact::hasKnownSource)
				.findFirst()
				.orElse(null);
			Integer teacher = (first != null) ? this.numbers.get(Objects.requireNonNull(first.teacherId())) : null;
			if (teacher != null) {
				lessons.add(new SourceModel.Lesson(this.sets.of(number, new BitSet()), teacher));
			}
		}
		return lessons;
	}

	/**
	 * The candidates of adoptions without a source.
	 * @param limit of how many adoptions at most
	 * @return the candidates
	 */
	List<ChoiceSet> openSets(int limit) {
		return open().stream().limit(limit).map(this::set).toList();
	}

	private List<Integer> open() {
		List<Integer> open = new ArrayList<>();
		for (int number = 0; number < this.holders.size(); number++) {
			if (isOpen(number)) {
				open.add(number);
			}
		}
		return open;
	}

	// Whoever read about it has it from a publication, and where it began it came from
	// nobody.
	private boolean isOpen(int number) {
		SourceEvidenceRow.Holder holder = this.holders.get(number);
		List<RecordedFact> known = this.facts.get(number);
		return holder.adopter().kind() != Adoption.Kind.DEVELOPMENT && !holder.outside() && !known.isEmpty()
				&& known.stream()
					.noneMatch(
							(fact) -> fact.hasKnownSource() || fact.proof().channelKind() == ChannelKind.PUBLICATION);
	}

	private ChoiceSet set(int number) {
		BitSet rejected = new BitSet();
		for (String id : this.holders.get(number).rejected()) {
			Integer candidate = this.numbers.get(id);
			if (candidate != null) {
				rejected.set(candidate);
			}
		}
		return this.sets.of(number, rejected);
	}

	/**
	 * The adoptions without a source and who they may be learned from.
	 * @param model how likely which candidate is
	 * @param wanted which adoptions, by id
	 * @return the adoptions, by id
	 */
	List<MissingSource> missing(SourceModel model, Predicate<String> wanted) {
		return open().stream()
			.filter((number) -> wanted.test(this.holders.get(number).adopter().adoptionId()))
			.map((number) -> missing(number, model))
			.toList();
	}

	private MissingSource missing(int number, SourceModel model) {
		SourceModel.Ranking ranking = model.rank(set(number));
		List<MissingSource.Candidate> candidates = ranking.candidates()
			.stream()
			.limit(MissingSource.MAX_CANDIDATES)
			.map((ranked) -> new MissingSource.Candidate(this.holders.get(ranked.candidate().adopter()).adopter(),
					ranked.probability(), reasons(ranked.candidate())))
			.toList();
		List<RecordedFact> known = this.facts.get(number);
		RecordedFact proposed = known.stream().filter((fact) -> fact.teacherId() != null).findFirst().orElse(null);
		RecordedFact fact = (proposed != null) ? proposed : known.getFirst();
		return new MissingSource(this.practiceId, this.holders.get(number).adopter(), fact.proof(), candidates,
				ranking.none(), ranking.candidates().size() - candidates.size() + ranking.leftOut(), fact.teacherId());
	}

	private List<SourceReason> reasons(ChoiceSet.Candidate candidate) {
		List<SourceReason> reasons = new ArrayList<>();
		for (ChoiceSet.Reason reason : candidate.reasons()) {
			SourceEvidenceRow.Place place = (reason.placeId() != null) ? this.places.get(reason.placeId()) : null;
			reasons.add(new SourceReason(SourceReason.Code.valueOf(reason.cue().name()), ref(place),
					(place != null) ? place.name() : null, reason.strength()));
		}
		if (candidate.value(Cue.ORIGIN) > 0) {
			reasons.add(new SourceReason(SourceReason.Code.ORIGIN, null, null, 1));
		}
		if (candidate.value(Cue.PASSED_ON) > 0) {
			reasons.add(new SourceReason(SourceReason.Code.PASSED_ON, null, null,
					Math.round(Math.expm1(candidate.value(Cue.PASSED_ON)))));
		}
		return reasons;
	}

	private static @Nullable NodeRef ref(SourceEvidenceRow.@Nullable Place place) {
		if (place == null) {
			return null;
		}
		return switch (place.kind()) {
			case EVENT -> new NodeRef(NodeKind.EVENT, place.id());
			case COMMUNITY -> new NodeRef(NodeKind.COMMUNITY, place.id());
			case ORGANISATION -> new NodeRef(NodeKind.ORGANISATION, place.id());
			case PROGRAMME -> new NodeRef(NodeKind.PROGRAMME, place.id());
			case MENTORSHIP -> null;
		};
	}

}
