package org.estafeta.practice.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
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
import org.estafeta.api.OwnedLists;
import org.estafeta.api.PageArguments;
import org.estafeta.event.Event;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.AddressedDeficit;
import org.estafeta.practice.Practice;
import org.estafeta.practice.PracticeFilter;
import org.estafeta.practice.Practices;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * Practices, and the practices of deficits, organisations and events.
 */
@Controller
class PracticeController {

	private final Practices practices;

	private final Organisations organisations;

	private final Deficits deficits;

	private final OwnedLists<Practice> ofDeficits;

	private final OwnedLists<Practice> ofOrganisations;

	private final OwnedLists<Practice> ofEvents;

	PracticeController(Practices practices, Organisations organisations, Deficits deficits,
			BatchLoaderRegistry registry) {
		this.practices = practices;
		this.organisations = organisations;
		this.deficits = deficits;
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

	@BatchMapping(typeName = "Practice")
	Map<Practice, Organisation> organisation(List<Practice> rows) {
		Map<String, Organisation> found = this.organisations
			.byIds(rows.stream().map(Practice::organisationId).filter(Objects::nonNull).distinct().toList());
		Map<Practice, Organisation> hosts = new HashMap<>();
		for (Practice row : rows) {
			hosts.put(row, found.get(row.organisationId()));
		}
		return hosts;
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

	@BatchMapping(typeName = "AddressedDeficit")
	Map<AddressedDeficit, Deficit> deficit(List<AddressedDeficit> ties) {
		Map<String, Deficit> found = this.deficits.byIds(ties.stream().map(AddressedDeficit::deficitId).toList());
		Map<AddressedDeficit, Deficit> deficitOf = new HashMap<>();
		ties.forEach((tie) -> deficitOf.put(tie, found.get(tie.deficitId())));
		return deficitOf;
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
