package org.estafeta.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What not everybody may do, and which roles may. The one place that says so: pages, the
 * API and the table in the README all ask here.
 */
public enum Action {

	/** Decide which organisation an adopter has a practice from. */
	DECIDE_SOURCES(Role.METHODIST, Role.ADMINISTRATOR),
	/** Add, change and retire synonyms of the search. */
	EDIT_SYNONYMS(Role.METHODIST, Role.ADMINISTRATOR),
	/** See what people look for and do not find, and record the demand for it. */
	SEE_MISSES(Role.METHODIST, Role.ADMINISTRATOR),
	/**
	 * State what speaks for and against practices, and set strands of toolkits beside
	 * them.
	 */
	JUDGE_EVIDENCE(Role.METHODIST, Role.EXPERT, Role.ADMINISTRATOR),
	/** Publish the rules of the ladder of evidence and of confirmations. */
	PUBLISH_LADDER(Role.ADMINISTRATOR),
	/**
	 * See the names of teachers in traces and histories, and why records were changed.
	 */
	SEE_NAMES(Role.ADMINISTRATOR),
	/** Record transfers of practices, and from which one a practice was adapted. */
	RECORD_TRANSFERS(Role.METHODIST, Role.ADMINISTRATOR),
	/** Have the search index compared with the graph, or made anew. */
	MAINTAIN_SEARCH(Role.ADMINISTRATOR),
	/** Write practices for the bank, and new versions of their own. */
	SUBMIT_PRACTICES(Role.TEACHER, Role.METHODIST, Role.EXPERT, Role.LEADER, Role.ADMINISTRATOR),
	/** Say that the school they answer for stands behind a practice. */
	CHECK_PRACTICES(Role.LEADER),
	/** Judge practices. */
	JUDGE_PRACTICES(Role.EXPERT),
	/**
	 * Publish what the experts approve, ask experts, turn down, archive; stand in for
	 * schools.
	 */
	PUBLISH_PRACTICES(Role.METHODIST, Role.ADMINISTRATOR),
	/** Make and change organisations, their statuses and events; confirm what stands. */
	EDIT_CATALOGUE(Role.METHODIST, Role.ADMINISTRATOR),
	/** The same for the organisations that they answer for. */
	EDIT_OWN_ORGANISATIONS(Role.LEADER),
	/** Change the list of deficits. */
	EDIT_TAXONOMY(Role.METHODIST, Role.ADMINISTRATOR),
	/**
	 * See what was ever changed in the catalogue, names of teachers and what is not
	 * published among it.
	 */
	SEE_HISTORY(Role.METHODIST, Role.ADMINISTRATOR),
	/** Undo changes of the catalogue, whole imports among them. */
	UNDO(Role.ADMINISTRATOR),
	/**
	 * See which nodes may be the same, names of teachers among them, merge them and part
	 * them again.
	 */
	MERGE(Role.METHODIST, Role.ADMINISTRATOR),
	/** Say that one's own organisation uses a practice. */
	REPORT_OWN_USE(Role.TEACHER, Role.METHODIST, Role.EXPERT, Role.LEADER, Role.ADMINISTRATOR),
	/** Ask to join communities, and run those where one is a leader or secretary. */
	JOIN_COMMUNITIES(Role.TEACHER, Role.METHODIST, Role.EXPERT, Role.LEADER, Role.ADMINISTRATOR),
	/** See the members of all communities and run them. */
	LEAD_COMMUNITIES(Role.METHODIST, Role.ADMINISTRATOR),
	/** Register for events and say what one thinks of them. */
	TAKE_PART(Role.TEACHER, Role.METHODIST, Role.EXPERT, Role.LEADER, Role.ADMINISTRATOR),
	/** Offer to be a mentor, look for one, and keep the pairs one is in. */
	HAVE_MENTORING(Role.TEACHER, Role.METHODIST, Role.EXPERT, Role.LEADER, Role.ADMINISTRATOR),
	/**
	 * See who looks for a mentor and who has one, but not for what; propose pairs; open
	 * programmes of support between schools.
	 */
	ARRANGE_MENTORING(Role.METHODIST, Role.ADMINISTRATOR),
	/**
	 * Keep the cyclogram: say what is done, name who sees to it, add parts and
	 * activities.
	 */
	PLAN_YEAR(Role.METHODIST, Role.ADMINISTRATOR),
	/** Write and approve the yearly plan of programmes. */
	PLAN_PROGRAMMES(Role.METHODIST, Role.ADMINISTRATOR),
	/** Propose projects, and lead those that are theirs. */
	PROPOSE_PROJECTS(Role.TEACHER, Role.METHODIST, Role.EXPERT, Role.LEADER, Role.ADMINISTRATOR),
	/**
	 * Name the coordinating council, see all projects and applications for statuses,
	 * record what it decides, approve the plan of innovation sites, end statuses.
	 */
	DECIDE_PROJECTS(Role.METHODIST, Role.ADMINISTRATOR),
	/** Arrange contests, name their juries, enter works for others, close stages. */
	RUN_CONTESTS(Role.METHODIST, Role.ADMINISTRATOR),
	/**
	 * Publish sheets of criteria, open reviews of programmes and practices, name experts,
	 * conclude and publish.
	 */
	RUN_REVIEWS(Role.METHODIST, Role.ADMINISTRATOR),
	/**
	 * Plan targets of indicators, have them counted, see which people they count.
	 */
	KEEP_INDICATORS(Role.METHODIST, Role.ADMINISTRATOR),
	/** Enter information resources, correct them, say that they have ended. */
	KEEP_RESOURCES(Role.METHODIST, Role.ADMINISTRATOR),
	/**
	 * Make surveys, close them, publish their results and read what was said in words;
	 * state what was seen of the effects of the model.
	 */
	KEEP_SURVEYS(Role.METHODIST, Role.ADMINISTRATOR),
	/** Load files. */
	IMPORT(Role.ADMINISTRATOR),
	/** Invite people, give and take roles, close accounts. */
	MANAGE_ACCOUNTS(Role.ADMINISTRATOR),
	/** See the deficits of people who have named one for it; of nobody else. */
	SEE_CHARGES(Role.METHODIST),
	/** See how many people have which deficits, so that nobody can be told from it. */
	SEE_STATISTICS(Role.METHODIST, Role.LEADER, Role.ADMINISTRATOR),
	/** See and change one's own account. */
	HAVE_ACCOUNT(Role.TEACHER, Role.METHODIST, Role.EXPERT, Role.LEADER, Role.ADMINISTRATOR);

	private static final String PREFIX = "MAY_";

	/** Never leaves this class, where nothing changes it. */
	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<Role> roles;

	Action(Role first, Role... more) {
		this.roles = EnumSet.of(first, more);
	}

	/**
	 * Whether a role may do it.
	 * @param role the role
	 * @return true when the role alone is enough
	 */
	public boolean isOpenTo(Role role) {
		return this.roles.contains(role);
	}

	/**
	 * Finds an action.
	 * @param name its name
	 * @return the action; empty when none is called so
	 */
	static Optional<Action> named(String name) {
		return Arrays.stream(values()).filter((action) -> action.name().equals(name)).findFirst();
	}

	/**
	 * The name of the authority that allows it.
	 * @return the name
	 */
	String authority() {
		return PREFIX + name();
	}

}
