package org.estafeta.demand.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.api.FieldLoader;
import org.estafeta.api.GlobalId;
import org.estafeta.demand.Demand;
import org.estafeta.demand.Demands;
import org.estafeta.demand.Miss;
import org.estafeta.demand.Misses;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;

/**
 * What is looked for in vain. What was missed is for those who look after it; what they
 * have recorded of it is open.
 */
@Controller
class DemandController {

	private final Misses misses;

	private final Demands demands;

	private final FieldLoader<Boolean, List<Demand>> ofDeficits;

	DemandController(Misses misses, Demands demands, BatchLoaderRegistry registry) {
		this.misses = misses;
		this.demands = demands;
		this.ofDeficits = FieldLoader.register(registry, "deficit.demand", demands::ofDeficits);
	}

	@QueryMapping
	List<Miss> searchMisses(@Argument boolean repaired, @Argument int first) {
		return this.misses.list(repaired, 0, KeysetRequest.first(first).limit());
	}

	@SchemaMapping(typeName = "SearchMiss")
	long foundNow(Miss miss) {
		return this.misses.foundNow(miss);
	}

	@MutationMapping
	Demand recordDemand(@Argument String text, @Argument String deficit, @ContextValue Caller caller) {
		return this.demands.record(text, GlobalId.parse(deficit, NodeKind.DEFICIT), caller.actor(Action.SEE_MISSES));
	}

	@MutationMapping
	Demand retractDemand(@Argument String id, @ContextValue Caller caller) {
		return this.demands.retract(id, caller.actor(Action.SEE_MISSES));
	}

	@SchemaMapping(typeName = "Deficit")
	CompletableFuture<List<Demand>> demand(Deficit deficit, @Argument boolean history,
			DataFetchingEnvironment environment) {
		return this.ofDeficits.load(environment, deficit.id(), history);
	}

	@SchemaMapping(typeName = "Demand")
	CompletableFuture<Deficit> deficit(Demand demand, DataLoader<String, Deficit> deficits) {
		return deficits.load(demand.deficitId());
	}

	@SchemaMapping(typeName = "Demand")
	OffsetDateTime recordedAt(Demand demand) {
		return demand.recordedAt().atOffset(ZoneOffset.UTC);
	}

	@SchemaMapping(typeName = "Demand")
	@Nullable OffsetDateTime endedAt(Demand demand) {
		return (demand.endedAt() != null) ? demand.endedAt().atOffset(ZoneOffset.UTC) : null;
	}

}
