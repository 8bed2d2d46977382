package org.estafeta.event.graphql;

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
import org.estafeta.api.OwnedLists;
import org.estafeta.api.PageArguments;
import org.estafeta.event.Event;
import org.estafeta.event.EventFilter;
import org.estafeta.event.Events;
import org.estafeta.event.Participation;
import org.estafeta.event.Programme;
import org.estafeta.event.ProgrammeFilter;
import org.estafeta.event.Programmes;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.NodeKind;

/**
 * Events and programmes.
 */
@Controller
class EventController {

	private final Events events;

	private final Programmes programmes;

	private final OwnedLists<Event> ofOrganisations;

	EventController(Events events, Programmes programmes, BatchLoaderRegistry registry) {
		this.events = events;
		this.programmes = programmes;
		this.ofOrganisations = OwnedLists.register(registry, "organisation.events", events::ofOrganisations,
				events::countOfOrganisations);
	}

	@QueryMapping
	KeysetConnection<Event> events(@Arguments PageArguments page, @Argument @Nullable EventFilter filter) {
		EventFilter admitted = (filter != null) ? filter : EventFilter.ALL;
		return KeysetConnection.of("events", this.events.page(admitted, page.request("events")),
				() -> this.events.count(admitted));
	}

	@QueryMapping
	Event event(@Argument String id) {
		return this.events.get(GlobalId.parse(id, NodeKind.EVENT));
	}

	@QueryMapping
	KeysetConnection<Programme> programmes(@Arguments PageArguments page, @Argument @Nullable ProgrammeFilter filter) {
		ProgrammeFilter admitted = (filter != null) ? filter : ProgrammeFilter.ALL;
		return KeysetConnection.of("programmes", this.programmes.page(admitted, page.request("programmes")),
				() -> this.programmes.count(admitted));
	}

	@QueryMapping
	Programme programme(@Argument String id) {
		return this.programmes.get(GlobalId.parse(id, NodeKind.PROGRAMME));
	}

	@BatchMapping(typeName = "Event", field = "organisations")
	Map<Event, List<Participation>> participations(List<Event> rows) {
		List<Participation> ties = this.events.participations(rows.stream().map(Event::id).toList());
		Map<Event, List<Participation>> participationsOf = new HashMap<>();
		for (Event row : rows) {
			participationsOf.put(row, ties.stream().filter((tie) -> tie.eventId().equals(row.id())).toList());
		}
		return participationsOf;
	}

	@SchemaMapping(typeName = "Participation")
	CompletableFuture<Organisation> organisation(Participation tie, DataLoader<String, Organisation> organisations) {
		return organisations.load(tie.organisationId());
	}

	@SchemaMapping(typeName = "Organisation", field = "events")
	CompletableFuture<KeysetConnection<Event>> eventsOfOrganisation(Organisation organisation,
			@Arguments PageArguments page, DataFetchingEnvironment environment) {
		return this.ofOrganisations.page(environment, organisation.id(), page);
	}

}
