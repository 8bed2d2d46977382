package org.estafeta.team;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.route.RoutePath;

/**
 * The route of a team.
 *
 * @param from the day it was first planned
 * @param wish within what
 * @param steps its steps in the order of the days
 * @param open the deficits that nothing in it answers, the heaviest first; with those who
 * have them
 * @param quality how good the choice was when it was made
 * @param version grows with each change of the choice
 */
public record TeamRoute(LocalDate from, TeamWish wish, List<Step> steps, List<Team.Need> open, Quality quality,
		int version) {

	public TeamRoute {
		steps = List.copyOf(steps);
		open = List.copyOf(open);
	}

	/**
	 * How many steps are done.
	 * @return the number
	 */
	public long done() {
		return this.steps.stream().filter((one) -> one.doneOn() != null).count();
	}

	/**
	 * Whether a step that is not done cannot be taken any more, or nobody needs it.
	 * @return true when the route should be planned anew
	 */
	public boolean isBroken() {
		return this.steps.stream().anyMatch((one) -> one.isBroken() || one.isNeedless());
	}

	/**
	 * How many hours the steps take a member.
	 * @param member the member
	 * @return the hours, of learning and teaching
	 */
	public int hours(String member) {
		return this.steps.stream().mapToInt((one) -> one.hours(member)).sum();
	}

	/**
	 * How good a choice of steps is.
	 *
	 * @param exact whether it is certain that no choice is better
	 * @param weight the weight of the deficits that it answers
	 * @param bound the weight that no choice can exceed
	 */
	public record Quality(boolean exact, int weight, int bound) {
	}

	/**
	 * A step.
	 *
	 * @param id its id
	 * @param kind what is done
	 * @param target the id of the practice, programme, event or offer of a mentor, or of
	 * the member who teaches
	 * @param title how that is called; what it was called when it is not there any more
	 * @param learners who learns
	 * @param teacher who teaches, null when nobody of the team does
	 * @param due by when
	 * @param doneOn when it was done, null before
	 * @param markedBy the name of the member who said so, null when it is not done or
	 * they are in the team no more
	 * @param there whether it can be taken
	 * @param paths why it is in the route, one for each deficit that learners still have
	 * @param version grows with each change
	 */
	public record Step(String id, TeamStepKind kind, String target, String title, List<Part> learners,
			@Nullable Part teacher, LocalDate due, @Nullable LocalDate doneOn, @Nullable String markedBy, boolean there,
			List<RoutePath> paths, int version) {

		public Step {
			learners = List.copyOf(learners);
			paths = List.copyOf(paths);
		}

		/**
		 * Whether it is to be done and cannot be.
		 * @return false for what is done
		 */
		public boolean isBroken() {
			return this.doneOn == null && !this.there && !isNeedless();
		}

		/**
		 * Whether it is to be done and none of its learners has the deficits any more.
		 * @return false for what is done
		 */
		public boolean isNeedless() {
			return this.doneOn == null && this.learners.stream().allMatch((one) -> one.deficits().isEmpty());
		}

		/**
		 * Whether its day is over.
		 * @param today the day of today
		 * @return true when it is not done
		 */
		public boolean isLate(LocalDate today) {
			return this.doneOn == null && today.isAfter(this.due);
		}

		/**
		 * How many hours it takes a member.
		 * @param member the member
		 * @return the hours; 0 when they do not take part
		 */
		public int hours(String member) {
			int taught = (this.teacher != null && this.teacher.member().equals(member)) ? this.teacher.hours() : 0;
			return taught
					+ this.learners.stream().filter((one) -> one.member().equals(member)).mapToInt(Part::hours).sum();
		}

	}

	/**
	 * Who takes part in a step.
	 *
	 * @param member the member
	 * @param name how they are called
	 * @param hours how many hours it takes them
	 * @param deficits the ids of the deficits of theirs that are still open, or that they
	 * teach
	 */
	public record Part(String member, String name, int hours, List<String> deficits) {

		public Part {
			deficits = List.copyOf(deficits);
		}

	}

}
