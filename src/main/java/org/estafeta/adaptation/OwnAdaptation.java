package org.estafeta.adaptation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.access.Role;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.people.Profile;

/**
 * How far a young teacher has come. It is read from what stands in the graph about
 * whoever asks, for them alone; nobody else can ask for it, and nothing is kept.
 */
@Service
public class OwnAdaptation {

	private static final CypherQuery COURSE = CypherQuery.named("adaptation/course");

	private final Graph graph;

	private final Clock clock;

	OwnAdaptation(Graph graph, Clock clock) {
		this.graph = graph;
		this.clock = clock;
	}

	/**
	 * How far whoever asks has come.
	 * @param caller who asks, about themselves
	 * @return their course
	 * @throws org.estafeta.shared.EstafetaException with kind FORBIDDEN when they have no
	 * account
	 */
	public Course of(Caller caller) {
		return this.graph.one(COURSE, Map.of("account", caller.person()), AdaptationRow::course)
			.orElseGet(() -> new Course(null, EnumSet.noneOf(AdaptationStep.class)));
	}

	/**
	 * Whether somebody is a young teacher.
	 * @param course their course
	 * @return true for whoever says so by the year since when they teach
	 */
	public boolean isYoung(Course course) {
		Integer since = course.since();
		return since != null && Profile.isNew(since, LocalDate.now(this.clock).getYear());
	}

	/**
	 * Whether somebody's course is one of a young teacher, or might be.
	 * @param caller who
	 * @param course their course
	 * @return true for young teachers, and for teachers who do not say since when they
	 * teach
	 */
	public boolean concerns(Caller caller, Course course) {
		return isYoung(course) || (course.since() == null && caller.roles().contains(Role.TEACHER));
	}

	/**
	 * How far somebody has come.
	 *
	 * @param since the year since when they teach; null when they do not say
	 * @param done the steps that are done
	 */
	public record Course(@Nullable Integer since, Set<AdaptationStep> done) {

		public Course {
			done = Set.copyOf(done);
		}

		/**
		 * Whether a step is done.
		 * @param step the step
		 * @return true when it is
		 */
		public boolean has(AdaptationStep step) {
			return this.done.contains(step);
		}

	}

}
