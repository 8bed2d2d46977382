package org.estafeta.practice.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.estafeta.api.GlobalId;
import org.estafeta.api.KeysetConnection;
import org.estafeta.api.Nodes;
import org.estafeta.api.OwnedLists;
import org.estafeta.api.PageArguments;
import org.estafeta.event.Event;
import org.estafeta.organisation.Organisation;
import org.estafeta.practice.AddressedDeficit;
import org.estafeta.practice.Practice;
import org.estafeta.practice.PracticeFilter;
import org.estafeta.practice.Practices;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;

/**
 * Practices, and the practices of deficits, organisations and events.
 */
@Controller
class PracticeController {

	private final Practices practices;

	private final OwnedLists<Practice> ofDeficits;

	private final OwnedLists<Practice> ofOrganisations;

	private final OwnedLists<Practice> ofEvents;

	PracticeController(Practices practices, BatchLoaderRegistry registry) {
		this.practices = practices;
		this.ofDeficits = OwnedLists.register(registry, "deficit.practices", practices::ofDeficits,
				practices::countOfDeficits);
		this.ofOrganisations = OwnedLists.register(registry, "organisation.practices", practices::ofOrganisations,
				practices::countOfOrganisations);
		this.ofEvents = OwnedLists.register(registry, "event.practices", practices::ofEvents, practices::countOfEvents);
	}

	@QueryMapping
	KeysetConnection<Practice> practices(@Arguments PageArguments page, @Argument @Nullable PracticeFilter filter) {
		PracticeFilter admitted = (filter != null) ? filter : PracticeFilter.ALL;
		return KeysetConnection.of("practices", this.practices.page(admitted, page.request("practices")),
				() -> this.practices.count(admitted));
	}

	@QueryMapping
	Practice practice(@Argument String id) {
		return this.practices.get(GlobalId.parse(id, NodeKind.PRACTICE));
	}

	@SchemaMapping(typeName = "Practice")
	CompletableFuture<@Nullable Organisation> organisation(Practice practice,
			DataLoader<String, @Nullable Organisation> organisations) {
		return Nodes.linked(organisations, practice.organisationId());
	}

	@BatchMapping(typeName = "Practice")
	Map<Practice, List<AddressedDeficit>> deficits(List<Practice> rows) {
		List<AddressedDeficit> ties = this.practices.addressedDeficits(rows.stream().map(Practice::id).toList());
		Map<Practice, List<AddressedDeficit>> deficitsOf = new HashMap<>();
		for (Practice row : rows) {
			deficitsOf.put(row, ties.stream().filter((tie) -> tie.practiceId().equals(row.id())).toList());
		}
		return deficitsOf;
	}

	@SchemaMapping(typeName = "AddressedDeficit")
	CompletableFuture<Deficit> deficit(AddressedDeficit tie, DataLoader<String, Deficit> deficits) {
		return deficits.load(tie.deficitId());
	}

	@SchemaMapping(typeName = "Deficit", field = "practices")
	CompletableFuture<KeysetConnection<Practice>> practicesOfDeficit(Deficit deficit, @Arguments PageArguments page,
			DataFetchingEnvironment environment) {
		return this.ofDeficits.page(environment, deficit.id(), page);
	}

	@SchemaMapping(typeName = "Organisation", field = "practices")
	CompletableFuture<KeysetConnection<Practice>> practicesOfOrganisation(Organisation organisation,
			@Arguments PageArguments page, DataFetchingEnvironment environment) {
		return this.ofOrganisations.page(environment, organisation.id(), page);
	}

	@SchemaMapping(typeName = "Event", field = "practices")
	CompletableFuture<KeysetConnection<Practice>> practicesOfEvent(Event event, @Arguments PageArguments page,
			DataFetchingEnvironment environment) {
		return this.ofEvents.page(environment, event.id(), page);
	}

}
