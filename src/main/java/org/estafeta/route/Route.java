package org.estafeta.route;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An individual educational route.
 *
 * @param id its id
 * @param from the day it was planned
 * @param wish within what
 * @param steps its steps in the order of the days
 * @param answered the deficits that its steps answer, with how each stands
 * @param open the deficits that nothing in it answers
 * @param version grows with each change
 */
public record Route(String id, LocalDate from, RouteWish wish, List<Step> steps, List<Need> answered, List<Need> open,
		int version) {

	public Route {
		steps = List.copyOf(steps);
		answered = List.copyOf(answered);
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
	 * How many hours the steps take together.
	 * @return the hours
	 */
	public int hours() {
		return this.steps.stream().mapToInt(Step::hours).sum();
	}

	/**
	 * How many of the answered deficits are eliminated.
	 * @return the number
	 */
	public long eliminated() {
		return this.answered.stream().filter(Need::eliminated).count();
	}

	/**
	 * Whether a step that is not done cannot be taken any more.
	 * @return true when the route should be planned anew
	 */
	public boolean isBroken() {
		return this.steps.stream().anyMatch(Step::isBroken);
	}

	/**
	 * A deficit of a person.
	 *
	 * @param id the deficit
	 * @param name its name
	 * @param eliminated whether the person has said that it is gone
	 */
	public record Need(String id, String name, boolean eliminated) {
	}

	/**
	 * A step.
	 *
	 * @param id its id
	 * @param kind what is done
	 * @param target the id of the practice, programme, event or offer of a mentor
	 * @param title how that is called; what it was called when it is not there any more
	 * @param hours how long it takes
	 * @param due by when
	 * @param doneOn when it was done, null before
	 * @param there whether it can be taken: the practice is published, the programme
	 * offered, the event not called off, the mentor still one
	 * @param paths why it is in the route, one path for each deficit that it answers
	 * @param version grows with each change
	 */
	public record Step(String id, StepKind kind, String target, String title, int hours, LocalDate due,
			@Nullable LocalDate doneOn, boolean there, List<RoutePath> paths, int version) {

		public Step {
			paths = List.copyOf(paths);
		}

		/**
		 * Whether it is to be done and cannot be.
		 * @return false for what is done
		 */
		public boolean isBroken() {
			return this.doneOn == null && !this.there;
		}

		/**
		 * Whether its day is over.
		 * @param today the day of today
		 * @return true when it is not done
		 */
		public boolean isLate(LocalDate today) {
			return this.doneOn == null && today.isAfter(this.due);
		}

	}

}
