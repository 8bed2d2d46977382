package org.estafeta.impact.graphql;

import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.event.Event;
import org.estafeta.impact.EventEffect;
import org.estafeta.impact.EventEffects;
import org.estafeta.shared.NodeKind;

/**
 * What events bring.
 */
@Controller
class EventEffectController {

	private final EventEffects effects;

	EventEffectController(EventEffects effects) {
		this.effects = effects;
	}

	@QueryMapping
	EventEffect eventEffect(@Argument String event, @Argument int months, @ContextValue Caller caller) {
		return this.effects.of(caller, GlobalId.parse(event, NodeKind.EVENT), months);
	}

	@SchemaMapping(typeName = "EventEffect")
	CompletableFuture<Event> event(EventEffect effect, DataLoader<String, Event> events) {
		return events.load(effect.event());
	}

}
