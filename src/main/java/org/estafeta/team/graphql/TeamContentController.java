package org.estafeta.team.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.api.GlobalId;
import org.estafeta.diagnosis.Diagnosis;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.team.Team;
import org.estafeta.team.TeamGifts;
import org.estafeta.team.TeamRoute;

/**
 * What members of a team see of it.
 */
@Controller
class TeamContentController {

	private static final String ROUTE = "TeamRoute";

	@SchemaMapping(typeName = "TeamContent")
	@Nullable String place(Team.Content content) {
		Team.Place place = content.place();
		return (place != null) ? new GlobalId(place.kind(), place.id()).text() : null;
	}

	@SchemaMapping(typeName = "TeamMember")
	List<Team.Brought> brings(Team.Member member) {
		return member.open();
	}

	@SchemaMapping(typeName = "TeamBrought", field = "deficit")
	CompletableFuture<Deficit> brought(Team.Brought one, DataLoader<String, Deficit> deficits) {
		return deficits.load(one.deficit());
	}

	@SchemaMapping(typeName = "TeamStrength", field = "node")
	String strength(Team.Strength one) {
		return new GlobalId(one.kind(), one.id()).text();
	}

	@SchemaMapping(typeName = "TeamNeed", field = "deficit")
	CompletableFuture<Deficit> needed(Team.Need need, DataLoader<String, Deficit> deficits) {
		return deficits.load(need.deficit());
	}

	@SchemaMapping(typeName = ROUTE)
	LocalDate until(TeamRoute route) {
		return route.wish().until();
	}

	@SchemaMapping(typeName = ROUTE)
	boolean exact(TeamRoute route) {
		return route.quality().exact();
	}

	@SchemaMapping(typeName = ROUTE)
	int weight(TeamRoute route) {
		return route.quality().weight();
	}

	@SchemaMapping(typeName = ROUTE)
	int bound(TeamRoute route) {
		return route.quality().bound();
	}

	@SchemaMapping(typeName = "TeamStep")
	@Nullable String target(TeamRoute.Step step) {
		return switch (step.kind()) {
			case PRACTICE -> new GlobalId(NodeKind.PRACTICE, step.target()).text();
			case PROGRAMME -> new GlobalId(NodeKind.PROGRAMME, step.target()).text();
			case EVENT -> new GlobalId(NodeKind.EVENT, step.target()).text();
			case MENTOR, COLLEAGUE -> null;
		};
	}

	@SchemaMapping(typeName = "TeamPossibleDeficit")
	String diagnosis(Diagnosis diagnosis) {
		return diagnosis.id();
	}

	@SchemaMapping(typeName = "TeamPossibleStrength", field = "node")
	String possible(TeamGifts.Possible.Strength one) {
		return new GlobalId(one.kind(), one.id()).text();
	}

}
