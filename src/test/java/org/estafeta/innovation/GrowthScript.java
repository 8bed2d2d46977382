package org.estafeta.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How people grow in the year of {@link YearScript}: what they lack, who helps them, what
 * they get rid of; and what the indicators of Table 1 are to count of the two scripts
 * together, at the end of any day. Knows nothing of the product either.
 */
final class GrowthScript {

	/** The two who are new to teaching. */
	static final List<Integer> NEW = List.of(6, 7);

	static final int LEADERS_PEOPLE = 4;

	static final int SCHOOLS_PEOPLE = 7;

	static final LocalDate SUPPORT = LocalDate.of(YearScript.YEAR, 10, 20);

	static final LocalDate PROJECT = LocalDate.of(YearScript.YEAR, 11, 15);

	static final LocalDate PROJECT_STARTS = LocalDate.of(YearScript.YEAR + 1, 1, 10);

	static final LocalDate CONTEST = LocalDate.of(YearScript.YEAR, 10, 4);

	static final LocalDate CONTEST_CLOSED = LocalDate.of(YearScript.YEAR + 1, 1, 15);

	static final LocalDate SITES_GRANTED = LocalDate.of(YearScript.YEAR + 1, 2, 20);

	static final LocalDate SITES_BEGIN = LocalDate.of(YearScript.YEAR + 1, 4, 1);

	static final LocalDate SPREAD = LocalDate.of(YearScript.YEAR + 1, 5, 30);

	static final LocalDate PAGE = LocalDate.of(YearScript.YEAR, 9, 20);

	static final LocalDate PAGE_ENDS = LocalDate.of(YearScript.YEAR, 12, 10);

	static final LocalDate SYSTEM = LocalDate.of(YearScript.YEAR, 11, 5);

	static final LocalDate SYSTEM_USED = LocalDate.of(YearScript.YEAR + 1, 1, 20);

	/** The school that uses a system with which people find their deficits. */
	static final int SYSTEM_USER = 1;

	final List<Found> found = new ArrayList<>();

	final List<Pair> pairs = new ArrayList<>();

	private final YearScript year;

	GrowthScript(long seed, YearScript year) {
		this.year = year;
		Random random = new Random(seed);
		for (int teacher = 0; teacher < YearScript.TEACHERS; teacher++) {
			if (NEW.contains(teacher) || random.nextInt(4) > 0) {
				LocalDate day = LocalDate.of(YearScript.YEAR, 10, 1).plusDays(random.nextInt(50));
				int many = 1 + random.nextInt(3);
				this.found.add(new Found(teacher, day, many, random.nextInt(many + 1),
						LocalDate.of(YearScript.YEAR + 1, 3, 1).plusDays(random.nextInt(80))));
			}
		}
		for (int mentee : NEW) {
			this.pairs.add(new Pair(random.nextInt(2), mentee,
					LocalDate.of(YearScript.YEAR, 12, 1).plusDays(random.nextInt(25)),
					LocalDate.of(YearScript.YEAR + 1, 5, 2).plusDays(random.nextInt(20))));
		}
	}

	/**
	 * How many deficits stand open at the end of a day.
	 * @param teacher whose
	 * @param day the day
	 * @return the number
	 */
	int open(int teacher, LocalDate day) {
		return this.found.stream()
			.filter((one) -> one.teacher == teacher)
			.mapToInt((one) -> (day.isBefore(one.day) ? 0 : one.many) - (day.isBefore(one.goneOn) ? 0 : one.gone))
			.sum();
	}

	/**
	 * What the indicators count at the end of a day, of what the scripts alone make.
	 * @param day the day
	 * @return by the numbers of Table 1, as far as schools and people of the scripts are
	 * counted
	 */
	Map<String, Integer> counted(LocalDate day) {
		Map<String, Integer> numbers = new TreeMap<>();
		// what ended within the year has worked in it
		numbers.put("1.1", (day.isBefore(PAGE) ? 0 : 1) + (day.isBefore(SYSTEM) ? 0 : 1));
		numbers.put("2.1",
				day.isBefore(SYSTEM_USED) ? 0
						: (int) IntStream.range(0, YearScript.TEACHERS)
							.filter((teacher) -> YearScript.school(teacher) == SYSTEM_USER)
							.count());
		numbers.put("2.2",
				(int) this.found.stream()
					.filter((one) -> !day.isBefore(one.day))
					.map((one) -> YearScript.school(one.teacher))
					.distinct()
					.count());
		numbers.put("2.3", 1);
		numbers.put("3.1", day.isBefore(CONTEST) ? 0 : this.year.marks.size());
		numbers.put("3.2", calendar(day).size());
		numbers.put("3.3", guests(day));
		numbers.put("5.1", day.isBefore(SUPPORT) ? 0 : LEADERS_PEOPLE + SCHOOLS_PEOPLE);
		Set<Integer> paired = new HashSet<>();
		this.pairs.stream().filter((one) -> !day.isBefore(one.begin)).forEach((one) -> {
			paired.add(one.mentor);
			paired.add(one.mentee);
		});
		numbers.put("5.2", paired.size());
		numbers.put("7.1",
				(int) this.year.meetings.stream()
					.filter((one) -> one.hosts().size() > 1 && !day.isBefore(one.day()))
					.count() + (day.isBefore(PROJECT_STARTS) ? 0 : 1));
		return numbers;
	}

	private Set<Integer> calendar(LocalDate day) {
		Set<Integer> schools = new HashSet<>();
		this.year.meetings.stream().filter((one) -> !day.isBefore(one.day())).forEach((one) -> {
			schools.addAll(one.hosts());
			one.present().forEach((teacher) -> schools.add(YearScript.school(teacher)));
		});
		if (!day.isBefore(CONTEST)) {
			schools.add(YearScript.SCHOOLS - 1);
		}
		if (!day.isBefore(CONTEST_CLOSED)) {
			IntStream.range(0, this.year.marks.size()).forEach((work) -> schools.add(work % YearScript.SCHOOLS));
		}
		return schools;
	}

	// strangers of different meetings have the same names and workplace, so they are the
	// same people
	private int guests(LocalDate day) {
		Set<Integer> teachers = new HashSet<>();
		int strangers = 0;
		for (YearScript.Meeting one : this.year.meetings) {
			if (!day.isBefore(one.day())) {
				teachers.addAll(one.present());
				strangers = Math.max(strangers, one.strangers());
			}
		}
		return teachers.size() + strangers;
	}

	/**
	 * Which of the schools that have nothing to do with the year have taken up the
	 * practice by the end of a day, as far as it was written down by then.
	 * @param day the day
	 * @return the numbers of the learners
	 */
	Set<Integer> learners(LocalDate day) {
		Set<Integer> learners = new HashSet<>();
		if (!day.isBefore(SPREAD)) {
			this.year.transfers.stream()
				.filter((one) -> !day.isBefore(one.day()))
				.forEach((one) -> learners.add(one.learner()));
		}
		return learners;
	}

	/**
	 * A teacher finds what they lack, and gets rid of some of it.
	 *
	 * @param teacher who
	 * @param day when
	 * @param many how many deficits
	 * @param gone how many of them go
	 * @param goneOn when
	 */
	record Found(int teacher, LocalDate day, int many, int gone, LocalDate goneOn) {
	}

	/**
	 * A mentor helps a new teacher.
	 *
	 * @param mentor who helps
	 * @param mentee who is helped
	 * @param begin when both have agreed
	 * @param end when it ends
	 */
	record Pair(int mentor, int mentee, LocalDate begin, LocalDate end) {
	}

}
