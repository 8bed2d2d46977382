package org.estafeta.history.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.api.KeysetConnection;
import org.estafeta.api.PageArguments;
import org.estafeta.history.Difference;
import org.estafeta.history.FieldChange;
import org.estafeta.history.Histories;
import org.estafeta.history.HistoryEntry;
import org.estafeta.history.NodeChange;
import org.estafeta.history.TieChange;
import org.estafeta.history.Undo;
import org.estafeta.shared.KeysetRequest;

/**
 * The history of the catalogue, for those who may see it.
 */
@Controller
class HistoryController {

	private static final String LIST = "changes";

	private static final String LIST_OF_NODE = "node-changes";

	private final Histories histories;

	private final Undo undo;

	HistoryController(Histories histories, Undo undo) {
		this.histories = histories;
		this.undo = undo;
	}

	@QueryMapping
	KeysetConnection<HistoryEntry> changes(@Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable String actor, @Argument @Nullable String label) {
		return new KeysetConnection<>(LIST,
				this.histories.entries(actor, label, new PageArguments(first, after, null, null).request(LIST)),
				Histories::position, HistoryController::uncounted);
	}

	// The schema has no totals for these lists.
	private static CompletableFuture<Long> uncounted() {
		return CompletableFuture.failedFuture(new UnsupportedOperationException("Changes are not counted"));
	}

	@QueryMapping
	HistoryEntry change(@Argument long seq) {
		return this.histories.entry(seq);
	}

	@QueryMapping
	KeysetConnection<NodeChange> nodeChanges(@Argument String node, @Argument @Nullable Integer first,
			@Argument @Nullable String after) {
		GlobalId id = GlobalId.parse(node);
		return new KeysetConnection<>(LIST_OF_NODE,
				this.histories.ofNode(id.kind(), id.id(),
						new PageArguments(first, after, null, null).request(LIST_OF_NODE)),
				Histories::position, HistoryController::uncounted);
	}

	@QueryMapping
	Difference nodeDifference(@Argument String node, @Argument long from, @Argument long to) {
		GlobalId id = GlobalId.parse(node);
		return this.histories.difference(id.kind(), id.id(), from, to);
	}

	@MutationMapping
	HistoryEntry undoChange(@Argument long seq, @ContextValue Caller caller) {
		return this.histories.entry(this.undo.undo(seq, caller.actor(Action.UNDO)));
	}

	@SchemaMapping(typeName = "CatalogueChange", field = "at")
	OffsetDateTime moment(HistoryEntry entry) {
		return entry.at().atOffset(ZoneOffset.UTC);
	}

	@SchemaMapping(typeName = "CatalogueChange")
	long nodeCount(HistoryEntry entry) {
		return entry.nodes();
	}

	@SchemaMapping(typeName = "CatalogueChange")
	List<NodeChange> nodes(HistoryEntry entry, @Argument int first, @Argument int after) {
		return this.histories.nodes(entry.seq(), after, KeysetRequest.first(first).limit());
	}

	@SchemaMapping(typeName = "NodeChange")
	long seq(NodeChange change) {
		return change.change().seq();
	}

	@SchemaMapping(typeName = "NodeChange")
	OffsetDateTime at(NodeChange change) {
		return change.change().at().atOffset(ZoneOffset.UTC);
	}

	@SchemaMapping(typeName = "NodeChange")
	String actor(NodeChange change) {
		return change.change().actor();
	}

	@SchemaMapping(typeName = "NodeChange")
	String label(NodeChange change) {
		return change.node().label();
	}

	@SchemaMapping(typeName = "NodeChange")
	String nodeId(NodeChange change) {
		return change.node().id();
	}

	@SchemaMapping(typeName = "NodeChange")
	@Nullable String node(NodeChange change) {
		return (change.node().kind() != null) ? new GlobalId(change.node().kind(), change.node().id()).text() : null;
	}

	@SchemaMapping(typeName = "NodeChange")
	@Nullable String name(NodeChange change) {
		return change.node().name();
	}

	@SchemaMapping(typeName = "NodeChange")
	List<TieChange> relations(NodeChange change) {
		return change.ties();
	}

	@SchemaMapping(typeName = "NodeDifference", field = "relations")
	List<TieChange> differentRelations(Difference difference) {
		return difference.ties();
	}

	@SchemaMapping(typeName = "NodeChange")
	@Nullable String file(NodeChange change) {
		return (change.origin() != null) ? change.origin().file() : null;
	}

	@SchemaMapping(typeName = "NodeChange")
	@Nullable Long row(NodeChange change) {
		return (change.origin() != null) ? change.origin().row() : null;
	}

	@SchemaMapping(typeName = "FieldChange", field = "before")
	@Nullable String valueBefore(FieldChange field) {
		return text(field.before());
	}

	@SchemaMapping(typeName = "FieldChange", field = "after")
	@Nullable String valueAfter(FieldChange field) {
		return text(field.after());
	}

	private static @Nullable String text(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
			default -> value.toString();
		};
	}

	@SchemaMapping(typeName = "RelationChange")
	String endLabel(TieChange tie) {
		return tie.end().label();
	}

	@SchemaMapping(typeName = "RelationChange")
	String endId(TieChange tie) {
		return tie.end().id();
	}

	@SchemaMapping(typeName = "RelationChange")
	@Nullable String endName(TieChange tie) {
		return tie.end().name();
	}

}
