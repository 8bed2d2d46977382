package org.estafeta.team.graphql;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.team.Team;
import org.estafeta.team.TeamEdit;
import org.estafeta.team.TeamGift;
import org.estafeta.team.TeamGifts;
import org.estafeta.team.TeamRoutes;
import org.estafeta.team.TeamStepKind;
import org.estafeta.team.TeamWish;
import org.estafeta.team.Teams;

/**
 * The teams of the caller.
 */
@Controller
class TeamController {

	private final Teams teams;

	private final TeamGifts gifts;

	private final TeamRoutes routes;

	TeamController(Teams teams, TeamGifts gifts, TeamRoutes routes) {
		this.teams = teams;
		this.gifts = gifts;
		this.routes = routes;
	}

	@QueryMapping
	List<Team> myTeams(@ContextValue Caller caller) {
		return this.teams.own(caller);
	}

	@QueryMapping
	Team team(@Argument String id, @ContextValue Caller caller) {
		return this.teams.get(caller, id);
	}

	@QueryMapping
	TeamGifts.Possible myTeamGifts(@ContextValue Caller caller) {
		return this.gifts.possible(caller);
	}

	@MutationMapping
	Team startTeam(@Argument Input input, @ContextValue Caller caller) {
		return this.teams.get(caller, this.teams.start(caller, edit(input)));
	}

	@MutationMapping
	Team changeTeam(@Argument String id, @Argument int version, @Argument Input input, @ContextValue Caller caller) {
		this.teams.change(caller, id, version, edit(input));
		return this.teams.get(caller, id);
	}

	// Whether the place is one of the caller's is seen to later.
	private static TeamEdit edit(Input input) {
		String place = input.place();
		return new TeamEdit(input.name(), input.purpose(), (place != null) ? GlobalId.parse(place).id() : null);
	}

	@MutationMapping
	Team inviteToTeam(@Argument String id, @Argument @Nullable String login, @Argument @Nullable String offer,
			@ContextValue Caller caller) {
		if (offer != null) {
			this.teams.inviteMentor(caller, id, offer);
		}
		else {
			this.teams.invite(caller, id, (login != null) ? login : "");
		}
		return this.teams.get(caller, id);
	}

	@MutationMapping
	boolean answerTeamInvitation(@Argument String id, @Argument boolean agreed, @ContextValue Caller caller) {
		this.teams.answer(caller, id, agreed);
		return agreed;
	}

	@MutationMapping
	boolean leaveTeam(@Argument String id, @ContextValue Caller caller) {
		this.teams.leave(caller, id);
		return true;
	}

	@MutationMapping
	Team partFromTeam(@Argument String id, @Argument String member, @ContextValue Caller caller) {
		this.teams.part(caller, id, member);
		return this.teams.get(caller, id);
	}

	@MutationMapping
	Team handOverTeam(@Argument String id, @Argument String member, @ContextValue Caller caller) {
		this.teams.handOver(caller, id, member);
		return this.teams.get(caller, id);
	}

	@MutationMapping
	boolean dissolveTeam(@Argument String id, @ContextValue Caller caller) {
		this.teams.dissolve(caller, id);
		return true;
	}

	@MutationMapping
	Team bringToTeam(@Argument String id, @Argument int version, @Argument GiftInput input,
			@ContextValue Caller caller) {
		Set<String> strengths = new HashSet<>();
		input.strengths().forEach((one) -> strengths.add(GlobalId.parse(one).id()));
		this.gifts.bring(caller, id, version,
				new TeamGift(input.consent(), input.hours(), Set.copyOf(input.diagnoses()), strengths));
		return this.teams.get(caller, id);
	}

	@MutationMapping
	Team takeBackFromTeam(@Argument String id, @ContextValue Caller caller) {
		this.gifts.takeBack(caller, id);
		return this.teams.get(caller, id);
	}

	@MutationMapping
	Team planTeamRoute(@Argument String id, @Argument int version, @Argument RouteInput input,
			@ContextValue Caller caller) {
		this.routes.plan(caller, id, version, new TeamWish(input.until(), input.kinds()));
		return this.teams.get(caller, id);
	}

	@MutationMapping
	Team replanTeamRoute(@Argument String id, @Argument int version, @Argument @Nullable String unwanted,
			@ContextValue Caller caller) {
		this.routes.again(caller, id, version, unwanted);
		return this.teams.get(caller, id);
	}

	@MutationMapping
	Team setTeamStep(@Argument String id, @Argument String step, @Argument int version, @Argument LocalDate due,
			@Argument @Nullable LocalDate doneOn, @ContextValue Caller caller) {
		this.routes.setStep(caller, id, step, version, due, doneOn);
		return this.teams.get(caller, id);
	}

	/**
	 * What a team is about.
	 *
	 * @param name how it is called
	 * @param purpose what it is for, null for nothing
	 * @param place the global id of where it belongs, null for nowhere
	 */
	record Input(String name, @Nullable String purpose, @Nullable String place) {
	}

	/**
	 * What a member brings.
	 *
	 * @param consent which text they agree to
	 * @param hours how many hours they have
	 * @param diagnoses ids of own diagnoses
	 * @param strengths global ids of deficits and practices
	 */
	record GiftInput(int consent, int hours, List<String> diagnoses, List<String> strengths) {
	}

	/**
	 * Within what the route is to be planned.
	 *
	 * @param until the last day
	 * @param kinds what may be in it
	 */
	record RouteInput(LocalDate until, Set<TeamStepKind> kinds) {
	}

}
