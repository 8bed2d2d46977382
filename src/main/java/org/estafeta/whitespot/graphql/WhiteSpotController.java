package org.estafeta.whitespot.graphql;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.organisation.Community;
import org.estafeta.organisation.Organisation;
import org.estafeta.practice.Practice;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.whitespot.WhiteSpotFinder;
import org.estafeta.whitespot.WhiteSpots;

/**
 * What the network lacks.
 */
@Controller
class WhiteSpotController {

	private final WhiteSpotFinder finder;

	WhiteSpotController(WhiteSpotFinder finder) {
		this.finder = finder;
	}

	@QueryMapping
	WhiteSpots whiteSpots(@ContextValue Caller caller) {
		return this.finder.find(caller);
	}

	@SchemaMapping(typeName = "UnansweredDeficit", field = "deficit")
	CompletableFuture<Deficit> unanswered(WhiteSpots.Unanswered spot, DataLoader<String, Deficit> deficits) {
		return deficits.load(spot.id());
	}

	@SchemaMapping(typeName = "UntakenPractice")
	CompletableFuture<Practice> practice(WhiteSpots.Untaken spot, DataLoader<String, Practice> practices) {
		return practices.load(spot.id());
	}

	@SchemaMapping(typeName = "UnreachedPlace", field = "deficit")
	CompletableFuture<Deficit> needed(WhiteSpots.Unreached spot, DataLoader<String, Deficit> deficits) {
		return deficits.load(spot.deficit());
	}

	@SchemaMapping(typeName = "UnreachedPlace")
	CompletableFuture<List<Organisation>> bearers(WhiteSpots.Unreached spot,
			DataLoader<String, Organisation> organisations) {
		return organisations.loadMany(spot.bearers().stream().map(WhiteSpots.Bearer::id).toList());
	}

	@SchemaMapping(typeName = "SilentCommunity")
	CompletableFuture<Community> community(WhiteSpots.Silent spot, DataLoader<String, Community> communities) {
		return communities.load(spot.id());
	}

}
