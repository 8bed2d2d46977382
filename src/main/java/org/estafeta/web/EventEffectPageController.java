package org.estafeta.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.event.Events;
import org.estafeta.impact.EventEffect;
import org.estafeta.impact.EventEffects;

/**
 * The page that tells what an event has brought.
 */
@Controller
class EventEffectPageController {

	private static final List<Integer> WINDOWS = List.of(6, 12, 24);

	private final Events events;

	private final EventEffects effects;

	EventEffectPageController(Events events, EventEffects effects) {
		this.events = events;
		this.effects = effects;
	}

	@GetMapping("/events/{id}/effect")
	String effect(@PathVariable("id") String id, @RequestParam(name = "months", defaultValue = "12") int months,
			Model model) {
		EventEffect effect = this.effects.of(Callers.current(), id, months);
		model.addAttribute("event", this.events.get(id));
		model.addAttribute("effect", effect);
		model.addAttribute("windows", WINDOWS);
		model.addAttribute("chart", EffectChart.of(effect));
		return "event-effect";
	}

}
