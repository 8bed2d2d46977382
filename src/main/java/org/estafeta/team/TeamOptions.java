package org.estafeta.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import org.estafeta.access.Caller;
import org.estafeta.route.RouteOption;
import org.estafeta.route.RouteOptions;
import org.estafeta.route.RoutePath;
import org.estafeta.route.RouteWish;
import org.estafeta.route.StepKind;

/**
 * Finds what could be a step of a team and chooses of it.
 */
@Component
@EnableConfigurationProperties(TeamSettings.class)
class TeamOptions {

	private static final String OF = ":";

	private final RouteOptions options;

	private final TeamStore store;

	private final TeamSettings settings;

	TeamOptions(RouteOptions options, TeamStore store, TeamSettings settings) {
		this.options = options;
		this.store = store;
		this.settings = settings;
	}

	int colleagueHours() {
		return this.settings.colleagueHours();
	}

	/**
	 * Chooses steps.
	 * @param caller who plans
	 * @param id the team
	 * @param content what it has
	 * @param wish within what
	 * @param kept the steps that stay
	 * @param unwanted ids of what is not wanted, and of colleagues with the deficits that
	 * they are not to teach
	 * @return the choice
	 */
	Draft choose(Caller caller, String id, Team.Content content, TeamWish wish, List<TeamRoute.Step> kept,
			Set<String> unwanted) {
		List<Team.Member> members = content.joined();
		Map<String, Map<String, RoutePath>> teaching = this.store.teaching(id, members);
		List<Team.Need> needs = TeamStore
			.needs(members, teaching, (member, deficit) -> !TeamStore.answers(kept, member, deficit))
			.stream()
			.limit(TeamPlanner.MOST)
			.toList();
		List<String> deficits = needs.stream().map(Team.Need::deficit).toList();
		List<Candidate> candidates = new ArrayList<>();
		if (wish.kinds().contains(TeamStepKind.COLLEAGUE)) {
			for (Team.Member member : members) {
				Set<String> taught = new HashSet<>(teaching.getOrDefault(member.id(), Map.of()).keySet());
				taught.retainAll(deficits);
				taught.removeIf((deficit) -> unwanted.contains(member.id() + OF + deficit));
				if (!taught.isEmpty()) {
					candidates.add(new Candidate(TeamStepKind.COLLEAGUE, member.id(), member.name(), null, taught,
							new TeamPlanner.Offer(mask(deficits, taught), this.settings.colleagueHours(), true,
									members.indexOf(member), Integer.MAX_VALUE, 0)));
				}
			}
		}
		outside(caller, members, deficits, wish, unwanted)
			.forEach((one) -> candidates.add(new Candidate(TeamStepKind.valueOf(one.kind().name()), one.id(),
					one.title(), one.day(), one.deficits(), new TeamPlanner.Offer(mask(deficits, one.deficits()),
							one.hours(), false, -1, one.places(), one.quality()))));
		int[] own = members.stream()
			.mapToInt((one) -> Math.max(0, one.budget() - kept.stream().mapToInt((step) -> step.hours(one.id())).sum()))
			.toArray();
		TeamPlanner.Problem problem = new TeamPlanner.Problem(needs.stream().mapToInt(Team.Need::weight).toArray(),
				members.stream()
					.mapToInt((one) -> mask(deficits,
							needs.stream()
								.filter((need) -> need.members().contains(one.id()))
								.map(Team.Need::deficit)
								.collect(Collectors.toSet())))
					.toArray(),
				own, candidates.stream().map(Candidate::offer).toList());
		TeamPlanner.Chosen chosen = TeamPlanner.choose(problem);
		List<Planned> steps = chosen.steps()
			.stream()
			.map((step) -> planned(candidates.get(step.offer()), step.mask(), problem, members, deficits))
			.toList();
		return new Draft(steps, new TeamRoute.Quality(chosen.exact(), chosen.weight(), chosen.bound()));
	}

	private List<RouteOption> outside(Caller caller, List<Team.Member> members, List<String> deficits, TeamWish wish,
			Set<String> unwanted) {
		Set<StepKind> kinds = wish.kinds()
			.stream()
			.filter((kind) -> kind != TeamStepKind.COLLEAGUE)
			.map((kind) -> StepKind.valueOf(kind.name()))
			.collect(Collectors.toSet());
		Set<String> excluded = new HashSet<>(unwanted);
		// who is in the team teaches as a colleague
		members.stream().map(Team.Member::offer).filter(Objects::nonNull).forEach(excluded::add);
		return (kinds.isEmpty() || deficits.isEmpty()) ? List.of()
				: this.options.of(caller, deficits, new RouteWish(RouteWish.MOST_HOURS, wish.until(), kinds), excluded);
	}

	private static int mask(List<String> deficits, Set<String> some) {
		int mask = 0;
		for (int bit = 0; bit < deficits.size(); bit++) {
			mask |= some.contains(deficits.get(bit)) ? 1 << bit : 0;
		}
		return mask;
	}

	private static Planned planned(Candidate candidate, int mask, TeamPlanner.Problem problem,
			List<Team.Member> members, List<String> deficits) {
		List<TeamRoute.Part> learners = new ArrayList<>();
		TeamRoute.Part teacher = null;
		for (int at = 0; at < members.size(); at++) {
			int hours = problem.spent(candidate.offer(), mask, at);
			boolean teaches = at == candidate.offer().teacher();
			if (hours > 0) {
				int part = teaches ? mask : problem.needs(at) & mask;
				List<String> named = new ArrayList<>();
				for (int bit = 0; bit < deficits.size(); bit++) {
					if ((part >> bit & 1) == 1) {
						named.add(deficits.get(bit));
					}
				}
				TeamRoute.Part one = new TeamRoute.Part(members.get(at).id(), members.get(at).name(), hours, named);
				if (teaches) {
					teacher = one;
				}
				else {
					learners.add(one);
				}
			}
		}
		return new Planned(candidate, learners, teacher);
	}

	/**
	 * What is not wanted when a step is not.
	 * @param step the step
	 * @return its target, or its teacher with each of the deficits
	 */
	static List<String> unwanted(TeamRoute.Step step) {
		TeamRoute.Part teacher = step.teacher();
		if (step.kind() != TeamStepKind.COLLEAGUE || teacher == null) {
			return List.of(step.target());
		}
		return teacher.deficits().stream().map((deficit) -> teacher.member() + OF + deficit).toList();
	}

	/**
	 * What was chosen.
	 *
	 * @param steps the steps
	 * @param quality how good the choice is
	 */
	record Draft(List<Planned> steps, TeamRoute.Quality quality) {

		Draft {
			steps = List.copyOf(steps);
		}

	}

	/**
	 * A step that is to be made.
	 *
	 * @param candidate what is done
	 * @param learners who learns
	 * @param teacher who teaches, null when nobody of the team does
	 */
	record Planned(Candidate candidate, List<TeamRoute.Part> learners, TeamRoute.@Nullable Part teacher) {

		Planned {
			learners = List.copyOf(learners);
		}

	}

	/**
	 * Something that could be a step.
	 *
	 * @param kind what is done
	 * @param target the practice, programme, event, offer of a mentor or member
	 * @param title how it is called
	 * @param day the day it begins, null when it can begin any day
	 * @param deficits the ids of the deficits that it answers
	 * @param offer the same for the planner
	 */
	record Candidate(TeamStepKind kind, String target, String title, @Nullable LocalDate day, Set<String> deficits,
			TeamPlanner.Offer offer) {

		Candidate {
			deficits = Set.copyOf(deficits);
		}

	}

}
