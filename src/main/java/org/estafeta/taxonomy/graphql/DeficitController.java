package org.estafeta.taxonomy.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.estafeta.api.GlobalId;
import org.estafeta.api.KeysetConnection;
import org.estafeta.api.Nodes;
import org.estafeta.api.OwnedLists;
import org.estafeta.api.PageArguments;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.DeficitFilter;
import org.estafeta.taxonomy.Deficits;

/**
 * The taxonomy of deficits.
 */
@Controller
class DeficitController {

	private final Deficits deficits;

	private final OwnedLists<Deficit> narrower;

	DeficitController(Deficits deficits, BatchLoaderRegistry registry) {
		this.deficits = deficits;
		this.narrower = OwnedLists.register(registry, "deficit.narrower", deficits::narrower, deficits::countNarrower);
	}

	@QueryMapping
	KeysetConnection<Deficit> deficits(@Arguments PageArguments page, @Argument @Nullable DeficitInput filter) {
		DeficitFilter admitted = (filter != null) ? filter.filter() : DeficitFilter.ALL;
		return KeysetConnection.of("deficits", this.deficits.page(admitted, page.request("deficits")),
				() -> this.deficits.count(admitted));
	}

	@QueryMapping
	Deficit deficit(@Argument String id) {
		return this.deficits.get(GlobalId.parse(id, NodeKind.DEFICIT));
	}

	@SchemaMapping(typeName = "Deficit")
	CompletableFuture<@Nullable Deficit> broader(Deficit deficit, DataLoader<String, @Nullable Deficit> deficits) {
		return Nodes.linked(deficits, deficit.broaderId());
	}

	@SchemaMapping(typeName = "Deficit")
	CompletableFuture<@Nullable Deficit> successor(Deficit deficit, DataLoader<String, @Nullable Deficit> deficits) {
		return Nodes.linked(deficits, deficit.standing().successorId());
	}

	@SchemaMapping(typeName = "Deficit")
	List<String> aliases(Deficit deficit) {
		return deficit.standing().aliases();
	}

	@SchemaMapping(typeName = "Deficit")
	@Nullable LocalDate retiredOn(Deficit deficit) {
		return deficit.standing().retiredOn();
	}

	@SchemaMapping(typeName = "Deficit")
	CompletableFuture<@Nullable Deficit> group(Deficit deficit, DataLoader<String, @Nullable Deficit> deficits) {
		return Nodes.linked(deficits, deficit.groupId());
	}

	@SchemaMapping(typeName = "Deficit")
	CompletableFuture<KeysetConnection<Deficit>> narrower(Deficit deficit, @Arguments PageArguments page,
			DataFetchingEnvironment environment) {
		return this.narrower.page(environment, deficit.id(), page);
	}

	/**
	 * Which deficits a client wants.
	 *
	 * @param broader the global id of the wider concept
	 * @param depth how far below the top
	 */
	record DeficitInput(@Nullable String broader, @Nullable Integer depth) {

		DeficitFilter filter() {
			return new DeficitFilter((this.broader != null) ? GlobalId.parse(this.broader, NodeKind.DEFICIT) : null,
					this.depth);
		}

	}

}
