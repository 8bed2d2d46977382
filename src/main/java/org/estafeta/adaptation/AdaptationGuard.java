package org.estafeta.adaptation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.estafeta.diagnosis.NoisyCount;

/**
 * Decides what may be told of young teachers. Territories stand beside each other: no sum
 * over them is told but what can be made of what they tell, so none of them can be found
 * by subtracting. Within a territory a number is told when it is {@value #LEAST} people
 * or more and so many are left of those it is a part of; else «fewer than five» or
 * «nearly all», which both may mean nobody and everybody. An organisation is a part of
 * its territory: it has a line when it has {@value #LEAST} young teachers and its
 * territory has so many besides, or none; a number of it is told when the territory's is
 * told and what is left of the territory without it, and without the others told before,
 * could be told too. Whoever sees both subtracts nothing but what might stand there
 * itself. The tests subtract everything. What tells of deficits is told of territories
 * alone, and as statistics of deficits are: {@link NoisyCount}.
 */
final class AdaptationGuard {

	/** Nothing is told of fewer people. */
	static final int LEAST = 5;

	private final NoisyCount secret;

	/**
	 * Prepares to decide.
	 * @param secret makes the numbers that tell of deficits
	 */
	AdaptationGuard(NoisyCount secret) {
		this.secret = secret;
	}

	/**
	 * Makes the lines of a school year.
	 * @param year the school year
	 * @param people all young teachers of it
	 * @return territories by their names, each followed by its organisations
	 */
	List<AdaptationLine> lines(int year, Collection<CountedTeacher> people) {
		Map<CountedTeacher.Named, List<CountedTeacher>> places = grouped(people, true);
		List<AdaptationLine> lines = new ArrayList<>();
		places.forEach((place, all) -> lines.addAll(place(year, place, all)));
		return lines;
	}

	private static Map<CountedTeacher.Named, List<CountedTeacher>> grouped(Collection<CountedTeacher> people,
			boolean byPlace) {
		Comparator<CountedTeacher.Named> order = Comparator.comparing(CountedTeacher.Named::name)
			.thenComparing(CountedTeacher.Named::id);
		return people.stream()
			.collect(Collectors.groupingBy((one) -> byPlace ? one.place() : one.organisation(),
					() -> new TreeMap<>(order), Collectors.toList()));
	}

	private List<AdaptationLine> place(int year, CountedTeacher.Named place, List<CountedTeacher> people) {
		Group whole = Group.of(people);
		Map<AdaptationMeasure, ToldNumber> told = new EnumMap<>(AdaptationMeasure.class);
		for (AdaptationMeasure measure : AdaptationMeasure.values()) {
			if (measure.isSecret()) {
				told.put(measure, ToldNumber.about(this.secret.of(whole.count(measure))));
			}
			else {
				told.put(measure, (whole.people >= LEAST) ? whole.told(measure) : ToldNumber.HIDDEN);
			}
		}
		List<AdaptationLine> lines = new ArrayList<>();
		lines.add(new AdaptationLine(year, place.id(), place.name(), null, null,
				(whole.people >= LEAST) ? ToldNumber.of(whole.people) : ToldNumber.FEW, told));
		Map<AdaptationMeasure, Group> rest = new EnumMap<>(AdaptationMeasure.class);
		for (AdaptationMeasure measure : AdaptationMeasure.values()) {
			rest.put(measure, whole);
		}
		int left = whole.people;
		for (Map.Entry<CountedTeacher.Named, List<CountedTeacher>> one : grouped(people, false).entrySet()) {
			Group group = Group.of(one.getValue());
			if (group.people < LEAST || (left != group.people && left - group.people < LEAST)) {
				continue;
			}
			left -= group.people;
			lines.add(new AdaptationLine(year, place.id(), place.name(), one.getKey().id(), one.getKey().name(),
					ToldNumber.of(group.people),
					(group.people == whole.people) ? told : organisation(group, told, rest)));
		}
		return lines;
	}

	private static Map<AdaptationMeasure, ToldNumber> organisation(Group group, Map<AdaptationMeasure, ToldNumber> told,
			Map<AdaptationMeasure, Group> rest) {
		Map<AdaptationMeasure, ToldNumber> own = new EnumMap<>(AdaptationMeasure.class);
		for (AdaptationMeasure measure : AdaptationMeasure.values()) {
			Group before = rest.getOrDefault(measure, group);
			Group after = before.without(group);
			boolean fine = told.getOrDefault(measure, ToldNumber.HIDDEN).isNumber() && group.told(measure).isNumber()
					&& after.told(measure).isNumber();
			own.put(measure, fine ? group.told(measure) : ToldNumber.HIDDEN);
			if (fine) {
				rest.put(measure, after);
			}
		}
		return own;
	}

	/**
	 * A group in numbers.
	 *
	 * @param people how many there are
	 * @param counts how many of them count in what
	 */
	private record Group(int people, Map<AdaptationMeasure, Integer> counts) {

		static Group of(List<CountedTeacher> people) {
			Map<AdaptationMeasure, Integer> counts = new EnumMap<>(AdaptationMeasure.class);
			for (AdaptationMeasure measure : AdaptationMeasure.values()) {
				counts.put(measure, (int) people.stream().filter((one) -> one.measures().contains(measure)).count());
			}
			return new Group(people.size(), counts);
		}

		private int count(AdaptationMeasure measure) {
			return this.counts.getOrDefault(measure, 0);
		}

		private Group without(Group part) {
			Map<AdaptationMeasure, Integer> counts = new EnumMap<>(AdaptationMeasure.class);
			this.counts.forEach((measure, count) -> counts.put(measure, count - part.count(measure)));
			return new Group(this.people - part.people, counts);
		}

		private ToldNumber told(AdaptationMeasure measure) {
			int count = count(measure);
			AdaptationMeasure whole = measure.whole();
			int others = ((whole != null) ? count(whole) : this.people) - count;
			if (count < LEAST) {
				return ToldNumber.FEW;
			}
			return (others < LEAST) ? ToldNumber.NEARLY_ALL : ToldNumber.of(count);
		}

	}

}
