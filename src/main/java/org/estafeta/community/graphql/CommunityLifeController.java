package org.estafeta.community.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.community.CommunityMember;
import org.estafeta.community.CommunityMembers;
import org.estafeta.community.CommunityOrganisation;
import org.estafeta.community.CommunityOrganisations;
import org.estafeta.community.CommunityPlan;
import org.estafeta.community.CommunityPlans;
import org.estafeta.community.CommunityRole;
import org.estafeta.community.CommunityStanding;
import org.estafeta.community.JoinRequest;
import org.estafeta.community.OwnCommunity;
import org.estafeta.community.PlanEdit;
import org.estafeta.community.PlanItem;
import org.estafeta.event.Event;
import org.estafeta.organisation.Community;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.NodeKind;

/**
 * Who belongs to communities and what they plan.
 */
@Controller
class CommunityLifeController {

	private final CommunityMembers members;

	private final CommunityOrganisations organisations;

	private final CommunityPlans plans;

	CommunityLifeController(CommunityMembers members, CommunityOrganisations organisations, CommunityPlans plans) {
		this.members = members;
		this.organisations = organisations;
		this.plans = plans;
	}

	@QueryMapping
	CommunityLife communityLife(@Argument String community, @ContextValue Caller caller) {
		return life(caller, id(community));
	}

	private CommunityLife life(Caller caller, String community) {
		return new CommunityLife(community, this.members.standing(caller, community));
	}

	@QueryMapping
	List<OwnCommunity> myCommunities(@ContextValue Caller caller) {
		return this.members.of(caller.person());
	}

	@MutationMapping
	CommunityLife joinCommunity(@Argument String community, @Argument @Nullable String note,
			@ContextValue Caller caller) {
		this.members.ask(caller, id(community), note);
		return life(caller, id(community));
	}

	@MutationMapping
	CommunityLife leaveCommunity(@Argument String community, @ContextValue Caller caller) {
		this.members.leave(caller, id(community));
		return life(caller, id(community));
	}

	@MutationMapping
	CommunityLife answerJoinRequest(@Argument String community, @Argument String person, @Argument boolean admitted,
			@ContextValue Caller caller) {
		this.members.answer(caller, id(community), person, admitted);
		return life(caller, id(community));
	}

	@MutationMapping
	CommunityLife appointInCommunity(@Argument String community, @Argument String person, @Argument CommunityRole role,
			@ContextValue Caller caller) {
		this.members.appoint(caller, id(community), person, role);
		return life(caller, id(community));
	}

	@MutationMapping
	CommunityLife endMembership(@Argument String community, @Argument String person, @ContextValue Caller caller) {
		this.members.end(caller, id(community), person);
		return life(caller, id(community));
	}

	@MutationMapping
	CommunityLife setCommunityOrganisation(@Argument String community, @Argument String organisation,
			@Argument boolean belongs, @ContextValue Caller caller) {
		String organisationId = GlobalId.parse(organisation, NodeKind.ORGANISATION);
		if (belongs) {
			this.organisations.add(caller, id(community), organisationId);
		}
		else {
			this.organisations.end(caller, id(community), organisationId);
		}
		return life(caller, id(community));
	}

	@MutationMapping
	CommunityPlan addPlanItem(@Argument String community, @Argument PlanItemInput item, @ContextValue Caller caller) {
		String added = this.plans.add(caller, id(community), item.edit());
		return this.plans.around(caller, id(community), added);
	}

	@MutationMapping
	CommunityPlan changePlanItem(@Argument String community, @Argument String id, @Argument int version,
			@Argument PlanItemInput item, @ContextValue Caller caller) {
		this.plans.change(caller, id(community), id, version, item.edit());
		return this.plans.around(caller, id(community), id);
	}

	@MutationMapping
	boolean removePlanItem(@Argument String community, @Argument String id, @ContextValue Caller caller) {
		this.plans.remove(caller, id(community), id);
		return true;
	}

	@SchemaMapping(typeName = "CommunityLife")
	@Nullable CommunityRole role(CommunityLife life) {
		return life.standing.role();
	}

	@SchemaMapping(typeName = "CommunityLife")
	boolean asked(CommunityLife life) {
		return life.standing.askedAt() != null;
	}

	@SchemaMapping(typeName = "CommunityLife", field = "organisations")
	List<CommunityOrganisation> organisationsOf(CommunityLife life) {
		return this.organisations.of(life.community);
	}

	@SchemaMapping(typeName = "CommunityLife")
	@Nullable List<CommunityMember> members(CommunityLife life, @ContextValue Caller caller) {
		return life.standing.maySeeMembers() ? this.members.members(caller, life.community) : null;
	}

	@SchemaMapping(typeName = "CommunityLife")
	@Nullable List<JoinRequest> requests(CommunityLife life, @ContextValue Caller caller) {
		return life.standing.mayRun() ? this.members.requests(caller, life.community) : null;
	}

	@SchemaMapping(typeName = "CommunityLife")
	CommunityPlan plan(CommunityLife life, @Argument @Nullable Integer september, @ContextValue Caller caller) {
		return this.plans.of(caller, life.community, (september != null) ? september : this.plans.thisYear());
	}

	@SchemaMapping(typeName = "CommunityOrganisation")
	CompletableFuture<Organisation> organisation(CommunityOrganisation tie,
			DataLoader<String, Organisation> organisations) {
		return organisations.load(tie.organisationId());
	}

	@SchemaMapping(typeName = "OwnCommunity")
	CompletableFuture<Community> community(OwnCommunity own, DataLoader<String, Community> communities) {
		return communities.load(own.id());
	}

	@SchemaMapping(typeName = "PlanItem")
	@Nullable String responsible(PlanItem item) {
		return (item.responsible() != null) ? item.responsible().name() : null;
	}

	@SchemaMapping(typeName = "PlanItem")
	@Nullable CompletableFuture<Event> event(PlanItem item, DataLoader<String, Event> events) {
		return (item.event() != null) ? events.load(item.event().id()) : null;
	}

	@BatchMapping(typeName = "Community")
	Map<Community, @Nullable Integer> peopleCount(List<Community> communities) {
		Map<String, Integer> counts = this.members.counts(communities.stream().map(Community::id).toList());
		Map<Community, @Nullable Integer> people = new HashMap<>();
		communities.forEach((one) -> people.put(one, counts.get(one.id())));
		return people;
	}

	private static String id(String community) {
		return GlobalId.parse(community, NodeKind.COMMUNITY);
	}

	/**
	 * How a community lives, as whoever asks may see it.
	 *
	 * @param community the community
	 * @param standing how they stand to it
	 */
	record CommunityLife(String community, CommunityStanding standing) {

	}

	/**
	 * An item as a client sends it.
	 *
	 * @param due when it is to be done
	 * @param title what is to be done
	 * @param responsible the id of a member
	 * @param event the global id of an event
	 * @param done when it was done
	 * @param result what came of it
	 */
	record PlanItemInput(String due, String title, @Nullable String responsible, @Nullable String event,
			@Nullable String done, @Nullable String result) {

		private PlanEdit edit() {
			return new PlanEdit(this.due, this.title, this.responsible,
					(this.event != null) ? GlobalId.parse(this.event, NodeKind.EVENT) : null, this.done, this.result);
		}

	}

}
