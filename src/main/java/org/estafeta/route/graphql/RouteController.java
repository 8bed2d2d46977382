package org.estafeta.route.graphql;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.route.Route;
import org.estafeta.route.RoutePath;
import org.estafeta.route.RouteWish;
import org.estafeta.route.Routes;
import org.estafeta.route.StepKind;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;

/**
 * The caller's own route.
 */
@Controller
class RouteController {

	private static final String ROUTE = "Route";

	private final Routes routes;

	RouteController(Routes routes) {
		this.routes = routes;
	}

	@QueryMapping
	@Nullable Route myRoute(@ContextValue Caller caller) {
		return this.routes.own(caller).orElse(null);
	}

	@MutationMapping
	Route planRoute(@Argument Input input, @ContextValue Caller caller) {
		return this.routes.plan(caller, new RouteWish(input.hours(), input.until(), input.kinds()));
	}

	@MutationMapping
	Route replanRoute(@Argument int version, @Argument @Nullable String unwanted, @ContextValue Caller caller) {
		return this.routes.again(caller, version, unwanted);
	}

	@MutationMapping
	Route setRouteStep(@Argument String step, @Argument int version, @Argument LocalDate due,
			@Argument @Nullable LocalDate doneOn, @ContextValue Caller caller) {
		this.routes.setStep(caller, step, version, due, doneOn);
		return this.routes.own(caller).orElseThrow();
	}

	@MutationMapping
	boolean removeRoute(@ContextValue Caller caller) {
		this.routes.remove(caller);
		return true;
	}

	@SchemaMapping(typeName = ROUTE)
	LocalDate until(Route route) {
		return route.wish().until();
	}

	@SchemaMapping(typeName = ROUTE)
	int within(Route route) {
		return route.wish().hours();
	}

	@SchemaMapping(typeName = "RouteNeed")
	CompletableFuture<Deficit> deficit(Route.Need need, DataLoader<String, Deficit> deficits) {
		return deficits.load(need.id());
	}

	@SchemaMapping(typeName = "RouteStep")
	@Nullable String target(Route.Step step) {
		return switch (step.kind()) {
			case PRACTICE -> new GlobalId(NodeKind.PRACTICE, step.target()).text();
			case PROGRAMME -> new GlobalId(NodeKind.PROGRAMME, step.target()).text();
			case EVENT -> new GlobalId(NodeKind.EVENT, step.target()).text();
			case MENTOR -> null;
		};
	}

	@SchemaMapping(typeName = "RouteHop")
	@Nullable String node(RoutePath.Hop hop) {
		return (hop.kind() != null) ? new GlobalId(hop.kind(), hop.id()).text() : null;
	}

	/**
	 * Within what a route is to be planned.
	 *
	 * @param hours how many hours there are
	 * @param until the last day
	 * @param kinds what may be in it
	 */
	record Input(int hours, LocalDate until, Set<StepKind> kinds) {
	}

}
