package org.estafeta.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.estafeta.dissemination.Adoption;
import org.estafeta.shared.ImpreciseDate;

/**
 * How one practice really spread: who came to have it when, from whom, by which tie.
 * Adopters are numbered from 0 within the spread; the first is where the practice began.
 *
 * @param practice the number of the practice
 * @param adopters who came to have it, sources before those who learned from them
 * @param facts what happened, with the date as it became known
 */
public record GeneratedSpread(int practice, List<Adopter> adopters, List<Fact> facts) {

	/** No adopter. */
	public static final int NOBODY = -1;

	public GeneratedSpread {
		adopters = List.copyOf(adopters);
		facts = List.copyOf(facts);
	}

	/**
	 * Who truly had the practice through one adopter, by the true days.
	 * @param start the adopter
	 * @return the adopters, the start among them
	 */
	public BitSet reachedFrom(int start) {
		int[] since = new int[this.adopters.size()];
		Arrays.fill(since, Integer.MAX_VALUE);
		since[start] = Integer.MIN_VALUE;
		BitSet reached = new BitSet();
		reached.set(start);
		boolean changed = true;
		while (changed) {
			changed = false;
			for (Fact fact : this.facts) {
				if (fact.teacher() != NOBODY && since[fact.teacher()] <= fact.day()
						&& fact.day() < since[fact.learner()]) {
					since[fact.learner()] = fact.day();
					reached.set(fact.learner());
					changed = true;
				}
			}
		}
		return reached;
	}

	/**
	 * Facts that would close a cycle: somebody learns, nobody knows when, from one who
	 * has it through them. They never stand in the graph.
	 * @param count how many at most
	 * @param seed what decides which
	 * @return the facts
	 */
	public List<Fact> cycleAttempts(int count, long seed) {
		Random random = new Random(seed);
		List<Fact> attempts = new ArrayList<>();
		List<Fact> transfers = this.facts.stream().filter((fact) -> fact.teacher() != NOBODY).toList();
		int[] firstTeacher = new int[this.adopters.size()];
		Arrays.fill(firstTeacher, NOBODY);
		transfers.reversed().forEach((fact) -> firstTeacher[fact.learner()] = fact.teacher());
		for (int i = 0; i < count && !transfers.isEmpty(); i++) {
			int descendant = transfers.get(random.nextInt(transfers.size())).learner();
			int ancestor = firstTeacher[descendant];
			while (firstTeacher[ancestor] != NOBODY && random.nextInt(3) > 0) {
				ancestor = firstTeacher[ancestor];
			}
			attempts.add(new Fact(ancestor, descendant, GeneratedTie.SAME_DISTRICT, Groups.NONE,
					Adoption.Strength.ADOPTED, 0, ImpreciseDate.UNKNOWN));
		}
		return attempts;
	}

	/**
	 * One who came to have the practice.
	 *
	 * @param actor the number of the actor in the world
	 * @param day the true day, counted from {@link GeneratedWorld#BEGIN}
	 */
	public record Adopter(int actor, int day) {

	}

	/**
	 * Something that happened.
	 *
	 * @param learner the adopter it happened to
	 * @param teacher the adopter it was learned from, or {@link #NOBODY}
	 * @param tie by what it really passed
	 * @param occasion the number of the event, community or programme, the mentee of a
	 * mentorship, or -1
	 * @param strength what the source says happened
	 * @param day the true day, counted from {@link GeneratedWorld#BEGIN}
	 * @param date the date as it became known; holds the true day
	 */
	public record Fact(int learner, int teacher, GeneratedTie tie, int occasion, Adoption.Strength strength, int day,
			ImpreciseDate date) {

	}

}
