package org.estafeta.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Projects as different people may see them: everybody sees those that were approved,
 * without names; the group, the council and those who decide see the others, too.
 */
@Service
public class Projects {

	private final ProjectStore store;

	private final Council council;

	private final Clock clock;

	Projects(ProjectStore store, Council council, Clock clock) {
		this.store = store;
		this.council = council;
		this.clock = clock;
	}

	/**
	 * The day of today.
	 * @return the day by which milestones are overdue
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * Projects that somebody may see.
	 * @param caller who asks
	 * @param filter which ones
	 * @return the projects by title
	 */
	public List<Project> list(Caller caller, ProjectFilter filter) {
		boolean all = seesAll(caller);
		return this.store.list(null, filter)
			.stream()
			.map(ProjectStore.Stored::project)
			.filter((project) -> project.status().isOpen() || all || project.hasMember(caller.account()))
			.filter(filter::admits)
			.map((project) -> seen(project, caller, all))
			.toList();
	}

	/**
	 * The programmes of projects.
	 * @param caller who asks
	 * @return the names of those that hold a project that they may see, by name
	 */
	public List<String> programmes(Caller caller) {
		return list(caller, ProjectFilter.ALL).stream()
			.map((one) -> one.place().programme())
			.flatMap(Stream::ofNullable)
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * A project that somebody may see.
	 * @param caller who asks
	 * @param id the project
	 * @return the project, with names for those who may see them
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they may see
	 */
	public Project get(Caller caller, String id) {
		return seen(stored(caller, id).project(), caller, seesAll(caller));
	}

	/**
	 * Whether somebody leads a project.
	 * @param caller who
	 * @param project the project as they see it
	 * @return true for its leaders
	 */
	public boolean leads(Caller caller, Project project) {
		return project.isLedBy(caller.account());
	}

	/**
	 * How the council votes on a project.
	 * @param caller who asks
	 * @param id the project
	 * @return the votes of those who may vote; null for those who may not see that
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they may see
	 */
	public @Nullable Tally tally(Caller caller, String id) {
		ProjectStore.Stored stored = stored(caller, id);
		return seesAll(caller) ? tally(stored) : null;
	}

	Tally tally(ProjectStore.Stored stored) {
		List<String> voters = this.council.members()
			.stream()
			.map(CouncilMember::account)
			.filter((account) -> !stored.project().isLedBy(account))
			.toList();
		return Tally.of(voters.size(),
				stored.votes()
					.entrySet()
					.stream()
					.filter((vote) -> voters.contains(vote.getKey()))
					.map(Map.Entry::getValue)
					.toList());
	}

	ProjectStore.Stored stored(Caller caller, String id) {
		return this.store.list(id, ProjectFilter.ALL)
			.stream()
			.filter((one) -> one.project().status().isOpen() || one.project().hasMember(caller.account())
					|| seesAll(caller))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "project-not-found"));
	}

	private boolean seesAll(Caller caller) {
		return caller.may(Action.DECIDE_PROJECTS) || this.council.has(caller);
	}

	private static Project seen(Project project, Caller caller, boolean all) {
		return (all || project.hasMember(caller.account())) ? project : project.withoutNames();
	}

}
