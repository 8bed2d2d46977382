package org.estafeta.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What happens in a school year of a methodical centre, drawn by chance, and what is to
 * be counted of it. Knows nothing of the product: organisations and teachers are numbers.
 * The schools 0 and 1 are innovation sites, teachers 0 and 1 work at school 0, the others
 * at schools 1 and 2 in turn.
 */
final class YearScript {

	/** The calendar year in which the school year begins. */
	static final int YEAR = 2027;

	static final int TEACHERS = 8;

	static final int SCHOOLS = 3;

	static final LocalDate FROM = LocalDate.of(YEAR + 1, 4, 1);

	static final LocalDate TO = LocalDate.of(YEAR + 1, 6, 10);

	private static final int JURORS = 3;

	final List<Meeting> meetings = new ArrayList<>();

	final List<Planned> planned = new ArrayList<>();

	final List<Transfer> transfers = new ArrayList<>();

	/** The marks of works: by work, juror and criterion. */
	final List<List<List<Integer>>> marks = new ArrayList<>();

	/**
	 * How many of two lessons each teacher of the group attended, 0 for those outside.
	 */
	final List<Integer> lessons = new ArrayList<>();

	/** What each teacher says of the group, 1 to 5. */
	final List<Integer> opinions = new ArrayList<>();

	/** Which of the things that a community plans were done. */
	final List<Boolean> community = new ArrayList<>();

	/**
	 * Which of the activities of the cyclogram were done, in the order of the cyclogram.
	 */
	final List<Boolean> activities = new ArrayList<>();

	YearScript(long seed) {
		Random random = new Random(seed);
		LocalDate first = LocalDate.of(YEAR, 9, 6);
		for (int i = 0; i < 16; i++) {
			meetings(random, i, first.plusDays(i * 17L + random.nextInt(12)));
		}
		for (int i = 0; i < 9; i++) {
			LocalDate due = FROM.plusDays(4L + random.nextInt(120));
			boolean done = random.nextInt(3) > 0;
			this.planned
				.add(new Planned("Дело " + i + " щщы", i % 2, due, done ? due.plusDays(random.nextInt(9)) : null));
		}
		for (int i = 0; i < 5; i++) {
			this.transfers.add(new Transfer(i, FROM.minusDays(60).plusDays(random.nextInt(120))));
		}
		for (int work = 0; work < 6; work++) {
			this.marks.add(IntStream.range(0, JURORS)
				.mapToObj((juror) -> List.of(random.nextInt(11), random.nextInt(6)))
				.toList());
		}
		for (int i = 0; i < TEACHERS; i++) {
			this.lessons.add(random.nextInt(3));
			this.opinions.add(1 + random.nextInt(5));
			this.community.add(random.nextBoolean());
		}
		for (int i = 0; i < 40; i++) {
			this.activities.add(random.nextInt(3) > 0);
		}
	}

	private void meetings(Random random, int number, LocalDate day) {
		Set<Integer> hosts = new TreeSet<>(Set.of(random.nextInt(SCHOOLS)));
		if (random.nextInt(3) == 0) {
			hosts.add(random.nextInt(SCHOOLS));
		}
		List<Integer> asking = new ArrayList<>(IntStream.range(0, TEACHERS).boxed().toList());
		Collections.shuffle(asking, random);
		asking = List.copyOf(asking.subList(0, 2 + random.nextInt(TEACHERS - 2)));
		Integer places = (random.nextInt(3) == 0) ? 3 : null;
		List<Integer> admitted = asking.subList(0, (places != null) ? Math.min(places, asking.size()) : asking.size());
		Set<Integer> present = admitted.stream()
			.filter((one) -> random.nextInt(4) > 0)
			.collect(Collectors.toCollection(TreeSet::new));
		this.meetings.add(new Meeting("Встреча " + number + " щщы", day, hosts, random.nextBoolean(), places, asking,
				present, random.nextInt(4)));
	}

	/**
	 * Where a teacher works.
	 * @param teacher the teacher
	 * @return the school
	 */
	static int school(int teacher) {
		return (teacher < 2) ? 0 : 1 + teacher % 2;
	}

	private Stream<Meeting> held(int school) {
		return this.meetings.stream().filter((one) -> one.hosts().contains(school) && within(one.day()));
	}

	private static boolean within(LocalDate day) {
		return !day.isBefore(FROM) && !day.isAfter(TO);
	}

	/**
	 * What the report of a site is to say.
	 * @param school the site
	 * @param practices how many practices it has
	 * @return the numbers by the names of what is counted
	 */
	Map<String, Integer> report(int school, int practices) {
		Map<String, Integer> numbers = new TreeMap<>();
		List<Meeting> held = held(school).toList();
		boolean first = school == 0;
		List<Transfer> taken = this.transfers.stream().filter((one) -> first && within(one.day())).toList();
		numbers.put("PRACTICES", practices);
		numbers.put("ADOPTIONS", taken.size());
		numbers.put("ADOPTING_ORGANISATIONS", taken.size());
		numbers.put("EVENTS", held.size());
		numbers.put("PARTICIPANTS", held.stream().mapToInt((one) -> one.present().size() + one.strangers()).sum());
		numbers.put("GUEST_ORGANISATIONS",
				(int) held.stream()
					.map(Meeting::present)
					.flatMap(Collection::stream)
					.map(YearScript::school)
					.filter((one) -> one != school)
					.distinct()
					.count());
		numbers.put("PRESENTATIONS",
				first ? (int) this.meetings.stream().filter((one) -> one.shown() && within(one.day())).count() : 0);
		List<Planned> due = this.planned.stream().filter((one) -> one.site() == school && within(one.due())).toList();
		numbers.put("PLANNED", due.size());
		numbers.put("DONE",
				(int) due.stream().map(Planned::doneOn).filter((day) -> day != null && within(day)).count());
		return numbers;
	}

	/**
	 * How many meetings two schools held together.
	 * @return of the schools 0 and 1
	 */
	long together() {
		return this.meetings.stream().filter((one) -> one.hosts().containsAll(Set.of(0, 1))).count();
	}

	/**
	 * The places of the works of the contest: one more than how many are better.
	 * @return by work
	 */
	List<Integer> places() {
		List<Integer> sums = this.marks.stream()
			.map((work) -> work.stream().mapToInt((sheet) -> sheet.getFirst() + 2 * sheet.getLast()).sum())
			.toList();
		return sums.stream().map((mine) -> 1 + (int) sums.stream().filter((other) -> other > mine).count()).toList();
	}

	/**
	 * A meeting.
	 *
	 * @param title its name
	 * @param day when
	 * @param hosts the schools that hold it
	 * @param shown whether the practice of school 0 is presented
	 * @param places how many may come, null for everybody
	 * @param asking the teachers who register, in this order
	 * @param present those who have a place and come
	 * @param strangers how many come who are on the list alone
	 */
	record Meeting(String title, LocalDate day, Set<Integer> hosts, boolean shown, @Nullable Integer places,
			List<Integer> asking, Set<Integer> present, int strangers) {
	}

	/**
	 * Something that a site plans.
	 *
	 * @param title what
	 * @param site the school
	 * @param due by when
	 * @param doneOn when it is done, null when it is not
	 */
	record Planned(String title, int site, LocalDate due, @Nullable LocalDate doneOn) {
	}

	/**
	 * A school takes up the practice.
	 *
	 * @param learner which of the schools that have nothing to do with all this
	 * @param day when
	 */
	record Transfer(int learner, LocalDate day) {
	}

}
