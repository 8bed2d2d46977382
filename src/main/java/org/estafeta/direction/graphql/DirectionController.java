package org.estafeta.direction.graphql;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.FieldLoader;
import org.estafeta.api.GlobalId;
import org.estafeta.direction.Direction;
import org.estafeta.direction.DirectionEditor;
import org.estafeta.direction.DirectionReport;
import org.estafeta.direction.Directions;
import org.estafeta.shared.Identified;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;

/**
 * The priority directions and what belongs to them.
 */
@Controller
class DirectionController {

	private final Directions directions;

	private final DirectionEditor editor;

	private final FieldLoader<Asked, List<Direction>> ofNodes;

	DirectionController(Directions directions, DirectionEditor editor, BatchLoaderRegistry registry) {
		this.directions = directions;
		this.editor = editor;
		this.ofNodes = FieldLoader.register(registry, "node.directions", (ids, asked) -> directions.of(ids));
	}

	@QueryMapping
	List<DirectionReport> directions() {
		return this.directions.reports();
	}

	@QueryMapping
	DirectionReport direction(@Argument String id) {
		return this.directions.report(id);
	}

	@MutationMapping
	int addToDirection(@Argument String direction, @Argument List<String> nodes, @ContextValue Caller caller) {
		return this.editor.add(caller, direction, ids(nodes));
	}

	@MutationMapping
	int removeFromDirection(@Argument String direction, @Argument List<String> nodes, @ContextValue Caller caller) {
		return this.editor.remove(caller, direction, ids(nodes));
	}

	private static List<String> ids(List<String> nodes) {
		return nodes.stream().map((node) -> GlobalId.parse(node).id()).toList();
	}

	@SchemaMapping(typeName = "DirectionReport")
	List<Count> nodes(DirectionReport report) {
		return report.nodes().entrySet().stream().map((one) -> new Count(one.getKey(), one.getValue())).toList();
	}

	@SchemaMapping(typeName = "DirectionDeficit")
	CompletableFuture<Deficit> deficit(DirectionReport.AddressedDeficit deficit, DataLoader<String, Deficit> deficits) {
		return deficits.load(deficit.id());
	}

	@SchemaMapping(typeName = "Practice", field = "directions")
	CompletableFuture<List<Direction>> ofPractice(Identified node, DataFetchingEnvironment environment) {
		return of(node, environment);
	}

	@SchemaMapping(typeName = "InnovationSite", field = "directions")
	CompletableFuture<List<Direction>> ofSite(Identified node, DataFetchingEnvironment environment) {
		return of(node, environment);
	}

	@SchemaMapping(typeName = "Community", field = "directions")
	CompletableFuture<List<Direction>> ofCommunity(Identified node, DataFetchingEnvironment environment) {
		return of(node, environment);
	}

	@SchemaMapping(typeName = "Event", field = "directions")
	CompletableFuture<List<Direction>> ofEvent(Identified node, DataFetchingEnvironment environment) {
		return of(node, environment);
	}

	@SchemaMapping(typeName = "Programme", field = "directions")
	CompletableFuture<List<Direction>> ofProgramme(Identified node, DataFetchingEnvironment environment) {
		return of(node, environment);
	}

	private CompletableFuture<List<Direction>> of(Identified node, DataFetchingEnvironment environment) {
		return this.ofNodes.load(environment, node.id(), Asked.ALL);
	}

	/** What is asked of a node's directions: there is nothing to choose. */
	private enum Asked {

		ALL

	}

	/**
	 * How many nodes of a kind belong to a direction.
	 *
	 * @param kind the kind
	 * @param number how many
	 */
	record Count(NodeKind kind, int number) {

	}

}
