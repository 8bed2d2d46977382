package org.estafeta.generated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.source.DayRange;
import org.estafeta.dissemination.source.MeetingPlace;
import org.estafeta.dissemination.source.PracticeEvidence;
import org.estafeta.shared.ImpreciseDate;

/**
 * What a generated graph tells about who may have learned a practice from whom, without
 * loading it.
 */
public final class GeneratedEvidence {

	private final GeneratedWorld world;

	private final GeneratedSpread spread;

	private final Map<Integer, Integer> numbers = new HashMap<>();

	private final Map<String, Builder> places = new HashMap<>();

	private GeneratedEvidence(GeneratedWorld world, GeneratedSpread spread) {
		this.world = world;
		this.spread = spread;
	}

	/**
	 * Tells what is known of a spread.
	 * @param practices the practices
	 * @param practice the number of the practice
	 * @param known whether the source of an adopter is declared
	 * @return what is known
	 */
	public static PracticeEvidence of(GeneratedPractices practices, int practice, IntPredicate known) {
		return new GeneratedEvidence(practices.world(), practices.spread(practice)).evidence(known);
	}

	private PracticeEvidence evidence(IntPredicate known) {
		List<PracticeEvidence.Adopter> adopters = new ArrayList<>();
		Map<Integer, GeneratedSpread.Fact> first = new HashMap<>();
		this.spread.facts().forEach((fact) -> first.putIfAbsent(fact.learner(), fact));
		for (int number = 0; number < this.spread.adopters().size(); number++) {
			int actor = this.spread.adopters().get(number).actor();
			this.numbers.put(actor, number);
			GeneratedSpread.Fact fact = first.get(number);
			DayRange day = (fact != null) ? range(fact.date()) : DayRange.UNKNOWN;
			adopters.add(new PracticeEvidence.Adopter(day, day, number == 0, "d" + this.world.districtOf(actor)));
		}
		this.numbers.forEach(this::meet);
		events();
		List<PracticeEvidence.Link> links = new ArrayList<>();
		first.forEach((learner, fact) -> {
			if (fact.teacher() != GeneratedSpread.NOBODY && known.test(learner)) {
				links.add(new PracticeEvidence.Link(learner, fact.teacher(), range(fact.date())));
			}
		});
		List<MeetingPlace> met = new ArrayList<>();
		this.places.forEach((id, builder) -> met.add(new MeetingPlace(builder.kind, id, builder.stays)));
		return new PracticeEvidence(adopters, met, links, day(GeneratedWorld.DAYS).earliest());
	}

	private void meet(int actor, int number) {
		boolean teacher = this.world.isTeacher(actor);
		stay(MeetingPlace.Kind.ORGANISATION, this.world.organisationOf(actor), number,
				teacher ? day(this.world.employedFrom(actor)) : DayRange.ALWAYS, DayRange.NEVER, false);
		if (this.world.communityOf(actor) != Groups.NONE) {
			int to = this.world.memberTo(actor);
			stay(MeetingPlace.Kind.COMMUNITY, this.world.communityOf(actor), number, day(this.world.memberFrom(actor)),
					(to < GeneratedWorld.DAYS) ? day(to) : DayRange.NEVER, false);
		}
		Integer mentor = (this.world.mentorOf(actor) != Groups.NONE) ? this.numbers.get(this.world.mentorOf(actor))
				: null;
		if (mentor != null) {
			DayRange from = day(this.world.mentoredFrom(actor));
			DayRange to = day(this.world.mentoredTo(actor));
			stay(MeetingPlace.Kind.MENTORSHIP, actor, mentor, from, to, true);
			stay(MeetingPlace.Kind.MENTORSHIP, actor, number, from, to, false);
		}
		if (teacher && this.world.runOf(actor) != Groups.NONE) {
			DayRange on = day(this.world.runDay(this.world.runOf(actor)));
			stay(MeetingPlace.Kind.PROGRAMME, this.world.programmeOf(this.world.runOf(actor)), number, on, on, false);
		}
	}

	private void events() {
		Set<List<Integer>> speakers = new HashSet<>();
		Set<Integer> events = new HashSet<>();
		for (GeneratedSpread.Fact fact : this.spread.facts()) {
			if (fact.tie() == GeneratedTie.EVENT && speakers.add(List.of(fact.occasion(), fact.teacher()))) {
				DayRange day = day(this.world.eventDay(fact.occasion()));
				stay(MeetingPlace.Kind.EVENT, fact.occasion(), fact.teacher(), day, day, true);
				events.add(fact.occasion());
			}
		}
		for (int event : events) {
			DayRange day = day(this.world.eventDay(event));
			for (int actor : this.world.participants(event)) {
				Integer number = this.numbers.get(actor);
				if (number != null && !speakers.contains(List.of(event, number))) {
					stay(MeetingPlace.Kind.EVENT, event, number, day, day, false);
				}
			}
		}
	}

	private void stay(MeetingPlace.Kind kind, int place, int number, DayRange from, DayRange to, boolean leading) {
		this.places.computeIfAbsent(kind + " " + place, (id) -> new Builder(kind, new ArrayList<>())).stays
			.add(new MeetingPlace.Stay(number, from, to, leading));
	}

	private static DayRange day(int day) {
		return DayRange.day((int) GeneratedWorld.BEGIN.toEpochDay() + day);
	}

	private static DayRange range(ImpreciseDate date) {
		return new DayRange(bound(date.earliest(), DayRange.UNBOUNDED_BELOW),
				bound(date.latest(), DayRange.UNBOUNDED_ABOVE));
	}

	private static int bound(@Nullable LocalDate day, int unknown) {
		return (day != null) ? (int) day.toEpochDay() : unknown;
	}

	/** A place in the making. */
	private record Builder(MeetingPlace.Kind kind, List<MeetingPlace.Stay> stays) {

	}

}
