package org.estafeta.dissemination.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * Lets a practice spread through a {@link SimulatedWorld} by contagion: each tie passes
 * it on after a random time, events pass it on from whoever presents it, a few hear of it
 * by chance, and some come to it from outside. Knows who really had it from whom. Not the
 * model that learns: nobody chooses among candidates here.
 */
final class SimulatedSpread {

	private static final int NOBODY = -1;

	private static final int EVENTS = 14;

	private final Random random;

	private final SimulatedWorld world;

	private final int most;

	private final PriorityQueue<Passing> queue = new PriorityQueue<>();

	private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

	private final List<Integer> people = new ArrayList<>();

	private final List<Integer> days = new ArrayList<>();

	private final List<Integer> sources = new ArrayList<>();

	private final List<SimulatedWorld.Tie> events = new ArrayList<>();

	SimulatedSpread(SimulatedWorld world, long seed, int most) {
		this.world = world;
		this.random = new Random(seed);
		this.most = most;
		adopt(this.random.nextInt(SimulatedWorld.PEOPLE), this.random.nextInt(300), NOBODY);
		int first = this.days.getFirst();
		for (int i = 0; i < EVENTS; i++) {
			this.queue.add(new Passing(first + this.random.nextInt(SimulatedWorld.DAYS - first), NOBODY, null, true));
		}
		for (int i = 0; i < most / 4; i++) {
			this.queue.add(new Passing(first + this.random.nextInt(SimulatedWorld.DAYS - first),
					this.random.nextInt(SimulatedWorld.PEOPLE), null, false));
		}
		run();
	}

	private void run() {
		Passing passing = this.queue.poll();
		while (passing != null && this.people.size() < this.most && passing.day < SimulatedWorld.DAYS) {
			if (passing.event) {
				meet(passing.day);
			}
			else if (!this.numbers.containsKey(passing.person)) {
				adopt(passing.person, passing.day, (passing.source != null) ? passing.source : NOBODY);
			}
			passing = this.queue.poll();
		}
	}

	private void adopt(int person, int day, int source) {
		int number = this.people.size();
		this.numbers.put(person, number);
		this.people.add(person);
		this.days.add(day);
		this.sources.add(source);
		// A few talk to everybody.
		double zeal = (this.random.nextInt(8) == 0) ? 4 : .6;
		for (SimulatedWorld.Contact contact : this.world.contacts(person)) {
			int at = Math.max(day, contact.from()) + delay(contact.rate() * zeal);
			if (at <= contact.to()) {
				this.queue.add(new Passing(at, contact.person(), number, false));
			}
		}
		for (int i = 0; i < 2; i++) {
			this.queue
				.add(new Passing(day + delay(.3 * zeal), this.random.nextInt(SimulatedWorld.PEOPLE), number, false));
		}
	}

	private int delay(double perYear) {
		return 1 + (int) Math.min(1e6, -Math.log(1 - this.random.nextDouble()) * 365 / perYear);
	}

	// Somebody who has it presents it; most of the guests come from the district.
	private void meet(int day) {
		int speaker = this.random.nextInt(this.people.size());
		int district = SimulatedWorld.district(this.people.get(speaker));
		List<SimulatedWorld.Stay> guests = new ArrayList<>();
		guests.add(new SimulatedWorld.Stay(this.people.get(speaker), day, day, true));
		for (int person : SimulatedWorld.people(40, SimulatedWorld.PEOPLE, this.random)) {
			boolean comes = SimulatedWorld.district(person) == district || this.random.nextInt(3) == 0;
			if (comes && !person(guests, person)) {
				guests.add(new SimulatedWorld.Stay(person, day, day, false));
				if (this.random.nextInt(3) == 0) {
					this.queue.add(new Passing(day + delay(8), person, speaker, false));
				}
			}
		}
		this.events.add(new SimulatedWorld.Tie(MeetingPlace.Kind.EVENT, "EVENT " + this.events.size(), guests));
	}

	private static boolean person(List<SimulatedWorld.Stay> guests, int person) {
		return guests.stream().anyMatch((guest) -> guest.person() == person);
	}

	int size() {
		return this.people.size();
	}

	/** Who it came from; nobody of the adopters for -1. */
	int source(int adopter) {
		return this.sources.get(adopter);
	}

	/**
	 * What the records say, with the true links that are known.
	 * @param seed decides what is missing or blurred
	 * @param known whether the link of an adopter is declared
	 */
	PracticeEvidence recorded(long seed, java.util.function.IntPredicate known) {
		Random blur = new Random(seed);
		List<PracticeEvidence.Adopter> adopters = new ArrayList<>();
		for (int number = 0; number < size(); number++) {
			DayRange first = blurred(this.days.get(number), blur);
			boolean uses = blur.nextInt(4) > 0;
			boolean located = blur.nextInt(20) > 0;
			adopters.add(new PracticeEvidence.Adopter(first, uses ? first : null, number == 0,
					located ? "district " + SimulatedWorld.district(this.people.get(number)) : null));
		}
		List<MeetingPlace> places = new ArrayList<>();
		List<SimulatedWorld.Tie> all = new ArrayList<>(this.world.ties());
		all.addAll(this.events);
		for (SimulatedWorld.Tie tie : all) {
			MeetingPlace place = tie.recorded(new HashMap<>(this.numbers), blur);
			if (place != null) {
				places.add((place.kind() == MeetingPlace.Kind.EVENT) ? forgetful(place, blur) : place);
			}
		}
		List<PracticeEvidence.Link> links = new ArrayList<>();
		for (int number = 0; number < size(); number++) {
			if (source(number) != NOBODY && known.test(number)) {
				links.add(new PracticeEvidence.Link(number, source(number), adopters.get(number).first()));
			}
		}
		return new PracticeEvidence(adopters, places, links, SimulatedWorld.DAYS);
	}

	// Who spoke stands in three programmes of four.
	private static MeetingPlace forgetful(MeetingPlace event, Random blur) {
		boolean kept = blur.nextInt(4) > 0;
		return new MeetingPlace(event.kind(), event.id(), event.stays()
			.stream()
			.map((stay) -> new MeetingPlace.Stay(stay.adopter(), stay.from(), stay.to(), stay.leading() && kept))
			.toList());
	}

	// To the day, the month, the year, only not later than a year, or not at all.
	private static DayRange blurred(int day, Random blur) {
		int drawn = blur.nextInt(100);
		if (drawn < 55) {
			return DayRange.day(day);
		}
		if (drawn < 75) {
			return new DayRange(day / 30 * 30, day / 30 * 30 + 29);
		}
		int year = day / 365 * 365;
		if (drawn < 93) {
			return new DayRange(year, year + 364);
		}
		return (drawn < 97) ? new DayRange(DayRange.UNBOUNDED_BELOW, year + 364) : DayRange.UNKNOWN;
	}

	/** That the practice is about to pass to a person, or an event is due. */
	private record Passing(int day, int person, @Nullable Integer source,
			boolean event) implements Comparable<Passing> {

		@Override
		public int compareTo(Passing other) {
			return (this.day != other.day) ? Integer.compare(this.day, other.day)
					: Integer.compare(this.person, other.person);
		}

	}

}
