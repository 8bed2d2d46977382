package org.estafeta.dissemination.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * People who work together, meet and teach each other: the ties that a practice can
 * spread along, and how they stand in the records. Days are counted from 0.
 */
final class SimulatedWorld {

	static final int DAYS = 6 * 365;

	static final int PEOPLE = 700;

	static final int DISTRICTS = 10;

	private static final int ORGANISATIONS = 70;

	private final Random random;

	private final List<Tie> ties = new ArrayList<>();

	/** Contacts over the ties, by person. */
	private final Map<Integer, List<Contact>> contacts = new HashMap<>();

	SimulatedWorld(long seed) {
		this.random = new Random(seed);
		organisations();
		communities();
		mentorships();
		programmes();
	}

	static int district(int person) {
		return (person * ORGANISATIONS / PEOPLE) * DISTRICTS / ORGANISATIONS;
	}

	List<Contact> contacts(int person) {
		return this.contacts.getOrDefault(person, List.of());
	}

	List<Tie> ties() {
		return this.ties;
	}

	// One person in six has moved to another organisation.
	private void organisations() {
		List<List<Stay>> staff = lists(ORGANISATIONS);
		for (int person = 0; person < PEOPLE; person++) {
			int home = person * ORGANISATIONS / PEOPLE;
			int from = this.random.nextInt(DAYS) - DAYS;
			boolean moved = this.random.nextInt(6) == 0;
			int to = moved ? this.random.nextInt(DAYS) : Integer.MAX_VALUE;
			staff.get(home).add(new Stay(person, from, to, false));
			if (moved) {
				staff.get(this.random.nextInt(ORGANISATIONS)).add(new Stay(person, to, Integer.MAX_VALUE, false));
			}
		}
		staff.forEach((people) -> add(MeetingPlace.Kind.ORGANISATION, people, .22));
	}

	private void communities() {
		List<List<Stay>> members = lists(DISTRICTS * 4);
		for (int person = 0; person < PEOPLE; person++) {
			for (int i = this.random.nextInt(3); i > 0; i--) {
				int from = this.random.nextInt(2 * DAYS) - DAYS;
				int to = (this.random.nextInt(3) == 0) ? from + 200 + this.random.nextInt(DAYS) : Integer.MAX_VALUE;
				int community = (this.random.nextInt(5) > 0) ? district(person) * 4 + this.random.nextInt(4)
						: this.random.nextInt(members.size());
				members.get(community).add(new Stay(person, from, to, false));
			}
		}
		members.forEach((people) -> add(MeetingPlace.Kind.COMMUNITY, people, .1));
	}

	private void mentorships() {
		for (int person = 0; person < PEOPLE; person++) {
			int mentor = this.random.nextInt(PEOPLE);
			if (this.random.nextInt(4) == 0 && mentor != person) {
				int from = this.random.nextInt(DAYS);
				add(MeetingPlace.Kind.MENTORSHIP,
						List.of(new Stay(mentor, from, from + 365, true), new Stay(person, from, from + 365, false)),
						1.2);
			}
		}
	}

	private void programmes() {
		for (int programme = 0; programme < 80; programme++) {
			int day = this.random.nextInt(DAYS);
			List<Stay> people = people(15, PEOPLE, this.random).stream()
				.map((person) -> new Stay(person, day, day + 90, false))
				.toList();
			add(MeetingPlace.Kind.PROGRAMME, people, .3);
		}
	}

	private void add(MeetingPlace.Kind kind, List<Stay> people, double rate) {
		this.ties.add(new Tie(kind, kind + " " + this.ties.size(), people));
		for (Stay one : people) {
			for (Stay other : people) {
				int from = Math.max(one.from, other.from);
				int to = Math.min(one.to, other.to);
				if (one.person != other.person && from < to) {
					// a mentee teaches the mentor, too, but less
					double likely = (other.leads) ? rate / 4 : rate;
					this.contacts.computeIfAbsent(one.person, (person) -> new ArrayList<>())
						.add(new Contact(other.person, from, to, likely));
				}
			}
		}
	}

	static List<Integer> people(int count, int of, Random random) {
		Set<Integer> people = new LinkedHashSet<>();
		while (people.size() < count) {
			people.add(random.nextInt(of));
		}
		return List.copyOf(people);
	}

	private static <T> List<List<T>> lists(int size) {
		return IntStream.range(0, size).mapToObj((i) -> (List<T>) new ArrayList<T>()).toList();
	}

	/** A place as it really was. */
	record Tie(MeetingPlace.Kind kind, String id, List<Stay> stays) {

		// What the records say of it: one stay in ten is missing, days are often known to
		// the year only, and some ends are not known at all.
		@Nullable MeetingPlace recorded(Map<Integer, Integer> adopters, Random random) {
			List<MeetingPlace.Stay> known = new ArrayList<>();
			for (Stay stay : this.stays) {
				Integer adopter = adopters.get(stay.person);
				if (adopter != null && random.nextInt(10) > 0) {
					DayRange to = (stay.to == Integer.MAX_VALUE || random.nextInt(5) == 0) ? DayRange.NEVER
							: about(stay.to, random);
					known.add(new MeetingPlace.Stay(adopter, about(stay.from, random), to, stay.leads));
				}
			}
			return (known.size() > 1) ? new MeetingPlace(this.kind, this.id, known) : null;
		}

		private static DayRange about(int day, Random random) {
			int year = Math.floorDiv(day, 365) * 365;
			return (random.nextInt(5) < 2) ? new DayRange(year, year + 364) : DayRange.day(day);
		}

	}

	/** That somebody was at a place from one day to another. */
	record Stay(int person, int from, int to, boolean leads) {

	}

	/** Somebody to whom a practice can be passed on, so often a year. */
	record Contact(int person, int from, int to, double rate) {

	}

}
